import type { JSX } from 'solid-js';

/** The bar at the top of a pane: one height everywhere, so that panes line up. */
export function PaneHeader(props: { readonly children: JSX.Element; readonly class?: string }): JSX.Element {
  return (
    <header class={`pt-safe shrink-0 ${props.class ?? ''}`}>
      <div class="flex h-16 items-center gap-1 px-2.5">{props.children}</div>
    </header>
  );
}
