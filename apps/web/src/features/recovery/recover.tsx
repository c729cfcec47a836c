import { createMemo, createResource, createSignal, type JSX, Show } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Button, Callout, Icon, SwitchRow } from '../../ui/index.ts';
import { hasPasskeys } from './passkey.ts';
import { RecoverByCode } from './recover-by-code.tsx';
import { createRecovering } from './recovering.ts';

/**
 * The ways back that the account has, on a browser that is none of its devices. What there is, the server says: whoever
 * knows better can still use every way.
 */
export function Recover(): JSX.Element {
  const { registration } = useSession();
  const recovering = createRecovering();
  const [canPasskey] = createResource(hasPasskeys);
  const [typing, setTyping] = createSignal(false);
  const [knowsBetter, setKnowsBetter] = createSignal(false);
  const outside = createMemo(() => {
    const now = registration();
    return now.state === 'unregistered' ? now : null;
  });
  /** As long as the server has not said what there is, everything may be. */
  const has = (kind: 'code' | 'passkey') => knowsBetter() || (outside()?.recovery?.includes(kind) ?? true);
  const isOnly = () => outside()?.reason === 'no-device-left';
  const hasOthers = () => (outside()?.devices ?? 0) > 0;

  return (
    <Show
      when={knowsBetter() || outside()?.recovery?.length !== 0}
      fallback={
        <Button small look="plain" class="-ml-3 self-start" onClick={() => setKnowsBetter(true)}>
          {text.recovery.use.insist}
        </Button>
      }
    >
      <section aria-labelledby="recover-title" class="flex flex-col gap-3">
        <div>
          <h2 id="recover-title" class="font-semibold">
            {isOnly() ? text.recovery.use.onlyTitle : text.recovery.use.title}
          </h2>
          <p class="text-ink-soft">{isOnly() ? text.recovery.use.onlyBody : text.recovery.use.body}</p>
        </div>
        <Show
          when={!typing()}
          fallback={<RecoverByCode recovering={recovering} onBack={() => setTyping(false)} />}
        >
          <div class="flex flex-wrap gap-2">
            <Show when={has('code')}>
              <Button look="quiet" disabled={recovering.busy()} onClick={() => setTyping(true)}>
                <Icon name="hash" class="size-[1.125rem]" />
                {text.recovery.use.byCode}
              </Button>
            </Show>
            <Show when={has('passkey') && canPasskey() !== false}>
              <Button look="quiet" busy={recovering.busy()} onClick={() => void recovering.byPasskey()}>
                <Icon name="key" class="size-[1.125rem]" />
                {recovering.busy() ? text.recovery.use.recovering : text.recovery.use.byPasskey}
              </Button>
            </Show>
          </div>
          <Show when={outside()?.recovery?.includes('passkey') && canPasskey() === false}>
            <p class="text-xs text-ink-soft">{text.recovery.noPasskey}</p>
          </Show>
        </Show>
        <Show when={recovering.failure()}>{(current) => <Callout explanation={current()} />}</Show>
        <Show when={hasOthers()}>
          <div class="-mx-3">
            <SwitchRow
              label={text.recovery.use.replaceAll}
              hint={text.recovery.use.replaceAllHint}
              checked={recovering.replaceAll()}
              disabled={recovering.busy()}
              onChange={recovering.setReplaceAll}
            />
          </div>
        </Show>
        <Show when={recovering.busy()}>
          <p role="status" class="text-xs text-ink-soft">
            {text.recovery.use.busyHint}
          </p>
        </Show>
      </section>
    </Show>
  );
}
