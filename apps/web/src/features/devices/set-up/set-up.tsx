import { createMemo, createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { useSession } from '../../../kernel/index.ts';
import { text } from '../../../text/index.ts';
import { Button, Callout, Icon } from '../../../ui/index.ts';
import { Recover } from '../../recovery/index.ts';
import { LinkShown } from './link-shown.tsx';
import { createLinking } from './linking.ts';
import { MakingCode } from './making-code.tsx';
import { NameForm } from './name-form.tsx';
import { ResetIdentity } from './reset-identity.tsx';

/** Why this browser is not one of the account's devices, and the way to make it one (A7, A9, A11, R8). */
export function SetUp(props: {
  /** Inside another page, which has a heading of its own. */
  readonly compact?: boolean;
}): JSX.Element {
  const { registration } = useSession();
  const linking = createLinking();
  const [resetting, setResetting] = createSignal(false);
  const outside = createMemo(() => {
    const now = registration();
    return now.state === 'unregistered' ? now : null;
  });
  const reason = () => outside()?.reason ?? 'new';
  const link = () => outside()?.link ?? null;
  const recoverable = () => outside()?.recovery?.length !== 0;
  const words = () =>
    text.setUp.reasons[reason() === 'no-device-left' && recoverable() ? 'recoverable' : reason()];

  return (
    <div
      class={`flex flex-col gap-5 border border-line bg-surface ${props.compact ? 'rounded-3xl p-5' : 'rounded-4xl p-5 md:p-8'}`}
    >
      <div class="flex gap-3">
        <span class="grid size-10 shrink-0 place-items-center rounded-full bg-accent-soft text-accent">
          <Icon name="key" />
        </span>
        <p class="min-w-0 text-pretty">
          <span class="font-semibold">{words().what}</span> <span class="text-ink-soft">{words().next}</span>
        </p>
      </div>
      <Show when={outside()?.linkRefused}>
        <Callout explanation={text.setUp.refused} />
      </Show>
      <Switch>
        <Match when={link()}>{(shown) => <LinkShown link={shown()} linking={linking} />}</Match>
        <Match when={reason() === 'too-many-devices'}>
          <Button class="self-start" busy={linking.busy()} onClick={() => void linking.request()}>
            {text.setUp.checkAgain}
          </Button>
        </Match>
        <Match when={reason() === 'no-device-left'}>
          <Show when={!recoverable()}>
            <Button class="self-start" onClick={() => setResetting(true)}>
              {text.reset.action}
            </Button>
          </Show>
        </Match>
        <Match when={reason() === 'removed'}>
          <p class="text-ink-soft">{text.setUp.registerBody}</p>
          <NameForm linking={linking} action={text.setUp.register} />
        </Match>
        <Match when={true}>
          <MakingCode linking={linking} byItself={outside()?.linkRefused !== true} />
        </Match>
      </Switch>
      <Show when={linking.failure()}>{(failure) => <Callout explanation={failure()} />}</Show>
      <div class="border-t border-line pt-4">
        <Recover />
      </div>
      <Show when={reason() !== 'no-device-left' || recoverable()}>
        <div class="border-t border-line pt-3">
          <Button small look="plain" class="-ml-3" onClick={() => setResetting(true)}>
            {reason() === 'no-device-left' ? text.setUp.noMethod : text.setUp.noOther}
          </Button>
        </div>
      </Show>
      <ResetIdentity open={resetting()} onClose={() => setResetting(false)} />
    </div>
  );
}
