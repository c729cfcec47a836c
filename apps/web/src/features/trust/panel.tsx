import type { JSX } from 'solid-js';
import { text } from '../../text/index.ts';
import { IconLink, PaneHeader } from '../../ui/index.ts';

/** A page of a conversation's details: the way back to them, and to the conversation. */
export function Panel(props: {
  readonly title: string;
  readonly closeLabel: string;
  /** Of the conversation. */
  readonly path: string;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <div class="flex h-full flex-col bg-canvas">
      <PaneHeader>
        <IconLink icon="back" href={`${props.path}/details`} label={text.trust.toDetails} />
        <h2 class="min-w-0 flex-1 truncate text-lg font-bold tracking-tight">{props.title}</h2>
        <IconLink icon="close" href={props.path} label={props.closeLabel} />
      </PaneHeader>
      {/* Some of these pages have nothing to press; the arrows scroll it all the same. */}
      <section
        aria-label={props.title}
        tabindex={0}
        class="pb-safe min-h-0 flex-1 overflow-y-auto px-4 pb-6 focus-visible:-outline-offset-2 [--ring-on:var(--color-canvas)]"
      >
        <div class="mx-auto flex max-w-xl flex-col gap-5 pb-6">{props.children}</div>
      </section>
    </div>
  );
}
