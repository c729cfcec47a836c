import type { RecoveryMethod } from '@sotto/client';
import { createOwnMembers, type OwnMembers, useSession } from '../../kernel/index.ts';
import { type Explanation, explain, recoveryFailures, text } from '../../text/index.ts';

/** The account's recovery methods, as the page shows them. */
export function createMethods(): OwnMembers<RecoveryMethod, Explanation> {
  const { device, registration } = useSession();
  return createOwnMembers({
    registration,
    ask: () => device.recoveryMethods(),
    key: 'recoveryId',
    say: (failure) => (failure === null ? text.fault : explain(recoveryFailures, failure)),
  });
}
