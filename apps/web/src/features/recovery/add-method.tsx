import { createResource, createSignal, type JSX, Show } from 'solid-js';
import { answerOf, useSession } from '../../kernel/index.ts';
import { type Explanation, explain, passkeyFailures, recoveryFailures, text } from '../../text/index.ts';
import { announce, Button, Callout, Icon } from '../../ui/index.ts';
import { hasPasskeys, makePasskey } from './passkey.ts';

/** The two kinds of recovery methods, and what there is to know of each. */
export function AddMethod(props: { readonly onCode: () => void; readonly onAdded: () => void }): JSX.Element {
  const { device, me } = useSession();
  const [canPasskey] = createResource(hasPasskeys);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Explanation | null>(null);

  const addPasskey = async () => {
    setFailure(null);
    setBusy(true);
    const made = await makePasskey(me.handle, text.name);
    if (!made.ok) setFailure(passkeyFailures[made.code]);
    else {
      const answer = await answerOf(device.addRecoveryPasskey(made.secret));
      made.secret.fill(0);
      if (answer?.ok) {
        announce(text.recovery.passkeyAdded);
        props.onAdded();
      } else setFailure(answer === null ? text.fault : explain(recoveryFailures, answer.error));
    }
    setBusy(false);
  };

  return (
    <div class="flex flex-col gap-3">
      <div class="flex flex-col gap-1">
        <Button class="self-start" disabled={busy()} onClick={props.onCode}>
          <Icon name="hash" class="size-[1.125rem]" />
          {text.recovery.addCode}
        </Button>
        <p class="px-1 text-xs text-ink-soft">{text.recovery.addCodeHint}</p>
      </div>
      <Show
        when={canPasskey() !== false}
        fallback={<p class="px-1 text-ink-soft">{text.recovery.noPasskey}</p>}
      >
        <div class="flex flex-col gap-1">
          <Button look="quiet" class="self-start" busy={busy()} onClick={addPasskey}>
            <Icon name="key" class="size-[1.125rem]" />
            {busy() ? text.recovery.addingPasskey : text.recovery.addPasskey}
          </Button>
          <p class="px-1 text-xs text-ink-soft">{text.recovery.addPasskeyHint}</p>
        </div>
      </Show>
      <Show when={failure()}>{(current) => <Callout explanation={current()} />}</Show>
    </div>
  );
}
