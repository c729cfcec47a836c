import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import { createEffect, For, type JSX, on } from 'solid-js';
import { Icon } from './icon.tsx';
import type { MenuEntry } from './menu.tsx';
import type { MenuSpot } from './menu-gestures.ts';

/**
 * One menu for all things of a list, opened at a spot: a list of thousands has no thousands of menus. The chosen act
 * begins after the focus is back where it was, so that a question that it asks knows where to return it to.
 */
export function FloatingMenu(props: {
  /** Null while it is closed. */
  readonly spot: MenuSpot | null;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}): JSX.Element {
  let last: MenuSpot | null = null;
  let content: HTMLElement | undefined;
  createEffect(
    on(
      () => props.spot,
      (spot) => {
        if (spot !== null) last = spot;
      },
    ),
  );
  const choose = (entry: MenuEntry) => {
    props.onClose();
    last?.opener.focus({ preventScroll: true });
    setTimeout(entry.onSelect);
  };
  return (
    <DropdownMenu
      // The page stays what it is for assistive technology; a press or a focus elsewhere closes the menu.
      modal={false}
      preventScroll
      open={props.spot !== null}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      placement="bottom-start"
      gutter={4}
      getAnchorRect={() => props.spot ?? last ?? undefined}
    >
      <DropdownMenu.Portal mount={document.querySelector('main') ?? document.body}>
        <DropdownMenu.Content
          aria-label={props.label}
          ref={(element: HTMLElement) => {
            content = element;
          }}
          onOpenAutoFocus={(event: Event) => {
            // On the first act, so that the next press of Enter does something whoever opened it.
            // After the menu has taken the focus as a whole, which it does a moment later.
            event.preventDefault();
            requestAnimationFrame(() =>
              setTimeout(() =>
                content?.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true }),
              ),
            );
          }}
          onCloseAutoFocus={() => last?.opener.focus({ preventScroll: true })}
          class="animate-rise z-40 max-h-(--kb-popper-content-available-height) w-64 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-2xl border border-line bg-raised p-1.5 shadow-float outline-none"
        >
          <For each={props.entries}>
            {(entry) => (
              <DropdownMenu.Item
                onSelect={() => choose(entry)}
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
