/** The account's recovery methods, as the page shows them. */
import type { RecoveryMethod } from '@sotto/client';
import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import { answerOf, useSession } from '../../kernel/index.ts';
import { type Explanation, explain, recoveryFailures, text } from '../../text/index.ts';

export interface Methods {
  /** Null until it has come. */
  readonly list: Accessor<readonly RecoveryMethod[] | null>;
  readonly failure: Accessor<Explanation | null>;
  readonly loading: Accessor<boolean>;
  load(): Promise<void>;
}

/** Read when the caller is shown, and again whenever something about the account's members has changed. */
export function createMethods(): Methods {
  const { device, registration } = useSession();
  const [list, setList] = createSignal<readonly RecoveryMethod[] | null>(null);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  const [loading, setLoading] = createSignal(false);
  /** Answers to a question of before are not shown. */
  let asked = 0;

  const load = async () => {
    asked += 1;
    const mine = asked;
    setLoading(true);
    const answer = await answerOf(device.recoveryMethods());
    if (mine !== asked) return;
    setLoading(false);
    setFailure(answer?.ok ? null : answer === null ? text.fault : explain(recoveryFailures, answer.error));
    if (answer?.ok) setList(answer.value);
  };

  const told = () => {
    const now = registration();
    return now.state === 'registered' ? JSON.stringify([now.news, now.recovery]) : now.state;
  };
  createEffect(
    on(told, () => {
      if (registration().state === 'registered') void load();
      else setList(null);
    }),
  );
  return { list, failure, loading, load };
}
