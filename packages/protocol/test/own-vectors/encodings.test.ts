import { describe, expect, it } from 'vitest';
import type { makeCbor } from './make/cbor.ts';
import type { makeDeviceBindings } from './make/device-bindings.ts';
import type { makeEligibility } from './make/eligibility.ts';
import type { makeIds } from './make/ids.ts';
import type { makeSignatures } from './make/signatures.ts';
import { hex, labelled, unhex } from './reader/bytes.ts';
import { readCbor, type Value, writeCbor } from './reader/cbor.ts';
import { readOwnVectors } from './reader/file.ts';
import { ed25519, sha256, xWing } from './reader/primitives.ts';

describe('CBOR', () => {
  const { vectors, refused } = readOwnVectors<ReturnType<typeof makeCbor>>('cbor');

  /** The diagnostic notation (RFC 8949 section 8) of what was read. */
  function notation(value: Value): string {
    if (Buffer.isBuffer(value)) return `h'${hex(value)}'`;
    if (Array.isArray(value)) return `[${value.map(notation).join(', ')}]`;
    if (typeof value === 'string') return JSON.stringify(value);
    if (value === null || typeof value !== 'object') return String(value);
    const fields = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${notation(each)}`);
    return `{${fields.join(', ')}}`;
  }

  it.each(vectors)('$value', ({ value, encoded }) => {
    expect(notation(readCbor(unhex(encoded)))).toBe(value);
    expect(hex(writeCbor(readCbor(unhex(encoded))))).toBe(encoded);
  });

  it.each(refused.filter(({ code }) => code === 'not-canonical' || code === 'trailing-bytes'))(
    '$name is refused by whoever writes again what was read',
    ({ encoded }) => {
      expect(() => readCbor(unhex(encoded))).toThrow();
    },
  );
});

describe('ids', () => {
  const vectors = readOwnVectors<ReturnType<typeof makeIds>>('ids');
  const base64url = (text: string) => hex(Buffer.from(text, 'base64url'));

  it('of accounts and conversations are UUIDs', () => {
    expect(vectors.uuid.text.replaceAll('-', '')).toBe(vectors.uuid.bytes);
    expect(vectors.uuid.text.split('-').map(({ length }) => length)).toEqual([8, 4, 4, 4, 12]);
  });

  it.each(vectors.deviceIds)(
    'R3: of a device is a hash of its signature key',
    ({ signatureKey, id, text }) => {
      expect(hex(sha256(labelled('device id', signatureKey)).subarray(0, 16))).toBe(id);
      expect(base64url(text)).toBe(id);
    },
  );

  it.each(vectors.recoveryIds)('of a recovery member is a hash of its seal key', ({ sealKey, id, text }) => {
    expect(hex(sha256(labelled('recovery id', sealKey)).subarray(0, 16))).toBe(id);
    expect(base64url(text)).toBe(id);
  });

  it.each(vectors.messageIds)('R23: of a message is a hash', ({ conversationId, sender, body, id, text }) => {
    expect(hex(sha256(labelled('message id', conversationId, sender, body)))).toBe(id);
    expect(base64url(text)).toBe(id);
  });
});

describe('device bindings', () => {
  const vectors = readOwnVectors<Awaited<ReturnType<typeof makeDeviceBindings>>>('device-bindings');
  const { accountId, deviceId, sessionId, signatureSeed, signatureKey, message, proof } = vectors;
  const messageFor = (session: string) => labelled('device binding', accountId, deviceId, session);

  it('are signatures of the device over account, device and session', () => {
    expect(hex(messageFor(sessionId))).toBe(message);
    expect(hex(ed25519.publicKey(unhex(signatureSeed)))).toBe(signatureKey);
    expect(hex(ed25519.sign(unhex(signatureSeed), messageFor(sessionId)))).toBe(proof);
  });

  it.each(vectors.refused)('$name do not verify', ({ sessionId: session, proof: other, verifies }) => {
    expect(ed25519.verify(unhex(signatureKey), messageFor(session), unhex(other))).toBe(verifies);
    expect(verifies).toBe(false);
  });
});

describe('signatures', () => {
  const { seed, vectors } = readOwnVectors<Awaited<ReturnType<typeof makeSignatures>>>('signatures');

  it.each(vectors)('$name', ({ name, publicKey, message, signature, verifies }) => {
    // OpenSSL leaves keys of small order to whoever calls it.
    const isOfSmallOrder = name.includes('a key of small order');
    const holds = ed25519.verify(unhex(publicKey), unhex(message), unhex(signature));
    expect(verifies).toBe(holds && !isOfSmallOrder);
  });

  it('are the same from everybody', () => {
    const [{ publicKey = '', message = '', signature = '' } = {}] = vectors;
    expect(hex(ed25519.publicKey(unhex(seed)))).toBe(publicKey);
    expect(hex(ed25519.sign(unhex(seed), unhex(message)))).toBe(signature);
    expect(new Set(vectors.slice(5).map(({ verifies }) => verifies)).size).toBe(2);
  });
});

describe('seal keys', () => {
  it('come from their seed', () => {
    interface Keys {
      readonly devices: readonly { readonly sealSeed: string; readonly sealKey: string }[];
    }
    const { devices } = readOwnVectors<Keys>('rosters');
    expect(devices.length).toBeGreaterThan(0);
    for (const { sealSeed, sealKey } of devices) {
      expect(hex(xWing(unhex(sealSeed)).publicKey)).toBe(sealKey);
    }
  });
});

describe('eligibility', () => {
  const { order, vectors } = readOwnVectors<ReturnType<typeof makeEligibility>>('eligibility');

  it.each(vectors)('$name', ({ facts, reasons }) => {
    const { sender, recipient } = facts;
    const found = new Set<string>();
    if (sender.suspended) found.add('SENDER_SUSPENDED');
    if (facts.senderBlocksRecipient) found.add('BLOCKED_BY_SENDER');
    if (!sender.verified && !sender.affiliate) found.add('SENDER_NOT_VERIFIED');
    if (sender.devices === 'none') found.add('SENDER_NO_DEVICE');
    if (sender.devices === 'unsupported') found.add('SENDER_CLIENT_UNSUPPORTED');
    if (recipient.available) {
      const { recipientFollowsSender, recipientWroteToSender, recipientAcceptedSender } = facts;
      if (!recipient.verified && !recipient.affiliate) found.add('RECIPIENT_NOT_VERIFIED');
      if (![recipientFollowsSender, recipientWroteToSender, recipientAcceptedSender].includes(true)) {
        found.add('NOT_CONNECTED');
      }
      if (recipient.devices === 'none') found.add('RECIPIENT_NO_DEVICE');
      if (recipient.devices === 'unsupported') found.add('RECIPIENT_CLIENT_UNSUPPORTED');
    } else {
      found.add('RECIPIENT_UNAVAILABLE');
    }
    expect(reasons).toEqual(order.filter((reason) => found.has(reason)));
    expect(reasons).toHaveLength(found.size);
  });
});
