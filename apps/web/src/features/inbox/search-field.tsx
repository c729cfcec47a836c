import { type JSX, Show } from 'solid-js';
import { text } from '../../text/index.ts';
import { Icon } from '../../ui/index.ts';

/** Searches what is on this device, while one types; Escape and the cross empty it, Down goes to what was found. */
export function SearchField(props: {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onLeave: () => void;
}): JSX.Element {
  let field: HTMLInputElement | undefined;
  const clear = () => {
    props.onInput('');
    field?.focus();
  };
  return (
    <div class="flex h-10 items-center rounded-full bg-fill focus-within:outline-2 focus-within:outline-accent">
      <label class="flex min-w-0 flex-1 items-center gap-2.5 pl-4">
        <Icon name="search" class="size-[1.125rem] text-ink-soft" />
        <span class="sr-only">{text.inbox.search}</span>
        <input
          ref={(element) => {
            field = element;
          }}
          type="search"
          autocomplete="off"
          autocapitalize="none"
          autocorrect="off"
          spellcheck={false}
          maxlength={60}
          enterkeyhint="search"
          placeholder={text.inbox.search}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && props.value !== '') {
              event.preventDefault();
              clear();
            } else if (event.key === 'ArrowDown') {
              event.preventDefault();
              props.onLeave();
            }
          }}
          class="h-10 min-w-0 flex-1 appearance-none bg-transparent pr-3 outline-none placeholder:text-ink-soft [&::-webkit-search-cancel-button]:hidden"
        />
      </label>
      <Show when={props.value !== ''}>
        <button
          type="button"
          aria-label={text.inbox.clearSearch}
          onClick={clear}
          class="mr-0.5 grid size-9 shrink-0 place-items-center rounded-full text-ink-soft hover:text-ink"
        >
          <Icon name="close" class="size-[1.125rem]" />
        </button>
      </Show>
    </div>
  );
}
