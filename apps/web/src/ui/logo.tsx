import type { JSX } from 'solid-js';

/** A voice that gets quieter, inside a message. The same drawing as public/favicon.svg. */
export function Logo(props: { readonly class?: string }): JSX.Element {
  return (
    <svg viewBox="0 0 64 64" aria-hidden="true" class={`shrink-0 ${props.class ?? 'size-8'}`}>
      <path
        class="fill-accent"
        d="M20 4h24c8.8 0 16 7.2 16 16v20c0 8.8-7.2 16-16 16H27L12.6 62.4c-1.6.8-3.4-.7-2.9-2.4l1.9-6.6A16 16 0 0 1 4 40V20C4 11.2 11.2 4 20 4Z"
      />
      <g class="fill-on-accent">
        <rect x="16" y="17" width="7" height="26" rx="3.5" />
        <rect x="28.5" y="22.5" width="7" height="15" rx="3.5" />
        <rect x="41" y="26.5" width="7" height="7" rx="3.5" />
      </g>
    </svg>
  );
}
