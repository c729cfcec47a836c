import type { AccountDevice } from '@sotto/client';
import { createOwnMembers, type OwnMembers, useSession } from '../../kernel/index.ts';
import { type Explanation, explain, rosterFailures, text } from '../../text/index.ts';

/** The list of the account's devices, as the page shows it. */
export function createOwnDevices(): OwnMembers<AccountDevice, Explanation> {
  const { device, registration } = useSession();
  return createOwnMembers({
    registration,
    ask: () => device.devices(),
    key: 'deviceId',
    say: (failure) => (failure === null ? text.fault : explain(rosterFailures, failure)),
  });
}
