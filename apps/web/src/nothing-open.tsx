import type { JSX } from 'solid-js';
import { YourHandle } from './features/inbox/index.ts';
import { text } from './text/index.ts';
import { EmptyState, Logo } from './ui/index.ts';

/** What stands beside the list while no conversation is open. */
export function NothingOpen(): JSX.Element {
  return (
    <div class="h-full bg-surface">
      <EmptyState
        art={<Logo class="size-14 opacity-90" />}
        title={text.inbox.noneOpenTitle}
        body={text.inbox.noneOpenBody}
      >
        <YourHandle />
      </EmptyState>
    </div>
  );
}
