import { useNavigate } from '@solidjs/router';
import type { Security } from '@sotto/client';
import { type Accessor, createSignal } from 'solid-js';
import { answerOf, useSession } from '../../kernel/index.ts';
import { type Explanation, explain, startConversationFailures, text } from '../../text/index.ts';

export interface Starter {
  /** Which kind is being started now. */
  readonly starting: Accessor<Security | null>;
  readonly failure: Accessor<Explanation | null>;
  /** Opens the conversation of that kind with that account, which is made if there is none. */
  start(accountId: string, security: Security): Promise<void>;
  forget(): void;
}

export function createStarter(): Starter {
  const { device, inbox, people, settingUp } = useSession();
  const navigate = useNavigate();
  const [starting, setStarting] = createSignal<Security | null>(null);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  return {
    starting,
    failure,
    forget: () => setFailure(null),
    async start(accountId, security) {
      if (starting() !== null) return;
      setFailure(null);
      setStarting(security);
      const encrypted = security === 'encrypted';
      if (encrypted) settingUp.begin(accountId);
      const answer = await answerOf(device.startConversation(accountId, security));
      setStarting(null);
      if (answer?.ok) {
        if (encrypted) settingUp.lead(accountId, answer.value.conversationId);
        inbox.note(answer.value);
        navigate(`/c/${encodeURIComponent(answer.value.conversationId)}`);
        return;
      }
      if (encrypted) settingUp.fail(accountId);
      setFailure(answer === null ? text.fault : explain(startConversationFailures, answer.error));
      // What is missing may be other than what was known a moment ago.
      if (answer?.error.code === 'not-eligible') void people.of(accountId).look();
    },
  };
}
