import { type JSX, Show } from 'solid-js';
import { answerOf, useSession } from '../../kernel/index.ts';
import { explain, rosterFailures, text } from '../../text/index.ts';
import { announce, Confirm, FactList } from '../../ui/index.ts';
import { createLeaving, waysBack } from '../account/index.ts';
import { deviceCalled } from './device-words.ts';

/** `only`: this one, and there is no other. */
export type UnregisterKind = 'other' | 'this' | 'only';

/** Says exactly what unregistering takes away, and from whom, before it happens (A10). */
export function UnregisterQuestion(props: {
  readonly deviceId: string;
  readonly name: string | null;
  readonly kind: UnregisterKind;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}): JSX.Element {
  const { device } = useSession();
  const { preview, looking } = createLeaving(() => props.open && props.kind !== 'other');
  const ways = () => {
    const found = preview();
    return found === null ? null : waysBack(found);
  };
  const facts = () => {
    if (props.kind === 'other') return text.devices.unregisterOther;
    return props.kind === 'this'
      ? text.devices.unregisterThis
      : [...text.devices.unregisterOnlyStays, ...text.devices.unregisterThis.slice(-1)];
  };

  const unregister = async () => {
    const answer = await answerOf(device.unregisterDevice(props.deviceId));
    // One that is gone already is as good as unregistered.
    if (answer?.ok || answer?.error.code === 'unknown-device') {
      announce(text.devices.unregistered);
      props.onDone?.();
      return null;
    }
    return answer === null ? text.fault : explain(rosterFailures, answer.error);
  };

  return (
    <Confirm
      open={props.open}
      onClose={props.onClose}
      title={
        props.kind === 'other'
          ? text.devices.unregisterTitle(deviceCalled(props.name))
          : text.devices.unregisterThisTitle
      }
      action={text.devices.unregister}
      busyLabel={text.devices.unregistering}
      waiting={looking()}
      onConfirm={unregister}
    >
      <Show when={props.kind === 'only' && !looking()}>
        <Show
          when={ways()}
          fallback={<FactList facts={text.devices.unregisterOnly} icon="warning" class="text-danger" />}
        >
          {(words) => (
            <FactList facts={[text.devices.unregisterRecoverable(words())]} icon="key" class="text-accent" />
          )}
        </Show>
      </Show>
      <FactList facts={facts()} icon="info" class="text-ink-soft" />
    </Confirm>
  );
}
