import { CloseButton, Content, Description, Overlay, Portal, Root, Title } from '@kobalte/core/alert-dialog';
import { createSignal, type JSX, Show } from 'solid-js';
import { type Explanation, text } from '../text/index.ts';
import { Button } from './button.tsx';
import { Callout } from './callout.tsx';

/**
 * Asks before something that cannot be undone. `onConfirm` resolves to null when it is done, which closes the
 * dialog, or to what went wrong, which stays visible in it.
 */
export function Confirm(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly action: string;
  readonly busyLabel: string;
  /** `danger` when absent. */
  readonly look?: 'danger' | 'primary';
  /** What it would do is still being found out. */
  readonly waiting?: boolean;
  readonly onConfirm: () => Promise<Explanation | null>;
  readonly children: JSX.Element;
}): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Explanation | null>(null);

  /** What had the focus before: the dialog is opened by state, so it cannot know by itself. */
  let opener: Element | null = null;

  const confirm = async () => {
    setFailure(null);
    setBusy(true);
    const outcome = await props.onConfirm();
    setBusy(false);
    if (outcome === null) props.onClose();
    else setFailure(outcome);
  };

  return (
    <Root
      open={props.open}
      onOpenChange={(open) => {
        if (!open && !busy()) props.onClose();
      }}
    >
      <Portal>
        <Overlay class="animate-fade fixed inset-0 z-40 bg-scrim" />
        <div class="fixed inset-0 z-50 grid place-items-end p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:place-items-center">
          <Content
            onOpenAutoFocus={() => {
              opener = document.activeElement;
            }}
            onCloseAutoFocus={(event: Event) => {
              event.preventDefault();
              if (opener instanceof HTMLElement) opener.focus();
            }}
            class="animate-rise flex max-h-full w-full max-w-md flex-col gap-4 overflow-y-auto rounded-3xl bg-raised p-6 shadow-float outline-none"
          >
            <Title class="text-lg font-semibold wrap-anywhere">{props.title}</Title>
            <Description as="div" class="flex flex-col gap-3 text-ink-soft">
              {props.children}
            </Description>
            <Show when={failure()}>{(current) => <Callout explanation={current()} />}</Show>
            <div class="mt-1 flex flex-col-reverse gap-2 md:flex-row md:justify-end">
              <CloseButton as={Button} look="quiet" disabled={busy()} aria-label={text.cancel}>
                {text.cancel}
              </CloseButton>
              <Button
                look={props.look ?? 'danger'}
                busy={busy()}
                disabled={props.waiting === true}
                onClick={confirm}
              >
                {busy() ? props.busyLabel : props.action}
              </Button>
            </div>
          </Content>
        </div>
      </Portal>
    </Root>
  );
}
