import { type CborValue, encodeCbor } from '../../../src/codec/index.ts';
import {
  CIPHER_SUITE,
  CONTEXT_EXTENSION_TYPE,
  type ConversationContext,
  contextCodec,
  conversationIdFromBytes,
  groupExtensions,
  hashIdToBytes,
  inOrder,
  leafIdentityCodec,
  uuidToBytes,
} from '../../../src/index.ts';
import { leafOptions } from '../../../src/key-package/index.ts';
import { alice, bob } from './cast.ts';
import { codeOf, draw, hex, signer } from './given.ts';

export function makeConversations() {
  const conversationId = conversationIdFromBytes(draw('conversations, id', 16));
  const [first, second] = inOrder([
    { accountId: alice.accountId, root: signer(alice.signerSeeds[0]).publicKey, role: 'member' },
    { accountId: bob.accountId, root: signer(bob.rootSeed).publicKey, role: 'member' },
  ]);
  if (first === undefined || second === undefined) throw new Error('two participants');
  const direct: ConversationContext = {
    conversationId,
    kind: 'direct',
    participants: [first, second],
    historyPolicy: 'archived',
    messageTimer: null,
  };
  const contexts: readonly (readonly [string, ConversationContext])[] = [
    ['direct, archived', direct],
    ['direct, ephemeral, with a timer', { ...direct, historyPolicy: 'ephemeral', messageTimer: 86_400_000 }],
    ['a group', { ...direct, kind: 'group', participants: [{ ...first, role: 'admin' }, second] }],
  ];
  const raw = (changes: Readonly<Record<string, CborValue>>): Uint8Array =>
    encodeCbor(
      new Map<string, CborValue>([
        ['conversationId', uuidToBytes(conversationId)],
        ['kind', 'direct'],
        ['participants', [participant(first), participant(second)]],
        ['historyPolicy', 'archived'],
        ['messageTimer', null],
        ...Object.entries(changes),
      ]),
    );
  const refused: readonly (readonly [string, Uint8Array])[] = [
    ['participants out of order', raw({ participants: [participant(second), participant(first)] })],
    ['a participant twice', raw({ participants: [participant(first), participant(first)] })],
    ['a direct conversation of one', raw({ participants: [participant(first)] })],
    [
      'a direct conversation with an admin',
      raw({ participants: [participant({ ...first, role: 'admin' }), participant(second)] }),
    ],
    ['a group without an admin', raw({ kind: 'group' })],
    ['another history policy', raw({ historyPolicy: 'kept' })],
    ['a timer of less than a second', raw({ messageTimer: 999 })],
    ['a timer of more than a year', raw({ messageTimer: 366 * 86_400_000 + 1 })],
    ['a field more', raw({ name: 'us' })],
  ];
  const identity = { accountId: alice.accountId, deviceId: alice.phone.id };
  const { capabilities } = leafOptions(identity);
  return {
    about:
      'What a conversation is to MLS: the extension 0xf050 of its GroupContext (CBOR), behind required_capabilities; the identity inside the basic credential of a leaf (CBOR); the capabilities of every leaf.',
    cipherSuite: CIPHER_SUITE,
    extensionType: CONTEXT_EXTENSION_TYPE,
    groupId: hex(uuidToBytes(conversationId)),
    contexts: contexts.map(([name, context]) => ({
      name,
      extensions: groupExtensions(context).map(({ type, data }) => ({ type, data: hex(data) })),
    })),
    refused: refused.map(([name, context]) => ({
      name,
      context: hex(context),
      code: codeOf(contextCodec.decode(context)),
    })),
    credential: {
      accountId: hex(uuidToBytes(identity.accountId)),
      deviceId: hex(hashIdToBytes(identity.deviceId)),
      identity: hex(leafIdentityCodec.encode(identity)),
    },
    capabilities,
  };
}

function participant({ accountId, root, role }: ConversationContext['participants'][number]): CborValue {
  return new Map<string, CborValue>([
    ['accountId', uuidToBytes(accountId)],
    ['root', root],
    ['role', role],
  ]);
}
