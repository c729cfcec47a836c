import type { LeafNode, Member } from '@sotto/mls/public';
import { CIPHER_SUITE } from '../src/crypto/index.ts';
import type { DeviceKeys } from '../src/identity/index.ts';
import type { AccountId } from '../src/ids.ts';
import { uuidToBytes } from '../src/ids.ts';
import {
  type ConversationContext,
  credentialOf,
  groupExtensions,
  inOrder,
  type RosterDirectory,
} from '../src/membership/index.ts';
import { type Account, newestOf } from './accounts.ts';

/** A leaf as the rules of membership see it: whose it is, and with which key. */
export function leafOf(accountId: AccountId, device: DeviceKeys): LeafNode {
  return {
    encryptionKey: new Uint8Array(0),
    signatureKey: device.signer.publicKey,
    credential: credentialOf({ accountId, deviceId: device.id }),
    capabilities: { versions: [], cipherSuites: [], extensions: [], proposals: [], credentials: [] },
    source: { kind: 'update' },
    extensions: [],
    signature: new Uint8Array(0),
  };
}

export function memberOf(leafIndex: number, account: Account, device = account.devices[0]): Member {
  if (device === undefined) throw new Error('an account without a device');
  return { leafIndex, leaf: leafOf(account.id, device) };
}

/** Everybody's newest rosters, as they are when asked. */
export function directoryOf(...accounts: readonly Account[]): RosterDirectory {
  return {
    rosterOf: (id) => {
      const account = accounts.find((candidate) => candidate.id === id);
      return account && newestOf(account);
    },
  };
}

export function contextOf(
  kind: ConversationContext['kind'],
  accounts: readonly Account[],
  admins: readonly Account[] = [],
): ConversationContext {
  const participants = accounts.map((account) => ({
    accountId: account.id,
    root: newestOf(account).root,
    role: admins.includes(account) ? ('admin' as const) : ('member' as const),
  }));
  return {
    // Any UUID does.
    conversationId: '0190b5d5-0000-7000-8000-000000000001' as ConversationContext['conversationId'],
    kind,
    participants: inOrder(participants),
    historyPolicy: 'archived',
    messageTimer: null,
  };
}

export function groupOf(context: ConversationContext) {
  return {
    cipherSuite: CIPHER_SUITE,
    groupId: uuidToBytes(context.conversationId),
    epoch: 3n,
    treeHash: new Uint8Array(0),
    confirmedTranscriptHash: new Uint8Array(0),
    extensions: groupExtensions(context),
  };
}
