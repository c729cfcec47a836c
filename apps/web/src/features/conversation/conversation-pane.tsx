import type { ConversationSummary, Person } from '@sotto/client';
import { type JSX, Match, onMount, Show, Switch } from 'solid-js';
import { calledBy, type Thread, useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Button, Callout, Spinner } from '../../ui/index.ts';
import { Composer } from './composer.tsx';
import { ConversationHeader } from './conversation-header.tsx';
import { MessageList } from './message-list.tsx';

const nobody: Person = { accountId: '', handle: '', displayName: text.someone, reachable: false };

export function ConversationPane(props: {
  readonly conversation: ConversationSummary;
  readonly path: string;
  readonly detailsOpen: boolean;
}): JSX.Element {
  const { threads } = useSession();
  const { conversationId } = props.conversation;
  const thread: Thread = threads.get(conversationId);
  const person = () => props.conversation.people[0] ?? nobody;
  const name = () => calledBy(person());

  const open = () => thread.open(props.conversation.unread);
  // What is new is marked before the list is first shown, for the list opens at it.
  if (thread.state() === 'ready') thread.markUnread(props.conversation.unread);
  else onMount(open);

  return (
    <section aria-label={text.conversation.with(name())} class="flex h-full flex-col bg-surface">
      <ConversationHeader person={person()} path={props.path} detailsOpen={props.detailsOpen} />
      <Show when={props.conversation.state === 'stuck'}>
        <p role="status" class="bg-warn-soft px-4 py-2 text-xs text-warn">
          {text.conversation.stuck}
        </p>
      </Show>
      <Switch>
        <Match when={thread.state() === 'loading'}>
          <div role="status" class="grid min-h-0 flex-1 place-items-center text-ink-soft">
            <Spinner class="size-6" />
            <span class="sr-only">{text.conversation.loading}</span>
          </div>
        </Match>
        <Match when={thread.state() === 'failed'}>
          <div class="min-h-0 flex-1 p-6">
            <Callout explanation={text.conversation.loadFailed} class="mx-auto max-w-md">
              <Button small look="quiet" onClick={open}>
                {text.tryAgain}
              </Button>
            </Callout>
          </div>
        </Match>
        <Match when={thread.state() === 'ready'}>
          <MessageList conversation={props.conversation} thread={thread} name={name()} />
        </Match>
      </Switch>
      <Composer conversationId={conversationId} name={name()} />
    </section>
  );
}
