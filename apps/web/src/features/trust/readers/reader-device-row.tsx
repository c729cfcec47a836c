import type { ReaderDevice } from '@sotto/client';
import { type JSX, Show } from 'solid-js';
import { shortDayInSentence, text } from '../../../text/index.ts';
import { Icon, Tag } from '../../../ui/index.ts';

/** One device; other people's have no name here, so a number and the beginning of the id tell them apart. */
export function ReaderDeviceRow(props: {
  readonly device: ReaderDevice;
  /** In the list, from 1. */
  readonly place: number;
  readonly yourself: boolean;
  readonly now: number;
}): JSX.Element {
  const called = () => {
    if (props.device.name !== null) return props.device.name;
    return props.yourself ? text.readers.ownUnnamed : text.readers.otherDevice(props.place);
  };
  const since = () => {
    const at = props.device.addedAt;
    return at === null ? text.readers.notListed : text.readers.since(shortDayInSentence(at, props.now));
  };
  return (
    <li class="flex items-center gap-3 border-t border-line px-1 py-2.5">
      <Icon name="device" class="size-5 text-ink-soft" />
      <span class="min-w-0 flex-1">
        <span class="block wrap-anywhere">
          <bdi class="foreign-text font-semibold">{called()}</bdi>
          <Show when={props.device.current}>
            {' '}
            <span class="text-xs text-ink-soft">({text.readers.thisDevice})</span>
          </Show>
        </span>
        <span class="block text-xs text-ink-soft">
          {since()} <span aria-hidden="true">·</span>{' '}
          <span class="font-mono whitespace-nowrap">
            {text.readers.deviceId(props.device.deviceId.slice(0, 8))}
          </span>
        </span>
      </span>
      <Show when={props.device.standing !== 'member'}>
        <Tag mood={props.device.standing === 'leaving' ? 'warn' : 'plain'}>
          {text.readers.standing[props.device.standing]}
        </Tag>
      </Show>
    </li>
  );
}
