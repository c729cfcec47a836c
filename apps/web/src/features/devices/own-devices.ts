/** The list of the account's devices, as the page shows it. */
import type { AccountDevice } from '@sotto/client';
import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import { answerOf, createKeptRows, useSession } from '../../kernel/index.ts';
import { type Explanation, explain, rosterFailures, text } from '../../text/index.ts';

export interface OwnDevices {
  /** Null until it has come. */
  readonly list: Accessor<readonly AccountDevice[] | null>;
  readonly failure: Accessor<Explanation | null>;
  readonly loading: Accessor<boolean>;
  load(): Promise<void>;
}

/** Read when the caller is shown, and again whenever something about the account's devices has changed. */
export function createOwnDevices(): OwnDevices {
  const { device, registration } = useSession();
  const [list, setList] = createKeptRows<AccountDevice>('deviceId');
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  const [loading, setLoading] = createSignal(false);
  /** Answers to a question of before are not shown. */
  let asked = 0;

  const load = async () => {
    asked += 1;
    const mine = asked;
    setLoading(true);
    const answer = await answerOf(device.devices());
    if (mine !== asked) return;
    setLoading(false);
    setFailure(answer?.ok ? null : answer === null ? text.fault : explain(rosterFailures, answer.error));
    if (answer?.ok) setList(answer.value);
  };

  const told = () => {
    const now = registration();
    return now.state === 'registered' ? JSON.stringify(now.news) : now.state;
  };
  createEffect(
    on(told, () => {
      if (registration().state === 'registered') void load();
      else setList(null);
    }),
  );
  return { list, failure, loading, load };
}
