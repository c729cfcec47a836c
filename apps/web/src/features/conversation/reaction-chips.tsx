import type { MessageItem } from '@sotto/client';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { chipsOf, useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import type { MessageTools } from './message-tools.ts';

/** One chip for each emoji under a message; a press adds one's own, or takes it back. */
export function ReactionChips(props: {
  readonly item: MessageItem;
  readonly tools: MessageTools;
}): JSX.Element {
  const session = useSession();
  const chips = createMemo(() => chipsOf(props.tools.reactionsOf(props.item), session.me.accountId));
  const words = (emoji: string, accountIds: readonly string[]) =>
    text.reactions.chip(emoji, props.tools.namesOf(accountIds));
  return (
    <Show when={chips().length > 0}>
      <ul
        aria-label={text.reactions.of}
        class={`relative -mt-1.5 mb-1 flex max-w-[min(85%,34rem)] flex-wrap gap-1 px-2 ${
          props.item.outgoing ? 'justify-end' : ''
        }`}
      >
        <For each={chips()}>
          {(chip) => (
            <li class="flex">
              <button
                type="button"
                aria-pressed={chip.mine}
                aria-disabled={!props.tools.reactable(props.item)}
                aria-label={`${words(chip.emoji, chip.accountIds)}. ${chip.mine ? text.reactions.chipRemove : text.reactions.chipAdd}`}
                title={words(chip.emoji, chip.accountIds)}
                onClick={() => {
                  if (props.tools.reactable(props.item)) void props.tools.toggle(props.item, chip.emoji);
                }}
                class={`inline-flex h-7 min-w-8 items-center justify-center gap-1 rounded-full border px-1.5 text-sm leading-none ring-2 ring-surface ${
                  chip.mine ? 'border-accent bg-accent-soft' : 'border-line bg-raised hover:bg-fill'
                }`}
              >
                <span aria-hidden="true">{chip.emoji}</span>
                <Show when={chip.accountIds.length > 1}>
                  <span aria-hidden="true" class="text-xs font-semibold tabular-nums">
                    {chip.accountIds.length}
                  </span>
                </Show>
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
