import { createSignal, type JSX, Show } from 'solid-js';
import { answerOf, useSession } from '../../../kernel/index.ts';
import { type Explanation, explain, profileFailures, text } from '../../../text/index.ts';
import { announce, Button, Callout, Field } from '../../../ui/index.ts';
import { nameFits } from '../../account/index.ts';

export function NameForm(): JSX.Element {
  const { device, me } = useSession();
  const [name, setName] = createSignal(me.displayName);
  const [wrong, setWrong] = createSignal<string | null>(null);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  const [saved, setSaved] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const changed = () => name().trim() !== me.displayName;

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy() || !changed()) return;
    setFailure(null);
    const wanted = name().trim();
    setWrong(nameFits(wanted) ? null : text.account.displayNameInvalid);
    if (wrong() !== null) return;
    setBusy(true);
    const result = await answerOf(device.updateProfile(wanted));
    setBusy(false);
    if (result?.ok) {
      setName(result.value.displayName);
      setSaved(true);
      announce(text.profile.nameSaved);
      return;
    }
    setFailure(result === null ? text.fault : explain(profileFailures, result.error));
  };

  return (
    <form class="mt-7 flex flex-col gap-4" novalidate onSubmit={save}>
      <Field
        label={text.account.displayName}
        hint={text.account.displayNameHint}
        error={wrong()}
        value={name()}
        onInput={(value) => {
          setName(value);
          setWrong(null);
          setFailure(null);
          setSaved(false);
        }}
        name="displayName"
        autocomplete="name"
      />
      <Show when={failure()}>{(current) => <Callout explanation={current()} />}</Show>
      <div class="flex items-center gap-3">
        <Button type="submit" busy={busy()} disabled={!changed()}>
          {busy() ? text.saving : text.profile.saveName}
        </Button>
        <Show when={saved() && !changed()}>
          <span class="text-ink-soft">{text.profile.nameSaved}</span>
        </Show>
      </div>
    </form>
  );
}
