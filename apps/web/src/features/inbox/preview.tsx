import type { ConversationSummary } from '@sotto/client';
import { type JSX, Match, Show, Switch } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Icon } from '../../ui/index.ts';

/** The second line of a row: a draft, a trouble, or the last message. */
export function Preview(props: {
  readonly conversation: ConversationSummary;
  /** Whether it is open: then its draft is on the screen already. */
  readonly current: boolean;
}): JSX.Element {
  const { drafts } = useSession();
  const draft = () => (props.current ? '' : drafts.of(props.conversation.conversationId).trim());
  const last = () => props.conversation.last;
  const failed = () => last()?.delivery.state === 'failed';
  const waiting = () => last()?.delivery.state === 'queued' || last()?.delivery.state === 'sending';
  const body = () => {
    const content = last()?.content;
    if (content === undefined) return text.inbox.noMessages;
    return content.type === 'text' ? content.text : text.inbox.unsupported;
  };

  return (
    <Switch
      fallback={
        <>
          <Show when={waiting()}>
            <Icon name="clock" class="mr-1 inline size-3.5 align-[-0.125em]" />
          </Show>
          <Show when={last()?.outgoing}>{text.inbox.youSaid} </Show>
          <bdi class="foreign-text">{body()}</bdi>
        </>
      }
    >
      <Match when={draft() !== ''}>
        <span class="font-medium text-accent">{text.inbox.draft}</span>{' '}
        <bdi class="foreign-text">{draft()}</bdi>
      </Match>
      <Match when={props.conversation.state === 'stuck'}>{text.inbox.stuck}</Match>
      <Match when={failed()}>
        <span class="font-medium text-danger">{text.inbox.notSent}</span>{' '}
        <bdi class="foreign-text">{body()}</bdi>
      </Match>
    </Switch>
  );
}
