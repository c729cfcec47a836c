import { useNavigate } from '@solidjs/router';
import type { HistoryPolicy, Security, StartConversationFailure } from '@sotto/client';
import { type Accessor, createSignal } from 'solid-js';
import { answerOf, someone, useSession } from '../../kernel/index.ts';
import { type Explanation, explain, startConversationFailures, text } from '../../text/index.ts';
import { nameInSentence } from '../../ui/index.ts';

export interface StartFailed {
  readonly accountId: string;
  /** `fault`: the device could not answer. */
  readonly code: StartConversationFailure['code'] | 'fault';
  readonly explanation: Explanation;
  /** What was asked for, to ask for it again. */
  readonly history: HistoryPolicy | undefined;
}

/** Nothing is wrong, but what there is differs from what was asked for: it is said before anybody writes into it. */
export interface OtherHistory {
  readonly conversationId: string;
  readonly explanation: Explanation;
}

export interface Starter {
  /** Which kind is being started now. */
  readonly starting: Accessor<Security | null>;
  readonly failure: Accessor<StartFailed | null>;
  readonly other: Accessor<OtherHistory | null>;
  /**
   * Opens the conversation of that kind with that account, which is made if there is none.
   *
   * @param history asked for by the person, for a new encrypted one; one that there is may have another, which is said
   *   before it is opened. Without it whichever there is will do.
   */
  start(accountId: string, security: Security, history?: HistoryPolicy): Promise<void>;
  forget(): void;
}

export function createStarter(): Starter {
  const { device, inbox, people, settingUp } = useSession();
  const navigate = useNavigate();
  const [starting, setStarting] = createSignal<Security | null>(null);
  const [failure, setFailure] = createSignal<StartFailed | null>(null);
  const [other, setOther] = createSignal<OtherHistory | null>(null);
  const forget = () => {
    setFailure(null);
    setOther(null);
  };
  return {
    starting,
    failure,
    other,
    forget,
    async start(accountId, security, history) {
      if (starting() !== null) return;
      forget();
      setStarting(security);
      const encrypted = security === 'encrypted';
      if (encrypted) settingUp.begin(accountId);
      const answer = await answerOf(device.startConversation(accountId, security, history));
      setStarting(null);
      if (answer?.ok) {
        const { conversationId, historyPolicy, people: others } = answer.value;
        inbox.note(answer.value);
        if (history !== undefined && historyPolicy !== null && historyPolicy !== history) {
          settingUp.fail(accountId);
          const name = nameInSentence(others[0] ?? someone);
          setOther({ conversationId, explanation: text.history.other(name, historyPolicy) });
          return;
        }
        if (encrypted) settingUp.lead(accountId, conversationId);
        navigate(`/c/${encodeURIComponent(conversationId)}`);
        return;
      }
      if (encrypted) settingUp.fail(accountId);
      setFailure(
        answer === null
          ? { accountId, code: 'fault', explanation: text.fault, history }
          : {
              accountId,
              code: answer.error.code,
              explanation: explain(startConversationFailures, answer.error),
              history,
            },
      );
      // What is missing may be other than what was known a moment ago.
      if (answer?.error.code === 'not-eligible') void people.of(accountId).look();
    },
  };
}
