import { createSignal, type JSX, Show } from 'solid-js';
import { answerOf, useSession } from '../../../kernel/index.ts';
import { type Explanation, explain, resetFailures, text } from '../../../text/index.ts';
import { announce, Button, Callout, Dialog, FactList, Field } from '../../../ui/index.ts';

/** A new identity for whoever has no other device left (R8): what it costs, then the password. */
export function ResetIdentity(props: { readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  const { device } = useSession();
  const [password, setPassword] = createSignal('');
  const [missing, setMissing] = createSignal(false);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  const [busy, setBusy] = createSignal(false);

  const close = () => {
    setPassword('');
    setMissing(false);
    setFailure(null);
    props.onClose();
  };
  const reset = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy()) return;
    setFailure(null);
    setMissing(password() === '');
    if (missing()) return;
    setBusy(true);
    const answer = await answerOf(device.resetIdentity(password()));
    setBusy(false);
    setPassword('');
    if (answer?.ok) {
      announce(text.reset.done);
      close();
    } else setFailure(answer === null ? text.fault : explain(resetFailures, answer.error));
  };

  return (
    <Dialog open={props.open} onClose={close} locked={busy()} title={text.reset.title}>
      <p class="font-semibold">{text.reset.intro}</p>
      <FactList facts={text.reset.consequences} icon="warning" class="text-danger" />
      <FactList facts={[text.reset.keeps]} icon="check" class="text-accent" />
      <form class="flex flex-col gap-4" novalidate onSubmit={reset}>
        <Field
          label={text.account.password}
          hint={text.reset.passwordHint}
          error={missing() ? text.account.passwordMissing : null}
          value={password()}
          onInput={(value) => {
            setPassword(value);
            setMissing(false);
            setFailure(null);
          }}
          name="password"
          type="password"
          autocomplete="current-password"
        />
        <Show when={failure()}>{(current) => <Callout explanation={current()} />}</Show>
        <Show when={busy()}>
          <p role="status" class="text-xs text-ink-soft">
            {text.reset.busyHint}
          </p>
        </Show>
        <div class="flex flex-col-reverse gap-2 md:flex-row md:justify-end">
          <Button look="quiet" disabled={busy()} onClick={close}>
            {text.cancel}
          </Button>
          <Button type="submit" look="danger" busy={busy()}>
            {busy() ? text.reset.busy : text.reset.confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
