import type { Person } from '@sotto/client';
import { createEffect, type JSX, Show } from 'solid-js';
import { explain, startConversationFailures, text } from '../../text/index.ts';
import { Avatar, Button, Callout, Icon, PersonName } from '../../ui/index.ts';

export function PersonFound(props: {
  readonly person: Person;
  readonly starting: boolean;
  readonly onStart: () => void;
  /** What went wrong with starting. */
  readonly children: JSX.Element;
}): JSX.Element {
  let button: HTMLButtonElement | undefined;
  createEffect(() => {
    if (props.person.reachable) button?.focus();
  });
  return (
    <section
      aria-label={text.compose.result}
      class="animate-rise flex flex-col items-center gap-4 rounded-3xl border border-line bg-raised px-5 py-6 text-center"
    >
      <Avatar person={props.person} size="lg" encrypted={props.person.reachable} />
      <div class="max-w-full">
        <h2 class="text-lg font-bold wrap-anywhere">
          <PersonName person={props.person} />
        </h2>
        <p class="text-ink-soft">{text.handle(props.person.handle)}</p>
      </div>
      <Show
        when={props.person.reachable}
        fallback={
          <Callout
            mood="warn"
            class="w-full text-left"
            explanation={explain(startConversationFailures, { code: 'no-devices' })}
          />
        }
      >
        <Button
          ref={(element) => {
            button = element;
          }}
          busy={props.starting}
          onClick={props.onStart}
          class="w-full"
        >
          <Show when={!props.starting}>
            <Icon name="lock" class="size-[1.125rem]" />
          </Show>
          {props.starting ? text.compose.starting : text.compose.startEncrypted}
        </Button>
        <p class="text-xs text-ink-soft">{text.compose.encryptedHint}</p>
      </Show>
      <div class="w-full text-left empty:hidden">{props.children}</div>
    </section>
  );
}
