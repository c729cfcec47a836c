import type { AccountDevice } from '@sotto/client';
import { createSignal, type JSX, Show } from 'solid-js';
import { answerOf, useSession } from '../../../kernel/index.ts';
import { type Explanation, explain, rosterFailures, text } from '../../../text/index.ts';
import { announce, Button, Callout, Field } from '../../../ui/index.ts';
import { deviceNameFits } from '../device-words.ts';

/** In place of the row: a name that its person knows the device again by. */
export function RenameForm(props: {
  readonly device: AccountDevice;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const { device } = useSession();
  const [name, setName] = createSignal(props.device.name ?? '');
  const [wrong, setWrong] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Explanation | null>(null);

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy()) return;
    setFailure(null);
    setWrong(!deviceNameFits(name()));
    if (wrong()) return;
    setBusy(true);
    const answer = await answerOf(device.renameDevice(props.device.deviceId, name().trim()));
    setBusy(false);
    if (answer?.ok) {
      announce(text.devices.renamed);
      props.onDone();
    } else setFailure(answer === null ? text.fault : explain(rosterFailures, answer.error));
  };

  return (
    <form
      class="flex flex-col gap-3 py-1"
      novalidate
      autocomplete="off"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || busy()) return;
        event.preventDefault();
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <Field
        label={text.devices.nameLabel}
        hint={text.devices.nameHint}
        error={wrong() ? text.devices.nameInvalid : null}
        value={name()}
        onInput={(value) => {
          setName(value);
          setWrong(false);
        }}
        name="device-name"
        autocomplete="off"
        maxLength={64}
        focused
      />
      <Show when={failure()}>{(current) => <Callout explanation={current()} />}</Show>
      <div class="flex gap-2">
        <Button small type="submit" busy={busy()}>
          {busy() ? text.saving : text.devices.save}
        </Button>
        <Button small look="quiet" disabled={busy()} onClick={props.onCancel}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}
