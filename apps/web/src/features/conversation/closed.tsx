import type { Person, Security } from '@sotto/client';
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import type { Writing } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Button, Icon, nameInSentence } from '../../ui/index.ts';
import { NotSetUp } from '../devices/index.ts';
import { BlockQuestion, createStarter, Reasons, StartFailure } from '../people/index.ts';

/** In place of the composer: everything that keeps one from writing here, and what to do about it. */
export function Closed(props: {
  readonly person: Person;
  readonly security: Security;
  readonly writing: Writing;
  readonly looking: boolean;
  readonly onLook: () => void;
}): JSX.Element {
  const starter = createStarter();
  const [asking, setAsking] = createSignal(false);
  const reasons = () => (props.writing.state === 'closed' ? props.writing.reasons : []);
  const reachable = () =>
    !reasons().some((reason) => reason === 'SENDER_SUSPENDED' || reason === 'RECIPIENT_UNAVAILABLE');

  return (
    <div class="pb-safe max-h-[60%] shrink-0 overflow-y-auto border-t border-line bg-canvas">
      <div class="mx-auto flex max-w-2xl flex-col gap-3 px-4 py-4">
        <Switch>
          <Match when={props.writing.state === 'gone'}>
            <Statement what={text.closed.gone.what} next={text.closed.gone.next} />
          </Match>
          <Match when={props.writing.state === 'blocked'}>
            <Statement
              what={text.closed.blocked(nameInSentence(props.person)).what}
              next={text.closed.blocked(nameInSentence(props.person)).next}
            />
            <Button small look="quiet" class="self-start" onClick={() => setAsking(true)}>
              {text.person.unblock}
            </Button>
          </Match>
          <Match when={props.writing.state === 'unregistered'}>
            <NotSetUp />
          </Match>
          <Match when={props.writing.state === 'closed'}>
            <div role="status" class="flex flex-col gap-3">
              <h2 class="font-bold">{text.closed.title[props.security]}</h2>
              <Reasons person={props.person} reasons={reasons()} />
              <p class="text-xs text-ink-soft">{text.closed.stays}</p>
            </div>
            <div class="flex flex-wrap gap-2">
              <Show when={props.security === 'encrypted' && reachable()}>
                <Button
                  small
                  busy={starter.starting() !== null}
                  onClick={() => starter.start(props.person.accountId, 'regular')}
                >
                  {text.closed.writeRegular}
                </Button>
              </Show>
              <Button small look="quiet" busy={props.looking} onClick={props.onLook}>
                {props.looking ? text.closed.checking : text.closed.checkAgain}
              </Button>
            </div>
            <Show when={starter.failure()}>
              {(failed) => <StartFailure failed={failed()} starter={starter} />}
            </Show>
          </Match>
        </Switch>
      </div>
      <BlockQuestion person={props.person} act="unblock" open={asking()} onClose={() => setAsking(false)} />
    </div>
  );
}

function Statement(props: { readonly what: string; readonly next: string }): JSX.Element {
  return (
    <p role="status" class="flex gap-2.5 wrap-anywhere">
      <Icon name="info" class="mt-px size-5 text-ink-soft" />
      <span>
        <span class="font-semibold">{props.what}</span> <span class="text-ink-soft">{props.next}</span>
      </span>
    </p>
  );
}
