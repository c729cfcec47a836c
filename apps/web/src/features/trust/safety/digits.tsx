import { For, type JSX } from 'solid-js';
import { text } from '../../../text/index.ts';

/** Twelve groups of five, three or four in a row: as two people read them aloud to each other. */
export function Digits(props: { readonly groups: readonly string[] }): JSX.Element {
  return (
    <ol
      aria-label={text.trust.number.groups}
      class="grid grid-cols-3 gap-x-5 gap-y-2.5 font-mono text-lg font-semibold tracking-wider tabular-nums"
    >
      <For each={props.groups}>
        {(group) => (
          <li class="text-center">
            {/* Digit by digit: a number of five digits is hard to compare by ear. */}
            <span class="sr-only">{[...group].join(' ')}</span>
            <span aria-hidden="true">{group}</span>
          </li>
        )}
      </For>
    </ol>
  );
}
