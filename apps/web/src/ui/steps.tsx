import { For, type JSX } from 'solid-js';

/** What to do, in order. */
export function Steps(props: { readonly steps: readonly string[] }): JSX.Element {
  return (
    <ol class="flex flex-col gap-3">
      <For each={props.steps}>
        {(step, index) => (
          <li class="flex gap-3">
            <span
              aria-hidden="true"
              class="grid size-6 shrink-0 place-items-center rounded-full bg-accent-soft text-xs font-bold text-accent-strong"
            >
              {index() + 1}
            </span>
            <span class="min-w-0 pt-0.5 wrap-anywhere">{step}</span>
          </li>
        )}
      </For>
    </ol>
  );
}
