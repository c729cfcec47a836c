import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectCode, unwrap } from '../test/unwrap.ts';
import {
  accountIdFromBytes,
  deviceIdFromBytes,
  hashIdToBytes,
  messageIdFromBytes,
  parseAccountId,
  parseConversationId,
  parseDeviceId,
  parseMessageId,
  parseRendezvousId,
  parseVaultItemId,
  rendezvousIdFromBytes,
  uuidToBytes,
  vaultItemIdFromBytes,
} from './ids.ts';

const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

describe('ids', () => {
  it('of accounts and conversations go to bytes and back', () => {
    fc.assert(
      fc.property(bytesOf(16), (bytes) => {
        const id = accountIdFromBytes(bytes);
        expect(uuidToBytes(id)).toEqual(bytes);
        expect(unwrap(parseAccountId(id))).toBe(id);
        expect(parseConversationId(id).ok).toBe(true);
      }),
    );
  });

  it('of devices and messages go to bytes and back', () => {
    fc.assert(
      fc.property(bytesOf(16), bytesOf(32), (device, message) => {
        const deviceId = deviceIdFromBytes(device);
        const messageId = messageIdFromBytes(message);
        expect(hashIdToBytes(deviceId)).toEqual(device);
        expect(hashIdToBytes(messageId)).toEqual(message);
        expect(unwrap(parseDeviceId(deviceId))).toBe(deviceId);
        expect(unwrap(parseMessageId(messageId))).toBe(messageId);
        expectCode(parseDeviceId(messageId), 'invalid-id');
        expectCode(parseMessageId(deviceId), 'invalid-id');
      }),
    );
  });

  it('of vault items and rendezvous are base64url of 16 bytes', () => {
    fc.assert(
      fc.property(bytesOf(16), (bytes) => {
        const itemId = vaultItemIdFromBytes(bytes);
        expect(unwrap(parseVaultItemId(itemId))).toBe(itemId);
        expect(hashIdToBytes(itemId)).toEqual(bytes);
        expect(unwrap(parseRendezvousId(itemId))).toBe(rendezvousIdFromBytes(bytes));
      }),
    );
    for (const text of ['', 'AAAA', 'A'.repeat(21), 'A'.repeat(43), `${'A'.repeat(21)}B`]) {
      expectCode(parseVaultItemId(text), 'invalid-id');
      expectCode(parseRendezvousId(text), 'invalid-id');
    }
  });

  it.each([
    '',
    '0190B5D5-0000-7000-8000-000000000001',
    '0190b5d500007000800000000000 0001',
    '{0190b5d5-0000-7000-8000-000000000001}',
    '0190b5d5-0000-7000-8000-000000000001\n',
  ])('of accounts refuse %j', (text) => expectCode(parseAccountId(text), 'invalid-id'));

  it('refuse bytes of another length', () => {
    expect(() => accountIdFromBytes(new Uint8Array(15))).toThrow(RangeError);
    expect(() => deviceIdFromBytes(new Uint8Array(17))).toThrow(RangeError);
  });
});
