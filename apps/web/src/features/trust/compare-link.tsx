import { A } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { text } from '../../text/index.ts';
import { Icon } from '../../ui/index.ts';

export function CompareLink(props: {
  /** Of the conversation. */
  readonly path: string;
  readonly primary?: boolean;
}): JSX.Element {
  return (
    <A
      href={`${props.path}/safety`}
      class={`inline-flex min-h-9 items-center gap-1.5 rounded-full px-4 text-xs font-semibold ${
        props.primary
          ? 'bg-accent text-on-accent hover:bg-accent-strong'
          : 'bg-fill text-ink hover:bg-fill-strong'
      }`}
    >
      <Icon name="shield" class="size-4" weight={2} />
      {text.trust.compare}
    </A>
  );
}
