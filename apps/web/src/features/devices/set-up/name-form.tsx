import { createSignal, type JSX, Show } from 'solid-js';
import { text } from '../../../text/index.ts';
import { Button, Field } from '../../../ui/index.ts';
import { deviceNameFits } from '../device-words.ts';
import type { Linking } from './linking.ts';

/** What this browser is called among the account's devices; with it, a code is made. */
export function NameForm(props: {
  readonly linking: Linking;
  readonly action: string;
  /** The name until now; empty leaves it to the device. */
  readonly name?: string;
  readonly hint?: string;
  readonly onDone?: () => void;
  readonly onCancel?: () => void;
}): JSX.Element {
  const [name, setName] = createSignal(props.name ?? '');
  const [wrong, setWrong] = createSignal(false);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const asked = name().trim();
    setWrong(asked !== '' && !deviceNameFits(asked));
    if (wrong()) return;
    if (await props.linking.request(asked === '' ? undefined : asked)) props.onDone?.();
  };

  return (
    <form class="flex flex-col gap-3" novalidate autocomplete="off" onSubmit={submit}>
      <Field
        label={text.devices.nameLabel}
        hint={props.hint ?? text.setUp.nameHint}
        error={wrong() ? text.devices.nameInvalid : null}
        value={name()}
        onInput={(value) => {
          setName(value);
          setWrong(false);
        }}
        name="device-name"
        autocomplete="off"
        maxLength={64}
        focused={props.onCancel !== undefined}
      />
      <div class="flex flex-wrap gap-2">
        <Button type="submit" busy={props.linking.busy()}>
          {props.linking.busy() ? text.setUp.makingCode : props.action}
        </Button>
        <Show when={props.onCancel}>
          {(cancel) => (
            <Button look="quiet" disabled={props.linking.busy()} onClick={() => cancel()()}>
              {text.cancel}
            </Button>
          )}
        </Show>
      </div>
    </form>
  );
}
