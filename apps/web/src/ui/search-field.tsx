import type { JSX } from 'solid-js';
import { Icon } from './icon.tsx';

export function SearchField(props: {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly maxLength?: number;
}): JSX.Element {
  return (
    <label class="flex min-h-11 items-center gap-2.5 rounded-full bg-fill px-4 focus-within:outline-2 focus-within:outline-accent">
      <Icon name="search" class="size-[1.125rem] text-ink-soft" />
      <span class="sr-only">{props.label}</span>
      <input
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        autocapitalize="none"
        autocorrect="off"
        spellcheck={false}
        maxlength={props.maxLength ?? 100}
        placeholder={props.label}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        class="min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-soft"
      />
    </label>
  );
}
