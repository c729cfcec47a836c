import type { JSX } from 'solid-js';

export function Section(props: {
  readonly title: string;
  readonly body?: string;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <section class="pt-8">
      <h3 class="px-1 text-base font-bold">{props.title}</h3>
      {props.body !== undefined && <p class="px-1 text-xs text-ink-soft">{props.body}</p>}
      <div class="mt-3">{props.children}</div>
    </section>
  );
}
