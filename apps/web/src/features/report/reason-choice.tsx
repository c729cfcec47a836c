import { RadioGroup } from '@kobalte/core/radio-group';
import type { AccountReport } from '@sotto/client';
import { For, type JSX } from 'solid-js';
import { text } from '../../text/index.ts';
import { radioOverLabel } from '../../ui/index.ts';

type Reason = AccountReport['reason'];
const reasons: readonly Reason[] = ['spam', 'harassment', 'impersonation', 'illegal', 'other'];

export function ReasonChoice(props: {
  readonly value: Reason | null;
  readonly onChange: (reason: Reason | null) => void;
  readonly error: string | null;
}): JSX.Element {
  return (
    <RadioGroup
      value={props.value ?? ''}
      onChange={(value) => props.onChange(reasons.find((reason) => reason === value) ?? null)}
      validationState={props.error === null ? 'valid' : 'invalid'}
      required
      class="flex flex-col gap-2"
    >
      <RadioGroup.Label class="font-semibold">{text.report.intro}</RadioGroup.Label>
      <div class="flex flex-col gap-1.5">
        <For each={reasons}>
          {(reason) => (
            <RadioGroup.Item value={reason} class="relative">
              <RadioGroup.ItemInput class="peer" style={radioOverLabel} />
              <div class="flex min-h-12 items-center gap-3 rounded-2xl border border-line px-4 py-2 transition-colors duration-100 peer-focus-visible:outline-2 peer-focus-visible:outline-accent peer-data-[checked]:border-accent peer-data-[checked]:bg-accent-soft">
                <RadioGroup.ItemControl class="grid size-5 shrink-0 place-items-center rounded-full border-2 border-line-strong data-[checked]:border-accent">
                  <RadioGroup.ItemIndicator class="size-2.5 rounded-full bg-accent" />
                </RadioGroup.ItemControl>
                <span class="min-w-0">
                  <RadioGroup.ItemLabel class="block font-semibold">
                    {text.report.reasons[reason].label}
                  </RadioGroup.ItemLabel>
                  <RadioGroup.ItemDescription class="block text-xs text-ink-soft">
                    {text.report.reasons[reason].hint}
                  </RadioGroup.ItemDescription>
                </span>
              </div>
            </RadioGroup.Item>
          )}
        </For>
      </div>
      <RadioGroup.ErrorMessage class="text-xs font-medium text-danger">{props.error}</RadioGroup.ErrorMessage>
    </RadioGroup>
  );
}
