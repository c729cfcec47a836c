import type { Device } from '../api/index.ts';
import {
  acceptIdentity,
  compareSafetyNumber,
  keepIdentity,
  readers,
  safetyNumber,
  setVerified,
} from '../trust/index.ts';
import type { ReadyCalls } from './ready-calls.ts';

type TrustCalls = Pick<
  Device,
  'safetyNumber' | 'compareSafetyNumber' | 'setVerified' | 'acceptIdentity' | 'keepIdentity' | 'readers'
>;

/** Who the other side is (B2), and who can read (C6). */
export function trustCalls(calls: ReadyCalls): TrustCalls {
  return {
    safetyNumber: (accountId) => calls.use((context) => safetyNumber(context, accountId)),
    compareSafetyNumber: (accountId, scanned) =>
      calls.use((context) => compareSafetyNumber(context, accountId, scanned)),
    setVerified: (accountId, verified) => calls.use((context) => setVerified(context, accountId, verified)),
    acceptIdentity: (accountId) => calls.use((context) => acceptIdentity(context, accountId)),
    keepIdentity: (accountId) => calls.use((context) => keepIdentity(context, accountId)),
    readers: (conversationId) =>
      calls.useConversation(conversationId, ({ context }, id) => readers(context, id)),
  };
}
