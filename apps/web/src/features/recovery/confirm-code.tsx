import type { RecoveryMethod } from '@sotto/client';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { answerOf, useSession } from '../../kernel/index.ts';
import { addRecoveryCodeFailures, type Explanation, explain, text } from '../../text/index.ts';
import { Button, Callout, Field } from '../../ui/index.ts';

/** Two groups, typed anew: a code that nobody has kept would be worse than none. */
export function ConfirmCode(props: {
  /** From 0. */
  readonly asked: readonly number[];
  readonly onBusy: (busy: boolean) => void;
  readonly onBack: () => void;
  readonly onAdded: (method: RecoveryMethod) => void;
}): JSX.Element {
  const { device } = useSession();
  const [typed, setTyped] = createSignal<Readonly<Record<number, string>>>({});
  const [missing, setMissing] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  const groupOf = (group: number) => typed()[group] ?? '';

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy()) return;
    setFailure(null);
    setMissing(props.asked.some((group) => groupOf(group).trim() === ''));
    if (missing()) return;
    setBusy(true);
    props.onBusy(true);
    const answer = await answerOf(
      device.addRecoveryCode(props.asked.map((group) => ({ group, typed: groupOf(group) }))),
    );
    setBusy(false);
    props.onBusy(false);
    if (answer?.ok) props.onAdded(answer.value);
    else setFailure(answer === null ? text.fault : explain(addRecoveryCodeFailures, answer.error));
  };

  return (
    <form class="flex flex-col gap-4" novalidate autocomplete="off" onSubmit={submit}>
      <p class="text-ink-soft">{text.recovery.code.confirmIntro}</p>
      <For each={props.asked}>
        {(group, index) => (
          <Field
            label={text.recovery.code.group(group)}
            error={missing() && groupOf(group).trim() === '' ? text.recovery.code.groupMissing : null}
            value={groupOf(group)}
            onInput={(value) => {
              setTyped({ ...typed(), [group]: value });
              setMissing(false);
              setFailure(null);
            }}
            name={`recovery-group-${group + 1}`}
            autocomplete="off"
            maxLength={16}
            code
            focused={index() === 0}
          />
        )}
      </For>
      <Show when={failure()}>{(current) => <Callout explanation={current()} />}</Show>
      <div class="flex flex-col-reverse gap-2 md:flex-row md:justify-end">
        <Button look="quiet" disabled={busy()} onClick={props.onBack}>
          {text.recovery.code.back}
        </Button>
        <Button type="submit" busy={busy()}>
          {busy() ? text.recovery.code.confirming : text.recovery.code.confirm}
        </Button>
      </div>
    </form>
  );
}
