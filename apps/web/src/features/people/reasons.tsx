import type { Person } from '@sotto/client';
import { For, type JSX } from 'solid-js';
import type { EligibilityReason } from '../../kernel/index.ts';
import { eligibilityReasons } from '../../text/index.ts';
import { Icon, nameInSentence } from '../../ui/index.ts';

/** Everything that is in the way of encrypted messages to somebody (A4), each with what to do about it. */
export function Reasons(props: {
  readonly person: Person;
  readonly reasons: readonly EligibilityReason[];
}): JSX.Element {
  return (
    <ul class="flex flex-col gap-2.5 text-left">
      <For each={props.reasons}>
        {(reason) => {
          const explanation = () => eligibilityReasons[reason](nameInSentence(props.person));
          return (
            <li class="flex gap-2.5" data-reason={reason}>
              <Icon name="info" class="mt-px size-5 text-warn" />
              <span class="min-w-0 wrap-anywhere">
                <span class="font-semibold">{explanation().what}</span>{' '}
                <span class="text-ink-soft">{explanation().next}</span>
              </span>
            </li>
          );
        }}
      </For>
    </ul>
  );
}
