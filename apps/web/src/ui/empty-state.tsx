import type { JSX } from 'solid-js';

/** Why there is nothing here, and what to do about it. */
export function EmptyState(props: {
  readonly art: JSX.Element;
  readonly title: string;
  readonly body: string;
  readonly children?: JSX.Element;
}): JSX.Element {
  return (
    <div class="flex h-full flex-col items-center justify-center gap-2 px-8 py-10 text-center">
      <div class="mb-3">{props.art}</div>
      <h2 class="text-lg font-semibold text-balance">{props.title}</h2>
      <p class="max-w-xs text-ink-soft text-balance">{props.body}</p>
      <div class="mt-4 flex flex-col items-center gap-3">{props.children}</div>
    </div>
  );
}
