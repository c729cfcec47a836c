import type { ConversationSummary, Marks } from '@sotto/client';
import { answerOf, useSession } from '../../kernel/index.ts';
import { conversationFailures, type Explanation, explain, text } from '../../text/index.ts';
import { announce, complain } from '../../ui/index.ts';

export interface Marking {
  /** Sets one mark; says it to who listens, and what went wrong to everybody. */
  set(conversation: ConversationSummary, mark: keyof Marks, on: boolean): Promise<void>;
  markRead(conversation: ConversationSummary): Promise<void>;
}

const said = {
  pinned: [text.inbox.done.unpin, text.inbox.done.pin],
  muted: [text.inbox.done.unmute, text.inbox.done.mute],
  archived: [text.inbox.done.unarchive, text.inbox.done.archive],
} as const;

export function createMarking(): Marking {
  const { device } = useSession();
  return {
    async set(conversation, mark, on) {
      const answer = await answerOf(device.mark(conversation.conversationId, { [mark]: on }));
      if (answer?.ok) announce(said[mark][on ? 1 : 0]);
      else complain(failureOf(answer));
    },
    async markRead({ conversationId, last }) {
      if (last === null) return;
      try {
        await device.markRead(conversationId, last.order);
        announce(text.inbox.done.markRead);
      } catch {
        complain(text.fault);
      }
    },
  };
}

type Answer = Awaited<ReturnType<ReturnType<typeof useSession>['device']['mark']>> | null;

function failureOf(answer: Answer): Explanation {
  return answer === null || answer.ok ? text.fault : explain(conversationFailures, answer.error);
}
