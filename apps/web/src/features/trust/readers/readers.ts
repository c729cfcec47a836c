/** Who can read a conversation, as its page shows it; asked anew when the conversation has changed. */
import type { ConversationSummary, Readers } from '@sotto/client';
import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import { answerOf, useSession } from '../../../kernel/index.ts';
import { conversationFailures, type Explanation, explain, text } from '../../../text/index.ts';

export interface ShownReaders {
  readonly shown: Accessor<Readers | null>;
  readonly failure: Accessor<Explanation | null>;
  load(): Promise<void>;
}

export function createReaders(conversation: Accessor<ConversationSummary>): ShownReaders {
  const { device } = useSession();
  const [shown, setShown] = createSignal<Readers | null>(null);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  let asked = 0;

  const load = async () => {
    asked += 1;
    const mine = asked;
    setFailure(null);
    const answer = await answerOf(device.readers(conversation().conversationId));
    if (mine !== asked) return;
    if (answer?.ok) setShown(answer.value);
    else {
      setShown(null);
      setFailure(answer === null ? text.fault : explain(conversationFailures, answer.error));
    }
  };
  createEffect(on(conversation, () => void load()));
  return { shown, failure, load };
}
