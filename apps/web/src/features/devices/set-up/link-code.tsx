import { For, type JSX } from 'solid-js';
import { text } from '../../../text/index.ts';

/** Large enough to be read from another desk; a screen reader spells it. */
export function LinkCode(props: { readonly groups: readonly string[] }): JSX.Element {
  return (
    <div>
      <p class="text-xs font-semibold text-ink-soft">{text.setUp.code}</p>
      <p class="sr-only">{text.setUp.codeSpelled(props.groups)}</p>
      <p
        aria-hidden="true"
        data-link-code={props.groups.join('')}
        class="mt-1.5 grid w-full grid-cols-2 gap-2 font-mono text-2xl font-semibold tracking-widest select-all"
      >
        <For each={props.groups}>
          {(group) => <span class="rounded-xl bg-fill py-2 text-center">{group} </span>}
        </For>
      </p>
    </div>
  );
}
