import { useNavigate } from '@solidjs/router';
import type { ConversationSummary } from '@sotto/client';
import type { JSX } from 'solid-js';
import { answerOf, useSession } from '../../kernel/index.ts';
import { conversationFailures, explain, text } from '../../text/index.ts';
import { announce, Confirm, nameInSentence } from '../../ui/index.ts';
import { focusList } from './focus-list.ts';

/** Asks before a regular conversation, or a message request, is deleted for this person. */
export function DeleteConversationQuestion(props: {
  readonly conversation: ConversationSummary;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Where to go when it was the one on screen. */
  readonly leaveTo: string | null;
}): JSX.Element {
  const { device } = useSession();
  const navigate = useNavigate();
  const name = () => {
    const [person] = props.conversation.people;
    return person === undefined ? text.someone : nameInSentence(person);
  };
  const request = () => props.conversation.request;

  const confirm = async () => {
    const said = request() ? text.request.deleted : text.details.deleted;
    const { leaveTo } = props;
    const answer = await answerOf(device.deleteConversation(props.conversation.conversationId));
    if (!answer?.ok) return answer === null ? text.fault : explain(conversationFailures, answer.error);
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
      <p class="wrap-anywhere">
        {request() ? text.request.deleteBody(name()) : text.details.deleteBody(name())}
      </p>
    </Confirm>
  );
}
