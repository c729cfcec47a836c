import { Tabs } from '@kobalte/core/tabs';
import { createSignal, For, type JSX } from 'solid-js';
import type { EmojiGroup } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { EmojiGrid } from './emoji-grid.tsx';

/** All emoji, one category at a time: hundreds of them at once would make the page wait. */
export function EmojiGroups(props: {
  readonly groups: readonly EmojiGroup[];
  readonly own: string | null;
  readonly onPick: (emoji: string) => void;
}): JSX.Element {
  const [shown, setShown] = createSignal(props.groups[0]?.name ?? '');
  const nameOfGroup = (group: EmojiGroup) => text.reactions.groups[group.name] ?? group.name;
  return (
    <Tabs value={shown()} onChange={setShown} class="flex min-h-0 flex-1 flex-col">
      <Tabs.List aria-label={text.reactions.categories} class="flex shrink-0 border-b border-line pb-1">
        <For each={props.groups}>
          {(group) => (
            <Tabs.Trigger
              value={group.name}
              aria-label={nameOfGroup(group)}
              title={nameOfGroup(group)}
              class="grid h-9 flex-1 place-items-center rounded-lg text-base leading-none opacity-60 grayscale hover:bg-fill data-[selected]:bg-accent-soft data-[selected]:opacity-100 data-[selected]:grayscale-0"
            >
              <span aria-hidden="true">{group.emoji[0]?.[0]}</span>
            </Tabs.Trigger>
          )}
        </For>
      </Tabs.List>
      <For each={props.groups}>
        {(group) => (
          <Tabs.Content
            value={group.name}
            tabIndex={-1}
            class="min-h-0 flex-1 overflow-y-auto pt-1 outline-none"
          >
            <EmojiGrid
              label={nameOfGroup(group)}
              emoji={group.emoji.map(([emoji, label]) => ({ emoji, label }))}
              columns={8}
              own={props.own}
              onPick={props.onPick}
            />
          </Tabs.Content>
        )}
      </For>
    </Tabs>
  );
}
