import { createSignal, For, type JSX, Show } from 'solid-js';
import { answerOf, readHandle, useSession } from '../../../kernel/index.ts';
import { deleteAccountFailures, type Explanation, explain, text } from '../../../text/index.ts';
import { announce, Button, Callout, Dialog, Field, Icon } from '../../../ui/index.ts';

/** What it means stands before the button; the question asks for what only the owner of the account can give. */
export function DeleteAccount(): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  return (
    <>
      <div class="rounded-3xl border border-line bg-surface p-5">
        <p class="font-semibold">{text.ownData.deleteIntro}</p>
        <ul class="mt-2.5 flex flex-col gap-2">
          <For each={text.ownData.consequences}>
            {(line) => (
              <li class="flex gap-2.5">
                <Icon name="trash" class="mt-0.5 size-4 text-danger" />
                <span class="min-w-0">{line}</span>
              </li>
            )}
          </For>
          <For each={text.ownData.stays}>
            {(line) => (
              <li class="flex gap-2.5">
                <Icon name="info" class="mt-0.5 size-4 text-ink-soft" />
                <span class="min-w-0">{line}</span>
              </li>
            )}
          </For>
        </ul>
        <Button look="quiet" class="mt-5 !text-danger" onClick={() => setAsking(true)}>
          <Icon name="trash" class="size-[1.125rem]" />
          {text.ownData.delete}
        </Button>
      </div>
      <Question open={asking()} onClose={() => setAsking(false)} />
    </>
  );
}

function Question(props: { readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  const { device, me } = useSession();
  const [handle, setHandle] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [wrong, setWrong] = createSignal<'handle' | 'password' | null>(null);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  const [busy, setBusy] = createSignal(false);

  const close = () => {
    setHandle('');
    setPassword('');
    setWrong(null);
    setFailure(null);
    props.onClose();
  };

  const remove = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy()) return;
    setFailure(null);
    setWrong(readHandle(handle()) !== me.handle ? 'handle' : password() === '' ? 'password' : null);
    if (wrong() !== null) return;
    setBusy(true);
    const result = await answerOf(device.deleteAccount(password()));
    setBusy(false);
    setPassword('');
    if (result?.ok) announce(text.ownData.deleted);
    else setFailure(result === null ? text.fault : explain(deleteAccountFailures, result.error));
  };

  return (
    <Dialog open={props.open} onClose={close} locked={busy()} title={text.ownData.questionTitle}>
      <p class="text-ink-soft">{text.ownData.questionBody}</p>
      <form class="flex flex-col gap-4" novalidate autocomplete="off" onSubmit={remove}>
        <Field
          label={text.ownData.typeHandle(me.handle)}
          error={wrong() === 'handle' ? text.ownData.handleDiffers(me.handle) : null}
          value={handle()}
          onInput={(value) => {
            setHandle(value);
            setWrong(null);
          }}
          name="confirm-handle"
          autocomplete="off"
          prefix="@"
          maxLength={31}
          focused
        />
        <Field
          label={text.account.password}
          error={wrong() === 'password' ? text.account.passwordMissing : null}
          value={password()}
          onInput={(value) => {
            setPassword(value);
            setWrong(null);
          }}
          name="password"
          type="password"
          autocomplete="current-password"
        />
        <Show when={failure()}>{(current) => <Callout explanation={current()} />}</Show>
        <div class="flex flex-col-reverse gap-2 md:flex-row md:justify-end">
          <Button look="quiet" disabled={busy()} onClick={close}>
            {text.cancel}
          </Button>
          <Button type="submit" look="danger" busy={busy()}>
            {busy() ? text.ownData.deleting : text.ownData.deleteForGood}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
