import { describe, expect, it } from 'vitest';
import type { makeLinks } from './make/links.ts';
import type { makeSafetyNumbers } from './make/safety-numbers.ts';
import { base32, hex, joined, labelled, octets, unhex } from './reader/bytes.ts';
import { writeCbor } from './reader/cbor.ts';
import { readOwnVectors } from './reader/file.ts';
import { hkdf, hmac256, sha256, sha512, xChaChaOpen } from './reader/primitives.ts';

describe('links', () => {
  const vectors = readOwnVectors<Awaited<ReturnType<typeof makeLinks>>>('links');
  const { accountId, code, offer, answer, refused } = vectors;
  const derive = (label: string, length: number, of = code) =>
    hkdf(unhex(of), labelled(`link ${label}`, accountId), length);

  it('are of a code of sixteen characters', () => {
    const characters = base32(unhex(code));
    expect(vectors.shown.replaceAll('-', '')).toBe(characters);
    expect(vectors.qr).toBe(`SOTTO-LINK:${characters}`);
    for (const typed of vectors.typed) {
      const read = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replaceAll('L', '1');
      expect(read).toBe(characters);
    }
  });

  it('have keys for this account', () => {
    expect(hex(derive('rendezvous', 16))).toBe(vectors.rendezvous);
    expect(hex(derive('offer key', 32))).toBe(vectors.offerKey);
    expect(hex(derive('answer key', 32))).toBe(vectors.answerKey);
    expect(hex(derive('name key', 32))).toBe(vectors.nameKey);
  });

  it('A7: begin with an offer under the code', () => {
    const { deviceId, signatureKey, sealKey, name, nonce, bytes } = offer;
    const body = unhex(bytes).subarray(32);
    expect(hex(hmac256(derive('offer key', 32), labelled('link offer', body)))).toBe(bytes.slice(0, 64));
    // The sealed name has 105 bytes and is found by its nonce.
    const at = body.indexOf(unhex(nonce));
    const sealedName = body.subarray(at, at + 105);
    const fields = {
      accountId: unhex(accountId),
      deviceId: unhex(deviceId),
      signatureKey: unhex(signatureKey),
      sealKey: unhex(sealKey),
      sealedName,
    };
    expect(hex(writeCbor(fields))).toBe(hex(body));
    const key = hkdf(derive('name key', 32), labelled('device name key'), 32);
    const data = labelled('device name', accountId, deviceId);
    const opened = xChaChaOpen(key, unhex(nonce), data, sealedName.subarray(24));
    expect(opened?.subarray(1, 1 + name.length).toString()).toBe(name);
    expect(hex(sha256(labelled('device id', signatureKey)).subarray(0, 16))).toBe(deviceId);
  });

  it('A7: end with an answer under the code', () => {
    const body = writeCbor({
      accountId: unhex(accountId),
      deviceId: unhex(offer.deviceId),
      root: unhex(answer.root),
      rosterVersion: BigInt(answer.rosterVersion),
      rosterHash: unhex(answer.rosterHash),
      vaultDigest: unhex(answer.vaultDigest),
    });
    expect(hex(joined(hmac256(derive('answer key', 32), labelled('link answer', body)), body))).toBe(
      answer.bytes,
    );
  });

  it.each(refused.offers)('an offer $name has no right MAC', ({ linkCode, offer: bytes }) => {
    const body = unhex(bytes).subarray(32);
    const mac = hmac256(derive('offer key', 32, linkCode), labelled('link offer', body));
    expect(hex(mac)).not.toBe(bytes.slice(0, 64));
  });
});

describe('safety numbers', () => {
  const { people, number, qrOfFirst, qrOfSecond } =
    readOwnVectors<ReturnType<typeof makeSafetyNumbers>>('safety-numbers');

  it.each(people)('R31: the fingerprint of $accountId', ({ accountId, root, fingerprint }) => {
    let hash: Buffer = Buffer.alloc(64);
    for (let i = 0; i < 5_200; i++) hash = sha512(labelled('safety number', root, accountId, hash));
    expect(hex(hash.subarray(0, 32))).toBe(fingerprint);
  });

  it('R31: sixty digits, and the codes of both', () => {
    const halves = people.map(({ fingerprint }) => {
      const groups = Array.from({ length: 6 }, (_, k) =>
        BigInt(`0x${fingerprint.slice(10 * k, 10 * k + 10)}`),
      );
      return groups.map((group) => String(group % 100_000n).padStart(5, '0')).join(' ');
    });
    expect(halves.toSorted().join(' ')).toBe(number);
    const codeOf = (order: typeof people) =>
      `SOTTO-SAFETY:${joined(octets(1, 1), ...order.map(({ fingerprint }) => fingerprint)).toString('base64url')}`;
    expect(codeOf(people)).toBe(qrOfFirst);
    expect(codeOf(people.toReversed())).toBe(qrOfSecond);
  });
});
