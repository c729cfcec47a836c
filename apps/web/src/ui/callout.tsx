import { type JSX, Show } from 'solid-js';
import type { Explanation } from '../text/index.ts';
import { Icon, type IconName } from './icon.tsx';

type Mood = 'danger' | 'warn' | 'calm';

const moods: Readonly<Record<Mood, { box: string; icon: IconName }>> = {
  danger: { box: 'bg-danger-soft text-danger', icon: 'error' },
  warn: { box: 'bg-warn-soft text-warn', icon: 'warning' },
  calm: { box: 'bg-accent-soft text-accent-strong', icon: 'info' },
};

/** A failure or a fact in two sentences: what it is, and what to do. Failures are read out at once. */
export function Callout(props: {
  readonly explanation: Explanation;
  readonly mood?: Mood;
  readonly icon?: IconName;
  readonly class?: string;
  readonly children?: JSX.Element;
}): JSX.Element {
  const mood = () => moods[props.mood ?? 'danger'];
  return (
    <div
      role={(props.mood ?? 'danger') === 'danger' ? 'alert' : 'status'}
      class={`animate-fade flex gap-3 rounded-2xl px-4 py-3 ${mood().box} ${props.class ?? ''}`}
    >
      <Icon name={props.icon ?? mood().icon} class="mt-px size-5" />
      <div class="min-w-0 flex-1 wrap-anywhere">
        <p class="font-semibold">{props.explanation.what}</p>
        <p class="text-ink">{props.explanation.next}</p>
        <Show when={props.children}>
          <div class="mt-3 flex flex-wrap gap-2">{props.children}</div>
        </Show>
      </div>
    </div>
  );
}
