import { A } from '@solidjs/router';
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { someone, useSession } from '../../kernel/index.ts';
import { type Explanation, notHere, text } from '../../text/index.ts';
import { Button, Callout, nameInSentence, Progress } from '../../ui/index.ts';
import { AcceptIdentity } from '../trust/index.ts';
import type { Starter, StartFailed } from './starter.ts';

/** Why no conversation was started, and what opens the way: setting up (A18), accepting (R8), trying again. */
export function StartFailure(props: {
  readonly failed: StartFailed;
  readonly starter: Starter;
  readonly class?: string;
}): JSX.Element {
  const { people, registration } = useSession();
  const [refused, setRefused] = createSignal<Explanation | null>(null);
  const again = () => void props.starter.start(props.failed.accountId, 'encrypted', props.failed.history);
  const person = () => people.of(props.failed.accountId).details() ?? undefined;
  const joining = () => {
    const now = registration();
    return now.state === 'registered' ? now.joining : null;
  };
  const explanation = () => {
    if (props.failed.code !== 'not-on-this-device') return props.failed.explanation;
    const name = nameInSentence(person() ?? someone);
    return joining() === null ? notHere.other(name) : notHere.joining(name);
  };

  return (
    <Callout
      mood={props.failed.code === 'fault' || props.failed.code === 'server-failed' ? 'danger' : 'warn'}
      explanation={refused() ?? explanation()}
      class={props.class ?? ''}
    >
      <Switch>
        <Match when={props.failed.code === 'unregistered'}>
          <A
            href="/set-up"
            class="inline-flex min-h-9 items-center rounded-full bg-accent px-4 text-xs font-semibold text-on-accent hover:bg-accent-strong"
          >
            {text.setUp.cardAction}
          </A>
        </Match>
        <Match when={props.failed.code === 'identity-changed'}>
          <Show when={person()}>
            {(known) => <AcceptIdentity person={known()} onAccepted={again} onFailed={setRefused} />}
          </Show>
        </Match>
        <Match when={props.failed.code === 'not-on-this-device'}>
          <Show when={joining()}>
            {(amount) => (
              <div class="w-full">
                <Progress
                  label={text.devices.joining(amount())}
                  done={amount().done}
                  total={amount().total}
                />
              </div>
            )}
          </Show>
          <Button small look="quiet" busy={props.starter.starting() === 'encrypted'} onClick={again}>
            {text.tryAgain}
          </Button>
          <Button
            small
            look="quiet"
            busy={props.starter.starting() === 'regular'}
            onClick={() => void props.starter.start(props.failed.accountId, 'regular')}
          >
            {text.closed.writeRegular}
          </Button>
        </Match>
      </Switch>
    </Callout>
  );
}
