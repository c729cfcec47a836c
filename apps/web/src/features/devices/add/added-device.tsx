import { type JSX, onMount } from 'solid-js';
import { text } from '../../../text/index.ts';
import { Button, Icon } from '../../../ui/index.ts';

export function AddedDevice(props: { readonly onDone: () => void }): JSX.Element {
  let done: HTMLButtonElement | undefined;
  onMount(() => done?.focus());
  return (
    <>
      <p class="flex gap-3 text-ink-soft">
        <span class="grid size-10 shrink-0 place-items-center rounded-full bg-accent-soft text-accent">
          <Icon name="check" weight={2.25} />
        </span>
        <span class="self-center">{text.devices.approvedBody}</span>
      </p>
      <Button
        ref={(element) => {
          done = element;
        }}
        class="md:self-end"
        onClick={props.onDone}
      >
        {text.devices.done}
      </Button>
    </>
  );
}
