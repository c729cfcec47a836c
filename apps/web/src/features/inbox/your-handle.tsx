import { createSignal, type JSX, onCleanup } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { announce, Icon } from '../../ui/index.ts';

const shownFor = 2_000;

/** One's own handle, to give to others; a press copies it. */
export function YourHandle(): JSX.Element {
  const { me } = useSession();
  const [copied, setCopied] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(me.handle);
    } catch {
      // Without permission the handle can still be read and selected.
      return;
    }
    setCopied(true);
    announce(text.inbox.copied);
    clearTimeout(timer);
    timer = setTimeout(() => setCopied(false), shownFor);
  };

  return (
    <div class="flex flex-col items-center gap-1">
      <span class="text-xs text-ink-soft">{text.inbox.yourHandle}</span>
      <button
        type="button"
        onClick={copy}
        title={text.inbox.copyHandle}
        class="inline-flex min-h-9 items-center gap-2 rounded-full px-3 font-semibold select-text hover:bg-fill"
      >
        {text.handle(me.handle)}
        <Icon name={copied() ? 'check' : 'copy'} class="size-4 text-ink-soft" />
        <span class="sr-only">{text.inbox.copyHandle}</span>
      </button>
    </div>
  );
}
