// By their names: the library hangs the parts of both kinds of dialog on one object, where those of alerts win.
import { CloseButton, Content, Overlay, Portal, Root, Title } from '@kobalte/core/dialog';
import type { JSX } from 'solid-js';
import { text } from '../text/index.ts';
import { Icon } from './icon.tsx';

/** Something to fill in or choose over the page. `locked` keeps it open while an answer is on its way. */
export function Dialog(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: JSX.Element;
  readonly locked?: boolean;
  readonly children: JSX.Element;
}): JSX.Element {
  /** What had the focus before: the dialog is opened by state, so it cannot know by itself. */
  let opener: Element | null = null;
  let content: HTMLElement | undefined;
  return (
    <Root
      open={props.open}
      onOpenChange={(open) => {
        if (!open && !props.locked) props.onClose();
      }}
    >
      <Portal>
        <Overlay class="animate-fade fixed inset-0 z-40 bg-scrim" />
        <div class="fixed inset-0 z-50 grid place-items-end p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:place-items-center">
          <Content
            ref={(element: HTMLElement) => {
              content = element;
            }}
            onOpenAutoFocus={(event: Event) => {
              opener = document.activeElement;
              // On the first thing to fill in, not on the button that closes.
              const first = content?.querySelector<HTMLElement>('input, textarea');
              if (first === null || first === undefined) return;
              event.preventDefault();
              first.focus({ preventScroll: true });
            }}
            onCloseAutoFocus={(event: Event) => {
              event.preventDefault();
              if (opener instanceof HTMLElement) opener.focus();
            }}
            class="animate-rise flex max-h-full w-full max-w-md flex-col gap-4 overflow-y-auto rounded-3xl bg-raised p-6 shadow-float outline-none"
          >
            <div class="flex items-start gap-2">
              <Title class="min-w-0 flex-1 text-lg font-semibold wrap-anywhere">{props.title}</Title>
              <CloseButton
                disabled={props.locked}
                aria-label={text.close}
                class="-mt-2 -mr-2.5 grid size-11 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-fill hover:text-ink disabled:opacity-45"
              >
                <Icon name="close" />
              </CloseButton>
            </div>
            {props.children}
          </Content>
        </div>
      </Portal>
    </Root>
  );
}
