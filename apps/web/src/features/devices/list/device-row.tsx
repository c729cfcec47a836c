import type { AccountDevice } from '@sotto/client';
import { createSignal, type JSX, Show } from 'solid-js';
import { dayInSentence, text } from '../../../text/index.ts';
import { Button, Icon } from '../../../ui/index.ts';
import { deviceCalled } from '../device-words.ts';
import { type UnregisterKind, UnregisterQuestion } from '../unregister-question.tsx';
import { RenameForm } from './rename-form.tsx';

export function DeviceRow(props: {
  readonly device: AccountDevice;
  readonly kind: UnregisterKind;
  readonly now: number;
  readonly onChange: () => void;
}): JSX.Element {
  const [renaming, setRenaming] = createSignal(false);
  const [asking, setAsking] = createSignal(false);
  const called = () => deviceCalled(props.device.name);
  const day = (at: number) => dayInSentence(at, props.now);
  const active = () => {
    const at = props.device.lastActiveAt;
    return at === null ? text.devices.activeUnknown : text.devices.activeOn(day(at));
  };
  let rename: HTMLButtonElement | undefined;
  const endRenaming = () => {
    setRenaming(false);
    rename?.focus();
  };

  return (
    <li class="rounded-2xl border border-line bg-surface px-4 py-3">
      <Show
        when={!renaming()}
        fallback={
          <RenameForm
            device={props.device}
            onDone={() => {
              endRenaming();
              props.onChange();
            }}
            onCancel={endRenaming}
          />
        }
      >
        <div class="flex items-center gap-3">
          <span
            class={`grid size-10 shrink-0 place-items-center rounded-full ${props.device.current ? 'bg-accent-soft text-accent' : 'bg-fill text-ink-soft'}`}
          >
            <Icon name="device" />
          </span>
          <span class="min-w-0 flex-1">
            <bdi class="block foreign-text font-semibold">{props.device.name ?? text.devices.unnamed}</bdi>
            <span class="block text-xs text-ink-soft">
              {text.devices.addedOn(day(props.device.addedAt))}
              <Show when={!props.device.current}>, {active()}</Show>
            </span>
          </span>
        </div>
        <div class="mt-2.5 flex flex-wrap gap-2 pl-13">
          <Button
            ref={(element) => {
              rename = element;
            }}
            small
            look="quiet"
            aria-label={text.devices.renameOf(called())}
            onClick={() => setRenaming(true)}
          >
            {text.devices.rename}
          </Button>
          <Button
            small
            look="quiet"
            class="!text-danger"
            aria-label={text.devices.unregisterOf(called())}
            onClick={() => setAsking(true)}
          >
            {text.devices.unregister}
          </Button>
        </div>
      </Show>
      <UnregisterQuestion
        deviceId={props.device.deviceId}
        name={props.device.name}
        kind={props.kind}
        open={asking()}
        onClose={() => setAsking(false)}
        onDone={props.onChange}
      />
    </li>
  );
}
