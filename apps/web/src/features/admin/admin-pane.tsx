import type { JSX } from 'solid-js';
import { text } from '../../text/index.ts';
import { IconLink, PaneHeader } from '../../ui/index.ts';

/** What only administrators may do: accounts, reports, and the log of every such act. */
export function AdminPane(): JSX.Element {
  return (
    <section aria-label={text.admin.title} class="flex h-full flex-col bg-canvas">
      <PaneHeader>
        <IconLink icon="back" href="/settings" label={text.back} />
        <h1 class="flex-1 text-lg font-bold tracking-tight">{text.admin.title}</h1>
      </PaneHeader>
    </section>
  );
}
