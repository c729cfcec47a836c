import type { JSX } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';

const moods = {
  warn: { box: 'bg-warn-soft', icon: 'text-warn' },
  calm: { box: 'bg-accent-soft', icon: 'text-accent-strong' },
} as const;

/** A bar over the whole page: one sentence, what it means, and what one can do. */
export function Banner(props: {
  /** What it is about, as the name of the region. */
  readonly region: string;
  /** `warn` when absent. */
  readonly mood?: keyof typeof moods;
  readonly icon: IconName;
  readonly title: string;
  readonly body: string;
  readonly children: JSX.Element;
}): JSX.Element {
  const mood = () => moods[props.mood ?? 'warn'];
  return (
    <section
      aria-label={props.region}
      class={`pt-safe animate-fade shrink-0 border-b border-line ${mood().box}`}
    >
      <div class="px-safe">
        <div class="flex flex-col gap-2.5 px-4 py-3 md:flex-row md:items-center md:gap-4">
          <div class="flex min-w-0 flex-1 gap-3">
            <Icon name={props.icon} class={`mt-px size-5 ${mood().icon}`} />
            <p class="min-w-0 wrap-anywhere">
              <span class="font-semibold">{props.title}</span> <span class="text-ink-soft">{props.body}</span>
            </p>
          </div>
          <div class="flex flex-wrap gap-2 pl-8 md:pl-0">{props.children}</div>
        </div>
      </div>
    </section>
  );
}
