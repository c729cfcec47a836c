import { For, type JSX } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';

/** Sentences that belong together: what happens, what stays, what to know. */
export function FactList(props: {
  readonly facts: readonly string[];
  readonly icon: IconName;
  /** Of the icons. */
  readonly class?: string;
}): JSX.Element {
  return (
    <ul class="flex flex-col gap-2.5">
      <For each={props.facts}>
        {(fact) => (
          <li class="flex gap-2.5">
            <Icon name={props.icon} class={`mt-0.5 size-4 ${props.class ?? 'text-ink-soft'}`} />
            <span class="min-w-0 wrap-anywhere">{fact}</span>
          </li>
        )}
      </For>
    </ul>
  );
}
