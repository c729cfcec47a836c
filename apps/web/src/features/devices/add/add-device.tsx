import type { AccountDevice, LinkRequest } from '@sotto/client';
import { createSignal, type JSX, Match, Switch } from 'solid-js';
import { text } from '../../../text/index.ts';
import { Dialog } from '../../../ui/index.ts';
import { deviceCalled } from '../device-words.ts';
import { AddedDevice } from './added-device.tsx';
import { CheckDevice } from './check-device.tsx';
import { EnterCode } from './enter-code.tsx';

type Stage =
  | { readonly at: 'code' }
  | { readonly at: 'check'; readonly request: LinkRequest }
  | { readonly at: 'added'; readonly device: AccountDevice };

/** Lets another device into the account: its code, then who it is, then it is in. Nothing happens before "Add". */
export function AddDevice(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onAdded: () => void;
}): JSX.Element {
  const [stage, setStage] = createSignal<Stage>({ at: 'code' });
  const [busy, setBusy] = createSignal(false);
  const close = () => {
    props.onClose();
    setStage({ at: 'code' });
  };
  const at = <At extends Stage['at']>(name: At) => {
    const current = stage();
    // The comparison is what makes the cast true.
    return current.at === name ? (current as Extract<Stage, { at: At }>) : undefined;
  };
  const title = () => {
    const checked = at('check');
    if (checked !== undefined) return text.devices.found(deviceCalled(checked.request.name));
    const added = at('added');
    return added === undefined
      ? text.devices.addTitle
      : text.devices.approved(deviceCalled(added.device.name));
  };

  return (
    <Dialog open={props.open} onClose={close} locked={busy()} title={title()}>
      <Switch>
        <Match when={at('code')}>
          <EnterCode onBusy={setBusy} onFound={(request) => setStage({ at: 'check', request })} />
        </Match>
        <Match when={at('check')}>
          {(current) => (
            <CheckDevice
              request={current().request}
              onBusy={setBusy}
              onBack={() => setStage({ at: 'code' })}
              onAdded={(device) => {
                setStage({ at: 'added', device });
                props.onAdded();
              }}
            />
          )}
        </Match>
        <Match when={at('added')}>
          <AddedDevice onDone={close} />
        </Match>
      </Switch>
    </Dialog>
  );
}
