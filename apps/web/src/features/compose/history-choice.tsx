import { RadioGroup } from '@kobalte/core/radio-group';
import type { HistoryPolicy } from '@sotto/client';
import { For, type JSX } from 'solid-js';
import { text } from '../../text/index.ts';
import { radioOverLabel } from '../../ui/index.ts';

const policies: readonly HistoryPolicy[] = ['archived', 'ephemeral'];

/** Whether a new encrypted conversation is kept for later devices (R27); it is for good, and for both sides. */
export function HistoryChoice(props: {
  readonly value: HistoryPolicy;
  readonly onChange: (policy: HistoryPolicy) => void;
}): JSX.Element {
  return (
    <RadioGroup
      value={props.value}
      onChange={(value) => props.onChange(policies.find((policy) => policy === value) ?? 'archived')}
      class="flex w-full flex-col gap-1.5 text-left"
    >
      <RadioGroup.Label class="px-1 text-xs font-semibold text-ink-soft">
        {text.history.question}
      </RadioGroup.Label>
      <For each={policies}>
        {(policy) => (
          <RadioGroup.Item value={policy} class="relative">
            <RadioGroup.ItemInput class="peer" style={radioOverLabel} />
            <div class="flex items-center gap-3 rounded-2xl border border-line px-4 py-2.5 transition-colors duration-100 peer-focus-visible:outline-2 peer-focus-visible:outline-accent peer-data-[checked]:border-accent peer-data-[checked]:bg-accent-soft">
              <RadioGroup.ItemControl class="grid size-5 shrink-0 place-items-center rounded-full border-2 border-line-strong data-[checked]:border-accent">
                <RadioGroup.ItemIndicator class="size-2.5 rounded-full bg-accent" />
              </RadioGroup.ItemControl>
              <span class="min-w-0">
                <RadioGroup.ItemLabel class="block font-semibold">
                  {text.history[policy].label}
                </RadioGroup.ItemLabel>
                <RadioGroup.ItemDescription class="block text-xs text-ink-soft">
                  {text.history[policy].hint}
                </RadioGroup.ItemDescription>
              </span>
            </div>
          </RadioGroup.Item>
        )}
      </For>
    </RadioGroup>
  );
}
