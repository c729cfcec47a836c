import { useNavigate } from '@solidjs/router';
import type { ConversationSummary } from '@sotto/client';
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { answerOf, unsentIn, useSession } from '../../kernel/index.ts';
import { conversationFailures, explain, text } from '../../text/index.ts';
import { announce, Confirm, FactList, nameInSentence } from '../../ui/index.ts';
import { focusList } from './focus-list.ts';

/** Says exactly what goes, from where and from whom, before a conversation or a message request is deleted (A15). */
export function DeleteConversationQuestion(props: {
  readonly conversation: ConversationSummary;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Where to go when it was the one on screen. */
  readonly leaveTo: string | null;
}): JSX.Element {
  const { device, drafts } = useSession();
  const navigate = useNavigate();
  const name = () => {
    const [person] = props.conversation.people;
    return person === undefined ? text.someone : nameInSentence(person);
  };
  const request = () => props.conversation.request;
  const security = () => props.conversation.security;
  const [unsent, setUnsent] = createSignal(0);
  createEffect(
    on(
      () => props.open,
      async (isOpen) => {
        if (isOpen) setUnsent(await unsentIn(device, props.conversation.conversationId));
      },
    ),
  );

  const confirm = async () => {
    const said = request() ? text.request.deleted : text.details.deleted;
    const { leaveTo } = props;
    const { conversationId } = props.conversation;
    const answer = await answerOf(device.deleteConversation(conversationId));
    if (!answer?.ok) return answer === null ? text.fault : explain(conversationFailures, answer.error);
    drafts.keep(conversationId, '');
    announce(said);
    if (leaveTo !== null) {
      navigate(leaveTo);
      focusList();
    }
    return null;
  };

  return (
    <Confirm
      open={props.open}
      onClose={props.onClose}
      title={request() ? text.request.deleteTitle : text.details.deleteTitle}
      action={text.details.deleteConfirm}
      busyLabel={text.details.deleting}
      onConfirm={confirm}
    >
      <Show
        when={request()}
        fallback={<FactList facts={text.details.deleteFacts[security()](name())} icon="info" />}
      >
        <p class="wrap-anywhere">{text.request.deleteBody(name())}</p>
      </Show>
      <Show when={unsent() > 0}>
        <FactList facts={[text.details.deleteUnsent(unsent())]} icon="warning" class="text-danger" />
      </Show>
    </Confirm>
  );
}
