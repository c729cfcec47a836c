import type { AccountDevice, LinkRequest } from '@sotto/client';
import { createSignal, type JSX, onMount, Show } from 'solid-js';
import { answerOf, useSession } from '../../../kernel/index.ts';
import { type Explanation, explain, rosterFailures, text } from '../../../text/index.ts';
import { announce, Button, Callout, Icon } from '../../../ui/index.ts';
import { deviceCalled } from '../device-words.ts';

/** What the code stands for, shown before anything is done: the last moment to notice that it is somebody else's. */
export function CheckDevice(props: {
  readonly request: LinkRequest;
  readonly onBusy: (busy: boolean) => void;
  readonly onBack: () => void;
  readonly onAdded: (device: AccountDevice) => void;
}): JSX.Element {
  const { device } = useSession();
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  let back: HTMLButtonElement | undefined;
  onMount(() => {
    announce(text.devices.found(deviceCalled(props.request.name)));
    // Not on "Add": a second Enter must not do what the first one asked about.
    back?.focus();
  });

  const approve = async () => {
    setFailure(null);
    setBusy(true);
    props.onBusy(true);
    const answer = await answerOf(device.approveLink(props.request.deviceId));
    setBusy(false);
    props.onBusy(false);
    if (answer?.ok) props.onAdded(answer.value);
    else setFailure(answer === null ? text.fault : explain(rosterFailures, answer.error));
  };

  return (
    <>
      <div class="flex items-center gap-3 rounded-2xl bg-fill px-4 py-3">
        <span class="grid size-10 shrink-0 place-items-center rounded-full bg-accent-soft text-accent">
          <Icon name="device" />
        </span>
        <p class="min-w-0">
          <span class="block text-xs text-ink-soft">{text.devices.foundName}</span>
          <bdi class="block foreign-text font-semibold">{props.request.name}</bdi>
        </p>
      </div>
      <p class="text-ink-soft">
        {text.devices.foundBody} <strong class="font-semibold text-ink">{text.devices.never}</strong>
      </p>
      <Show when={failure()}>{(current) => <Callout explanation={current()} />}</Show>
      <div class="flex flex-col-reverse gap-2 md:flex-row md:justify-end">
        <Button
          ref={(element) => {
            back = element;
          }}
          look="quiet"
          disabled={busy()}
          onClick={props.onBack}
        >
          {text.devices.otherCode}
        </Button>
        <Button busy={busy()} onClick={approve}>
          {busy() ? text.devices.approving : text.devices.approve}
        </Button>
      </div>
    </>
  );
}
