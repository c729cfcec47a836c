/** Recovering this browser, and what came of it. */
import type { RecoveryInput } from '@sotto/client';
import { type Accessor, createSignal } from 'solid-js';
import { answerOf, useSession } from '../../kernel/index.ts';
import { type Explanation, explain, passkeyFailures, recoverFailures, text } from '../../text/index.ts';
import { usePasskey } from './passkey.ts';

export interface Recovering {
  readonly busy: Accessor<boolean>;
  readonly failure: Accessor<Explanation | null>;
  readonly replaceAll: Accessor<boolean>;
  setReplaceAll(replace: boolean): void;
  forgetFailure(): void;
  byCode(code: string): Promise<void>;
  byPasskey(): Promise<void>;
}

/** What follows when it worked, the registration tells everybody. */
export function createRecovering(): Recovering {
  const { device } = useSession();
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  const [replaceAll, setReplaceAll] = createSignal(false);

  const recover = async (input: RecoveryInput) => {
    const answer = await answerOf(device.recover(input, replaceAll()));
    if (answer?.ok) return;
    setFailure(answer === null ? text.fault : explain(recoverFailures, answer.error));
  };
  const once = async (work: () => Promise<void>) => {
    if (busy()) return;
    setFailure(null);
    setBusy(true);
    await work();
    setBusy(false);
  };
  return {
    busy,
    failure,
    replaceAll,
    setReplaceAll,
    forgetFailure: () => setFailure(null),
    byCode: (code) => once(() => recover({ kind: 'code', code })),
    byPasskey: () =>
      once(async () => {
        const used = await usePasskey();
        if (!used.ok) {
          setFailure(passkeyFailures[used.code]);
          return;
        }
        await recover({ kind: 'passkey', secret: used.secret });
        used.secret.fill(0);
      }),
  };
}
