import { A } from '@solidjs/router';
import type { ConversationSummary, Person } from '@sotto/client';
import { type JSX, Match, Show, Switch } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Button, Icon, nameInSentence, Spinner } from '../../ui/index.ts';
import { NotSetUp } from '../devices/index.ts';
import { createStarter, Reasons, StartFailure } from '../people/index.ts';

/** Whether messages are encrypted, what that means, and the way to the other kind (A5, A6). */
export function Protection(props: {
  readonly conversation: ConversationSummary;
  readonly person: Person;
}): JSX.Element {
  const { inbox } = useSession();
  const encrypted = () => props.conversation.security === 'encrypted';
  const other = () => inbox.between(props.person.accountId, encrypted() ? 'regular' : 'encrypted');
  const words = () => {
    if (!encrypted()) return text.details.regularBody;
    return props.person.gone
      ? text.details.encryptedGone
      : text.details.encryptedBody(nameInSentence(props.person));
  };
  const otherPath = () => {
    const conversation = other();
    return conversation === undefined ? null : `/c/${encodeURIComponent(conversation.conversationId)}`;
  };

  return (
    <section class={`rounded-3xl p-5 ${encrypted() ? 'bg-accent-soft' : 'bg-fill'}`}>
      <h3 class={`flex items-center gap-2.5 text-base font-bold ${encrypted() ? 'text-accent-strong' : ''}`}>
        <Icon name={encrypted() ? 'lock' : 'server'} />
        {encrypted() ? text.details.encrypted : text.details.regular}
      </h3>
      <p class="mt-1.5 wrap-anywhere">{words()}</p>
      <Show when={props.conversation.historyPolicy}>
        {(policy) => (
          <>
            <h4 class="mt-4 flex items-center gap-2.5 font-bold">
              <Icon name={policy() === 'archived' ? 'history' : 'historyOff'} />
              {text.history[policy()].title}
            </h4>
            <p class="mt-1 wrap-anywhere">{text.history[policy()].body(nameInSentence(props.person))}</p>
          </>
        )}
      </Show>
      <Show
        when={otherPath()}
        fallback={
          <Show when={!encrypted() && !props.person.gone && !props.conversation.request}>
            <StartEncrypted person={props.person} />
          </Show>
        }
      >
        {(path) => (
          <A
            href={path()}
            class="mt-3 inline-flex min-h-9 items-center gap-1.5 rounded-full bg-surface px-4 text-xs font-semibold text-accent hover:bg-raised"
          >
            <Icon name={encrypted() ? 'message' : 'lock'} class="size-4" weight={2.25} />
            {encrypted() ? text.details.openRegular : text.details.openEncrypted}
          </A>
        )}
      </Show>
    </section>
  );
}

/** The offer, or everything that is in its way. */
function StartEncrypted(props: { readonly person: Person }): JSX.Element {
  const { people, registration } = useSession();
  const starter = createStarter();
  const entry = () => people.of(props.person.accountId);
  const reasons = () => entry().details()?.eligibility ?? [];
  return (
    <div class="mt-3 flex flex-col items-start gap-3">
      <Switch>
        <Match when={registration().state !== 'registered'}>
          <NotSetUp class="text-xs" />
        </Match>
        <Match when={entry().details() === null && entry().looking()}>
          <p role="status" class="flex items-center gap-2 text-xs text-ink-soft">
            <Spinner class="size-4" />
            {text.details.looking}
          </p>
        </Match>
        <Match when={reasons().length > 0}>
          <p class="text-xs font-semibold">{text.details.notPossible}</p>
          <div class="text-xs">
            <Reasons person={props.person} reasons={reasons()} />
          </div>
          <Button small look="plain" busy={entry().looking()} onClick={() => void entry().look()}>
            {entry().looking() ? text.closed.checking : text.closed.checkAgain}
          </Button>
        </Match>
        <Match when={true}>
          <Button
            small
            busy={starter.starting() !== null}
            onClick={() => starter.start(props.person.accountId, 'encrypted')}
          >
            <Show when={starter.starting() === null}>
              <Icon name="lock" class="size-4" weight={2.25} />
            </Show>
            {starter.starting() === null ? text.details.startEncrypted : text.compose.startingEncrypted}
          </Button>
          <p class="text-xs text-ink-soft">{text.history.default}</p>
        </Match>
      </Switch>
      <Show when={starter.failure()}>{(failed) => <StartFailure failed={failed()} starter={starter} />}</Show>
    </div>
  );
}
