import type { JSX } from 'solid-js';

/** How much of something is done. The words above it say the same. */
export function Progress(props: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}): JSX.Element {
  const share = () => (props.total === 0 ? 1 : Math.min(1, props.done / props.total));
  return (
    <div>
      <p class="text-xs text-ink-soft tabular-nums">{props.label}</p>
      <div
        role="progressbar"
        aria-label={props.label}
        aria-valuemin={0}
        aria-valuemax={props.total}
        aria-valuenow={props.done}
        class="mt-1.5 h-1.5 overflow-hidden rounded-full bg-fill-strong"
      >
        <div
          class="h-full rounded-full bg-accent transition-[width] duration-300"
          style={{ width: `${share() * 100}%` }}
        />
      </div>
    </div>
  );
}
