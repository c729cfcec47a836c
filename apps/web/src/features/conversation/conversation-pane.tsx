import type { ConversationSummary } from '@sotto/client';
import { createMemo, createSignal, type JSX, Match, onMount, Show, Switch } from 'solid-js';
import { dragsFiles, someone, type Thread, useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { announce, Button, Callout, nameOf, Spinner } from '../../ui/index.ts';
import { IdentityBar, IdentityStop } from '../trust/index.ts';
import { Closed } from './closed.tsx';
import { Composer } from './composer.tsx';
import { ConversationHeader } from './conversation-header.tsx';
import { MessageList } from './message-list.tsx';
import { RequestAnswer } from './request-answer.tsx';
import { createStanding } from './standing.ts';

export function ConversationPane(props: {
  readonly conversation: ConversationSummary;
  readonly path: string;
  readonly detailsOpen: boolean;
}): JSX.Element {
  const { settingUp, threads } = useSession();
  const { conversationId } = props.conversation;
  const thread: Thread = threads.get(conversationId);
  const person = createMemo(() => props.conversation.people[0] ?? someone);
  const name = () => nameOf(person());
  const { writing, look, looking } = createStanding(() => props.conversation, person, thread);
  /** Who has asked for encryption must not write in the clear meanwhile. */
  const closing = () => props.conversation.security === 'regular' && settingUp.with(person().accountId);
  const stopped = () => {
    const now = writing();
    return now.state === 'identity' ? now : undefined;
  };
  /** Sending waits for one tap (R8). */
  const changed = () => props.conversation.security === 'encrypted' && person().trust === 'changed';
  // A function, not a condition in the markup: that would make a computation wherever it is read, also in an event's
  // handler, where nothing owns it and it outlives the conversation.
  const held = () => (changed() ? text.trust.changed.waiting : null);
  const [filesRefused, setFilesRefused] = createSignal(false);
  let pane: HTMLElement | undefined;

  const open = () => thread.open(props.conversation.unread);
  // What is new is marked before the list is first shown, for the list opens at it.
  if (thread.state() === 'ready') thread.markUnread(props.conversation.unread);
  else onMount(open);

  const refuseFiles = () => {
    setFilesRefused(true);
    announce(`${text.composer.filesUnsupported.what} ${text.composer.filesUnsupported.next}`);
  };
  const overFiles = (event: DragEvent) => {
    if (!dragsFiles(event.dataTransfer)) return false;
    // Without this the browser would open the file in place of the page.
    event.preventDefault();
    return true;
  };

  return (
    <section
      ref={(element) => {
        pane = element;
      }}
      aria-label={text.conversation.with(name())}
      onDragOver={overFiles}
      onDrop={(event) => {
        if (overFiles(event) && writing().state === 'open') refuseFiles();
      }}
      class="flex h-full flex-col bg-surface"
    >
      <ConversationHeader
        person={person()}
        security={props.conversation.security}
        path={props.path}
        backTo={props.conversation.request ? '/requests' : '/'}
        detailsOpen={props.detailsOpen}
      />
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
          <MessageList
            conversation={props.conversation}
            thread={thread}
            name={name()}
            canReact={writing().state === 'open'}
            onBelow={() => pane?.querySelector('textarea')?.focus()}
          />
        </Match>
      </Switch>
      <Show when={writing().state === 'open' && changed()}>
        <IdentityBar person={person()} path={props.path} />
      </Show>
      <Switch>
        <Match when={closing()}>
          <div role="status" class="pb-safe shrink-0 border-t border-line bg-accent-soft">
            <p class="flex min-h-16 items-center gap-3 px-4 py-3">
              <Spinner class="size-5 text-accent" />
              <span>
                <span class="font-semibold">{text.composer.settingUp}</span>{' '}
                <span class="text-ink-soft">{text.composer.settingUpBody}</span>
              </span>
            </p>
          </div>
        </Match>
        <Match when={stopped()}>
          {(now) => <IdentityStop person={person()} path={props.path} trust={now().trust} />}
        </Match>
        <Match when={writing().state === 'open'}>
          <Composer
            conversationId={conversationId}
            security={props.conversation.security}
            name={name()}
            held={held()}
            filesRefused={filesRefused()}
            onFiles={refuseFiles}
            onFilesSeen={() => setFilesRefused(false)}
            onUp={() => [...(pane?.querySelectorAll('article') ?? [])].at(-1)?.focus()}
          />
        </Match>
        <Match when={writing().state === 'request'}>
          <RequestAnswer conversation={props.conversation} person={person()} />
        </Match>
        <Match when={true}>
          <Closed
            person={person()}
            security={props.conversation.security}
            writing={writing()}
            looking={looking()}
            onLook={look}
          />
        </Match>
      </Switch>
    </section>
  );
}
