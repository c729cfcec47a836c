import type { Security } from '@sotto/client';
import { createEffect, createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { answerOf, createMedia, pastesFiles, touch, useSession } from '../../kernel/index.ts';
import { type Explanation, explain, sendFailures, text } from '../../text/index.ts';
import { announce, Button, Callout, Icon } from '../../ui/index.ts';

export function Composer(props: {
  readonly conversationId: string;
  readonly security: Security;
  readonly name: string;
  /** Why nothing can be sent just now, although one can write; null when it can. */
  readonly held: string | null;
  /** A file was put in, and refused; says so until it is seen. */
  readonly filesRefused: boolean;
  readonly onFiles: () => void;
  readonly onFilesSeen: () => void;
  /** Up in an empty field: to the last message. */
  readonly onUp: () => void;
}): JSX.Element {
  const { device, drafts } = useSession();
  const onGlass = createMedia(touch);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  let field: HTMLTextAreaElement | undefined;

  const draft = () => drafts.of(props.conversationId);
  const sendable = () => draft().trim() !== '' && props.held === null;

  // As high as its text, up to the limit in its style; then it scrolls.
  const fit = () => {
    if (field === undefined) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  };
  createEffect(() => {
    draft();
    fit();
  });

  onMount(() => {
    // On glass the focus would open the keyboard over what the person came to read.
    if (!onGlass()) field?.focus();
    // Panes come and go after the window has another size: what counts is how wide the field itself is then.
    let width = 0;
    const observer = new ResizeObserver(() => {
      if (field === undefined || field.clientWidth === width) return;
      width = field.clientWidth;
      fit();
    });
    if (field !== undefined) observer.observe(field);
    onCleanup(() => observer.disconnect());
  });

  const send = async () => {
    const words = draft();
    if (words.trim() === '') return;
    if (props.held !== null) {
      announce(props.held);
      return;
    }
    setFailure(null);
    props.onFilesSeen();
    const { conversationId } = props;
    // Emptied at once, so that a second Enter cannot send it twice; given back if it was not taken.
    drafts.keep(conversationId, '');
    const result = await answerOf(device.sendText(conversationId, words));
    if (result?.ok) return;
    if (drafts.of(conversationId) === '') drafts.keep(conversationId, words);
    setFailure(result === null ? text.fault : explain(sendFailures, result.error));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp' && draft() === '') {
      event.preventDefault();
      props.onUp();
      return;
    }
    // 229 is what browsers give for Enter that ends a composition of characters.
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
    if (event.shiftKey || onGlass()) return;
    event.preventDefault();
    void send();
  };

  return (
    <div class="pb-safe shrink-0">
      <Show when={failure()}>{(current) => <Callout explanation={current()} class="mx-3 mt-2" />}</Show>
      <Show when={props.filesRefused}>
        <Callout mood="warn" explanation={text.composer.filesUnsupported} class="mx-3 mt-2">
          <Button
            small
            look="quiet"
            onClick={() => {
              props.onFilesSeen();
              field?.focus();
            }}
          >
            {text.composer.dismiss}
          </Button>
        </Callout>
      </Show>
      <form
        class="flex items-end gap-2 px-3 pt-2 pb-3"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
          field?.focus();
        }}
      >
        <label class="flex min-h-11 min-w-0 flex-1 items-end rounded-[1.375rem] bg-fill focus-within:outline focus-within:-outline-offset-1 focus-within:outline-accent">
          <span class="sr-only">{text.composer.label(props.name)}</span>
          <textarea
            ref={(element) => {
              field = element;
            }}
            rows={1}
            dir="auto"
            value={draft()}
            placeholder={text.composer.placeholder[props.security]}
            autocomplete="off"
            enterkeyhint={onGlass() ? 'enter' : 'send'}
            onInput={(event) => {
              setFailure(null);
              drafts.keep(props.conversationId, event.currentTarget.value);
            }}
            onKeyDown={onKeyDown}
            onPaste={(event) => {
              if (!pastesFiles(event.clipboardData)) return;
              event.preventDefault();
              props.onFiles();
            }}
            class="block max-h-[min(40dvh,12rem)] min-w-0 flex-1 resize-none bg-transparent px-4 py-2.5 leading-6 outline-none placeholder:text-ink-soft"
          />
        </label>
        <button
          type="submit"
          aria-label={text.composer.send}
          title={text.composer.send}
          aria-disabled={!sendable()}
          class="grid size-11 shrink-0 place-items-center rounded-full bg-accent text-on-accent transition-[background-color,opacity,scale] duration-150 hover:bg-accent-strong active:scale-95 aria-disabled:bg-fill aria-disabled:text-ink-soft"
        >
          <Icon name="send" class="size-5" weight={2.25} />
        </button>
      </form>
    </div>
  );
}
