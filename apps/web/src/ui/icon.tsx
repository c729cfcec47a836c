import type { JSX } from 'solid-js';

/** Drawn on a grid of 24, as one stroked path each. */
const paths = {
  back: 'M15 5l-7 7 7 7',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 7.5V12l3 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  close: 'M6.5 6.5l11 11m0-11l-11 11',
  compose:
    'M12.5 5H7a3 3 0 0 0-3 3v9a3 3 0 0 0 3 3h9a3 3 0 0 0 3-3v-5.5M18.1 3.9a1.98 1.98 0 0 1 2.8 2.8l-8.4 8.4-3.6.8.8-3.6 8.4-8.4Z',
  copy: 'M9 9.5a2 2 0 0 1 2-2h7a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-8ZM15 7.5v-1a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h3',
  device: 'M5 16V7a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v9M3 19h18M10 19h4',
  down: 'M12 5v14m-6-6 6 6 6-6',
  error: 'M12 8v4.5m0 3.2v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z',
  eyeOff:
    'M4 4l16 16M9.9 5.7A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-2.9 3.6M6.1 7.6A15.6 15.6 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4-.9M9.9 10a3 3 0 0 0 4.2 4.2',
  info: 'M12 11v5.2M12 7.8v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  lock: 'M7.5 10.5V8a4.5 4.5 0 0 1 9 0v2.5M6.5 10.5h11A1.5 1.5 0 0 1 19 12v6.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 18.5V12a1.5 1.5 0 0 1 1.5-1.5Z',
  offline:
    'M4 4l16 16M8.5 15.4a5 5 0 0 1 6-.8M5.2 11.8a9.6 9.6 0 0 1 4-2.4M13.4 9a9.7 9.7 0 0 1 5.4 2.8M2 8.4a14.4 14.4 0 0 1 3.6-2.3M10 4.9a14.4 14.4 0 0 1 12 3.5M12 19h.01',
  search: 'M20 20l-4.2-4.2M17.5 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z',
  send: 'M12 19.5v-15m-6.5 6.5L12 4.5l6.5 6.5',
  signOut:
    'M14 8V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h6a2 2 0 0 0 2-2v-2M9.5 12H20m-3.5-3.5L20 12l-3.5 3.5',
  warning:
    'M12 9.5v4m0 3v.1M10.3 4.4 2.9 17.2A2 2 0 0 0 4.6 20.2h14.8a2 2 0 0 0 1.7-3L13.7 4.4a2 2 0 0 0-3.4 0Z',
} as const;

export type IconName = keyof typeof paths;

/** Decoration only: what it means is said in words beside it or in the label of its button. */
export function Icon(props: {
  readonly name: IconName;
  readonly class?: string;
  readonly weight?: number;
}): JSX.Element {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={props.weight ?? 1.75}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      class={`shrink-0 ${props.class ?? 'size-5'}`}
    >
      <path d={paths[props.name]} />
    </svg>
  );
}
