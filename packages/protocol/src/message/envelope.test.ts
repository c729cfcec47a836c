import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../test/seeded-random.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { aeadSeal, deriveSecret } from '../crypto/index.ts';
import { conversationIdFromBytes, deviceIdFromBytes, hashIdToBytes, uuidToBytes } from '../ids.ts';
import { labelled, labels } from '../labels.ts';
import type { Content } from './content.ts';
import { openContent, sealContent } from './envelope.ts';
import { isBodyLength, messageIdOf } from './message-id.ts';
import { pad, sizeClasses } from './padding.ts';

const random = seededRandom('envelope');
const context = {
  conversationId: conversationIdFromBytes(random(16)),
  sender: deviceIdFromBytes(random(16)),
};
const contentOf = (text: string): Content => ({
  header: { sentAt: 1, previous: [], roster: { version: 1, hash: new Uint8Array(32) }, n: 1 },
  body: { type: 'text', text },
});

/** A body made outside of `sealContent`, with a padded content of any kind. */
function sealBytes(messageKey: Uint8Array, padded: Uint8Array): Uint8Array {
  const info = [uuidToBytes(context.conversationId), hashIdToBytes(context.sender)];
  const keys = deriveSecret(messageKey, labels.messageKeys, info, 88);
  const commitment = keys.subarray(56);
  const aad = labelled(labels.messageBody, ...info);
  const ciphertext = aeadSeal(keys.subarray(0, 32), keys.subarray(32, 56), aad, padded);
  return new Uint8Array([...commitment, ...ciphertext]);
}

describe('a sealed message', () => {
  it('opens under its key, for its sender, in its conversation', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2_000 }), (text) => {
        const sealed = sealContent(contentOf(text), context, random);
        expect(unwrap(openContent(sealed.messageKey, context, sealed.body))).toEqual(contentOf(text));
        expect(isBodyLength(sealed.body.length)).toBe(true);
      }),
    );
  });

  it('R22: has 32 fresh random bytes for a key, each time', () => {
    const keys = Array.from({ length: 50 }, () => sealContent(contentOf('a'), context, random).messageKey);
    expect(new Set(keys.map(String)).size).toBe(50);
    for (const key of keys) expect(key).toHaveLength(32);
  });

  it('R22: opens under one key only', () => {
    fc.assert(
      fc.property(fc.nat(255), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const { messageKey, body } = sealContent(contentOf('a'), context, random);
        const other = messageKey.with(at % 32, (messageKey[at % 32] ?? 0) ^ flip);
        expectCode(openContent(other, context, body), 'body-does-not-open');
      }),
    );
  });

  it('R22: does not open when a single bit of it, the commitment included, has changed', () => {
    const { messageKey, body } = sealContent(contentOf('a'), context, random);
    for (let at = 0; at < body.length; at++) {
      const changed = body.with(at, (body[at] ?? 0) ^ 1);
      expectCode(openContent(messageKey, context, changed), 'body-does-not-open');
    }
  });

  it('R23: does not open as somebody else’s, or in another conversation', () => {
    const { messageKey, body } = sealContent(contentOf('a'), context, random);
    const sender = deviceIdFromBytes(random(16));
    const conversationId = conversationIdFromBytes(random(16));
    expectCode(openContent(messageKey, { ...context, sender }, body), 'body-does-not-open');
    expectCode(openContent(messageKey, { ...context, conversationId }, body), 'body-does-not-open');
  });

  it('R23: has an id that binds conversation, sender and body, and that anybody can compute', () => {
    const { messageId, body } = sealContent(contentOf('a'), context, random);
    expect(messageIdOf(context, body)).toBe(messageId);
    const others = [
      messageIdOf({ ...context, sender: deviceIdFromBytes(random(16)) }, body),
      messageIdOf({ ...context, conversationId: conversationIdFromBytes(random(16)) }, body),
      messageIdOf(context, body.with(0, (body[0] ?? 0) ^ 1)),
    ];
    expect(others).not.toContain(messageId);
    expect(new Set(others).size).toBe(3);
  });

  it('R24: has one of nine lengths', () => {
    expect(sizeClasses).toHaveLength(9);
    for (const length of [0, 1, 47, 256, 303, 305, 65_536, 65_585]) expect(isBodyLength(length)).toBe(false);
    expect(isBodyLength(304)).toBe(true);
    expect(isBodyLength(65_584)).toBe(true);
  });

  it('with a key or a body of no possible length is refused', () => {
    const { messageKey, body } = sealContent(contentOf('a'), context, random);
    expectCode(openContent(messageKey.subarray(1), context, body), 'body-does-not-open');
    expectCode(openContent(messageKey, context, body.subarray(1)), 'body-does-not-open');
    expectCode(openContent(messageKey, context, new Uint8Array(0)), 'body-does-not-open');
  });

  it('whose sender broke the rules inside is refused, and says so', () => {
    const messageKey = random(32);
    const notPadded = sealBytes(messageKey, new Uint8Array(256));
    expectCode(openContent(messageKey, context, notPadded), 'content-malformed');
    const notContent = sealBytes(messageKey, pad(Uint8Array.of(0xff)));
    expectCode(openContent(messageKey, context, notContent), 'content-malformed');
  });
});
