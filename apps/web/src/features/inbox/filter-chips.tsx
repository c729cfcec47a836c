import { RadioGroup } from '@kobalte/core/radio-group';
import { For, type JSX } from 'solid-js';
import { type InboxFilter, inboxFilters } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { radioOverLabel } from '../../ui/index.ts';

export function FilterChips(props: {
  readonly value: InboxFilter;
  readonly onChange: (filter: InboxFilter) => void;
}): JSX.Element {
  return (
    <RadioGroup
      value={props.value}
      onChange={(value) => props.onChange(inboxFilters.find((filter) => filter === value) ?? 'all')}
      orientation="horizontal"
      class="flex gap-1.5"
    >
      <RadioGroup.Label class="sr-only">{text.inbox.filters}</RadioGroup.Label>
      <For each={inboxFilters}>
        {(filter) => (
          <RadioGroup.Item value={filter} class="relative">
            <RadioGroup.ItemInput class="peer" style={radioOverLabel} />
            <RadioGroup.ItemLabel class="grid min-h-9 cursor-pointer place-items-center rounded-full bg-fill px-3.5 text-xs font-semibold text-ink-soft transition-colors duration-100 peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent data-[checked]:bg-accent data-[checked]:text-on-accent">
              {text.inbox.filter[filter]}
            </RadioGroup.ItemLabel>
          </RadioGroup.Item>
        )}
      </For>
    </RadioGroup>
  );
}
