import { For, type JSX } from 'solid-js';
import { text } from '../../text/index.ts';

/** The code, three groups in a row; a screen reader spells it. */
export function CodeGroups(props: { readonly groups: readonly string[] }): JSX.Element {
  return (
    <div>
      <p class="sr-only">{text.recovery.code.spelled(props.groups)}</p>
      <ol
        aria-hidden="true"
        data-recovery-code={props.groups.join(' ')}
        class="grid grid-cols-3 gap-2 font-mono text-lg font-semibold tracking-widest select-all"
      >
        <For each={props.groups}>
          {(group, index) => (
            <li class="rounded-xl bg-fill py-2 text-center">
              <span class="block font-sans text-xs font-normal tracking-normal text-ink-soft select-none">
                {index() + 1}
              </span>
              {group}
            </li>
          )}
        </For>
      </ol>
    </div>
  );
}
