import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addDevice, createAccount, removeDevice } from '../../test/accounts.ts';
import { identityOfPhone, say, twoPeople } from '../../test/network.ts';
import { seededRandom } from '../../test/seeded-random.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { currentKeyOf, rotatedKeys } from '../../test/vaults.ts';
import {
  accountIdFromBytes,
  conversationIdFromBytes,
  hashIdToBytes,
  messageIdFromBytes,
  uuidToBytes,
} from '../ids.ts';
import {
  type ArchivedMessage,
  archivedMessageCodec,
  archiveItemId,
  openArchived,
  sealArchiveItem,
} from './archive-item.ts';
import { sealItem } from './vault-item.ts';

const random = seededRandom('archive item');
const { server, a: alice, b: bob } = await twoPeople();
const sent = await say(server, alice, 'Kept for later');
const other = await say(server, alice, 'Another one');
const { conversationId } = alice.state.context;
const sender = identityOfPhone(alice);
const participants = [alice.account.id, bob.account.id];
const conversation = { conversationId, participants };
const reader = bob.account;
const keys = { current: currentKeyOf(reader), older: [] };

const archived: ArchivedMessage = {
  conversationId,
  messageId: sent.messageId,
  seq: 7,
  senderAccountId: sender.accountId,
  senderDeviceId: sender.deviceId,
  messageKey: sent.messageKey,
};
const shown = { messageId: sent.messageId, seq: 7, senderDeviceId: sender.deviceId, body: sent.body };
const seal = (over: Partial<ArchivedMessage> = {}) =>
  unwrap(sealArchiveItem(keys, { ...archived, ...over }, random));
/** What lies where the item of `archived` belongs, whatever it says. */
const plant = (content: Uint8Array, version = 1) => {
  const itemId = archiveItemId(conversationId, sent.messageId);
  return unwrap(sealItem(keys, { collection: 'archive', itemId, version }, content, random));
};

describe('an archived message (R27)', () => {
  it('opens for its account, with its content and its sender', () => {
    const sealed = seal();
    expect(sealed.length).toBe(301);
    const opened = unwrap(openArchived(keys, conversation, shown, sealed));
    expect(opened.content.body).toEqual({ type: 'text', text: 'Kept for later' });
    expect(opened.sender).toEqual({ accountId: sender.accountId, deviceId: sender.deviceId });
    expect(opened).toMatchObject({ messageId: sent.messageId, seq: 7 });
  });

  it('has 301 bytes, however late its place', () => {
    expect(seal({ seq: 1 }).length).toBe(301);
    expect(seal({ seq: Number.MAX_SAFE_INTEGER }).length).toBe(301);
  });

  it('lies under an id that its description gives', () => {
    const hash = createHash('sha256')
      .update('Sotto v1 archive item id\0')
      .update(uuidToBytes(conversationId))
      .update(hashIdToBytes(sent.messageId))
      .digest();
    expect(hashIdToBytes(archiveItemId(conversationId, sent.messageId))).toEqual(
      new Uint8Array(hash.subarray(0, 16)),
    );
  });

  it('opens with the keyring after the vault key was renewed (R5)', async () => {
    const account = await createAccount('archive, rotated');
    const before = { current: currentKeyOf(account), older: [] };
    const sealed = unwrap(sealArchiveItem(before, archived, random));
    const after = await rotatedKeys(account, async () => removeDevice(account, await addDevice(account)));
    expect(openArchived(after, conversation, shown, sealed).ok).toBe(true);
    expectCode(openArchived({ ...after, older: [] }, conversation, shown, sealed), 'vault-item-unknown-key');
  });

  it('does not open for another account, or when a bit of it was changed', () => {
    const sealed = seal();
    const foreign = { current: currentKeyOf(alice.account), older: [] };
    expectCode(openArchived(foreign, conversation, shown, sealed), 'vault-item-does-not-open');
    for (let at = 5; at < sealed.length; at += 7) {
      const changed = sealed.with(at, (sealed[at] ?? 0) ^ 1);
      expectCode(openArchived(keys, conversation, shown, changed), 'vault-item-does-not-open');
    }
  });

  it('is of one message only: another one’s item is none of it', () => {
    const ofOther = seal({ messageId: other.messageId, messageKey: other.messageKey });
    expectCode(openArchived(keys, conversation, shown, ofOther), 'vault-item-does-not-open');
  });

  it.each([
    ['at another place', { ...shown, seq: 8 }, conversation, 'archive-names-another'],
    ['as by another device', { ...shown, senderDeviceId: bob.device.id }, conversation, 'wrong-message-id'],
    ['with another body', { ...shown, body: other.body }, conversation, 'wrong-message-id'],
    ['under another id', { ...shown, messageId: other.messageId }, conversation, 'wrong-message-id'],
    [
      'in another conversation',
      shown,
      { ...conversation, conversationId: conversationIdFromBytes(random(16)) },
      'wrong-message-id',
    ],
    [
      'where its sender does not take part',
      shown,
      { ...conversation, participants: [bob.account.id] },
      'archive-names-another',
    ],
  ] as const)('is not shown %s', (_, message, where, code) => {
    expectCode(openArchived(keys, where, message, seal()), code);
  });

  it.each([
    ['conversation', { conversationId: conversationIdFromBytes(random(16)) }],
    ['message', { messageId: messageIdFromBytes(random(32)) }],
    ['place', { seq: 8 }],
    ['sending account', { senderAccountId: accountIdFromBytes(random(16)) }],
    ['sending device', { senderDeviceId: bob.device.id }],
  ] as const)('is not shown when what lies in its place names another %s', (_, over) => {
    const content = archivedMessageCodec.encode({ ...archived, ...over });
    expectCode(openArchived(keys, conversation, shown, plant(content)), 'archive-names-another');
  });

  it('R22: is not shown when its key is another message’s', () => {
    expectCode(
      openArchived(keys, conversation, shown, seal({ messageKey: other.messageKey })),
      'body-does-not-open',
    );
  });

  it('is not shown when it is no item of an archive', () => {
    const content = new TextEncoder().encode('something else');
    expectCode(openArchived(keys, conversation, shown, plant(content)), 'vault-item-malformed');
    const newer = plant(archivedMessageCodec.encode(archived), 2);
    expectCode(openArchived(keys, conversation, shown, newer), 'vault-item-does-not-open');
    expectCode(openArchived(keys, conversation, shown, new Uint8Array(301)), 'vault-item-malformed');
  });
});
