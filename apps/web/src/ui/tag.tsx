import { type JSX, Show } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';

type Mood = 'plain' | 'calm' | 'warn' | 'danger';

const moods: Readonly<Record<Mood, string>> = {
  plain: 'bg-fill text-ink-soft',
  calm: 'bg-accent-soft text-accent-strong',
  warn: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
};

/** One word or two about the thing that it stands on. */
export function Tag(props: {
  readonly mood?: Mood;
  readonly icon?: IconName;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <span
      class={`inline-flex min-h-6 shrink-0 items-center gap-1 rounded-full px-2.5 text-2xs font-semibold whitespace-nowrap ${moods[props.mood ?? 'plain']}`}
    >
      <Show when={props.icon}>{(icon) => <Icon name={icon()} weight={2.25} class="size-3" />}</Show>
      {props.children}
    </span>
  );
}
