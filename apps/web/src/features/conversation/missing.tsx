import { useNavigate } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Button, EmptyState, Icon, IconLink, PaneHeader, Progress } from '../../ui/index.ts';

/** In place of an encrypted conversation that this device cannot open, or not yet: why, and what helps (A18). */
export function Missing(): JSX.Element {
  const { registration } = useSession();
  const navigate = useNavigate();
  const unregistered = () => registration().state !== 'registered';
  const joining = () => {
    const now = registration();
    return now.state === 'registered' ? now.joining : null;
  };
  const body = () => {
    if (unregistered()) return text.conversation.missingUnregistered;
    return joining() === null ? text.conversation.missingBody : text.conversation.missingJoining;
  };
  return (
    <div class="flex h-full w-full flex-col bg-surface">
      <PaneHeader class="md:hidden">
        <IconLink icon="back" href="/" label={text.back} />
      </PaneHeader>
      <div class="min-h-0 flex-1">
        <EmptyState
          art={<Icon name="lock" class="size-12 text-ink-soft" weight={1.25} />}
          title={text.conversation.missingTitle}
          body={body()}
        >
          <Show
            when={joining()}
            fallback={
              <Button onClick={() => navigate(unregistered() ? '/set-up' : '/new')}>
                {unregistered() ? text.setUp.cardAction : text.inbox.newMessage}
              </Button>
            }
          >
            {(amount) => (
              <div class="w-64">
                <Progress
                  label={text.devices.joining(amount())}
                  done={amount().done}
                  total={amount().total}
                />
              </div>
            )}
          </Show>
        </EmptyState>
      </div>
    </div>
  );
}
