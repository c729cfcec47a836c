import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';
import { Spinner } from './spinner.tsx';

export interface MenuEntry {
  readonly label: string;
  readonly icon: IconName;
  readonly danger?: boolean;
  readonly onSelect: () => void;
}

/** Acts on one thing, behind three dots. */
export function Menu(props: {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly busy?: boolean;
}): JSX.Element {
  const [open, setOpen] = createSignal(false);
  let button: HTMLElement | undefined;
  /** When the focus is back on the button: what opens a dialog returns it to there. */
  const select = (entry: MenuEntry) =>
    requestAnimationFrame(() => {
      button?.focus({ preventScroll: true });
      setTimeout(entry.onSelect);
    });
  return (
    <DropdownMenu
      // A menu that is modal keeps the focus until it is gone, which is too late for a dialog that it opens.
      modal={false}
      // The page itself never scrolls; and where it is kept from scrolling, Kobalte 0.13 looks for an ever higher part
      // that scrolls without end when a key is pressed on the button of a menu that is just opening.
      preventScroll={false}
      placement="bottom-end"
      gutter={4}
      open={open()}
      onOpenChange={(wanted) => setOpen(wanted && !props.busy)}
    >
      <DropdownMenu.Trigger
        ref={(element: HTMLElement) => {
          button = element;
        }}
        aria-label={props.label}
        title={props.label}
        aria-busy={props.busy}
        class="grid size-11 shrink-0 place-items-center rounded-full text-ink-soft transition-colors duration-100 hover:bg-fill hover:text-ink data-[expanded]:bg-fill data-[expanded]:text-ink"
      >
        <Show when={props.busy} fallback={<Icon name="more" weight={2.75} class="size-[1.375rem]" />}>
          <Spinner />
        </Show>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="animate-rise z-40 max-h-(--kb-popper-content-available-height) w-72 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-2xl border border-line bg-raised p-1.5 shadow-float outline-none">
          <For each={props.entries}>
            {(entry) => (
              <DropdownMenu.Item
                onSelect={() => select(entry)}
                class={`flex min-h-11 cursor-pointer items-center gap-3 rounded-xl px-3 py-2 outline-none data-[highlighted]:bg-fill ${
                  entry.danger ? 'text-danger' : ''
                }`}
              >
                <Icon name={entry.icon} class={`size-[1.125rem] ${entry.danger ? '' : 'text-ink-soft'}`} />
                <DropdownMenu.ItemLabel>{entry.label}</DropdownMenu.ItemLabel>
              </DropdownMenu.Item>
            )}
          </For>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}
