import { createSignal, For, type JSX } from 'solid-js';
import type { Emoji } from '../../kernel/index.ts';

const gridColumns = { 6: 'grid-cols-6', 8: 'grid-cols-8' } as const;

/** Emoji to press. Tab reaches one of them; the arrows, Home and End go from there. */
export function EmojiGrid(props: {
  readonly label: string;
  readonly emoji: readonly Emoji[];
  readonly columns: keyof typeof gridColumns;
  readonly own: string | null;
  readonly large?: boolean;
  readonly onPick: (emoji: string) => void;
}): JSX.Element {
  const [current, setCurrent] = createSignal(0);
  const reachable = () => Math.min(current(), props.emoji.length - 1);

  const move = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const last = props.emoji.length - 1;
    const next = {
      ArrowRight: reachable() + 1,
      ArrowLeft: reachable() - 1,
      ArrowDown: reachable() + props.columns,
      ArrowUp: reachable() - props.columns,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined || next < 0 || next > last) return;
    event.preventDefault();
    setCurrent(next);
    event.currentTarget.querySelectorAll<HTMLElement>('[data-emoji]')[next]?.focus();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent; these act at once.
    <div role="group" aria-label={props.label} onKeyDown={move} class={`grid ${gridColumns[props.columns]}`}>
      <For each={props.emoji}>
        {(entry, index) => (
          <button
            type="button"
            data-emoji
            tabindex={index() === reachable() ? 0 : -1}
            aria-label={entry.label}
            title={entry.label}
            aria-pressed={props.own === entry.emoji}
            onFocus={() => setCurrent(index())}
            onClick={() => props.onPick(entry.emoji)}
            class={`grid place-items-center rounded-xl leading-none hover:bg-fill focus-visible:-outline-offset-2 aria-pressed:bg-accent-soft ${
              props.large ? 'h-12 text-2xl' : 'h-10 text-xl'
            }`}
          >
            {entry.emoji}
          </button>
        )}
      </For>
    </div>
  );
}
