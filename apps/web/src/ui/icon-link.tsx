import { A } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';

/** An icon that goes somewhere; at least 44 pixels square, because a finger has to hit it. */
export function IconLink(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly href: string;
  readonly title?: string;
  readonly class?: string;
  readonly expanded?: boolean;
}): JSX.Element {
  return (
    <A
      href={props.href}
      aria-label={props.label}
      title={props.title ?? props.label}
      class={`inline-grid size-11 shrink-0 place-items-center rounded-full text-ink-soft transition-colors duration-100 hover:bg-fill hover:text-ink ${
        props.expanded ? 'text-accent' : ''
      } ${props.class ?? ''}`}
    >
      <Icon name={props.icon} class="size-[1.375rem]" />
    </A>
  );
}
