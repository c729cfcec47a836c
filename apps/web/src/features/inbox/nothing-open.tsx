import { type JSX, Show } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { EmptyState, Logo } from '../../ui/index.ts';
import { FirstSteps } from './first-steps.tsx';
import { YourHandle } from './your-handle.tsx';

/** What stands beside the list while no conversation is open. */
export function NothingOpen(): JSX.Element {
  const { inbox } = useSession();
  return (
    <div class="h-full bg-surface">
      <Show when={inbox.conversations()}>
        <Show when={inbox.ids().length > 0} fallback={<FirstSteps />}>
          <EmptyState
            art={<Logo class="size-14" />}
            title={text.inbox.noneOpenTitle}
            body={text.inbox.noneOpenBody}
          >
            <YourHandle />
          </EmptyState>
        </Show>
      </Show>
    </div>
  );
}
