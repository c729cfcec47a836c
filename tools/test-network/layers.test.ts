import { randomBytes } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findSecret } from './canary.ts';
import { allLayers } from './layers.ts';

const secret = 'canary-55d0c äö';
/** Of many letters, and with the secret in two parts before, so that packing it leaves nothing of it to be seen. */
const text = Buffer.from(
  `${Array.from({ length: 400 }, (_, i) => `${(i * i).toString(36)} ${secret.slice(0, 8)}.`).join(' äö canary ')}${secret}`,
);

const found = (piece: Buffer) => findSecret(secret, allLayers([piece]));

describe('the search in what is packed', () => {
  for (const [name, pack] of [
    ['gzip', gzipSync],
    ['zlib', deflateSync],
    ['deflate without a header', deflateRawSync],
    ['brotli', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ] as const) {
    it(`finds a secret in ${name}, in base64 of it, and in gzip of that`, () => {
      const packed = pack(text);
      expect(findSecret(secret, packed)).toEqual([]);
      expect(found(packed)).not.toEqual([]);
      const inJson = Buffer.from(JSON.stringify({ data: packed.toString('base64url') }));
      expect(found(inJson)).not.toEqual([]);
      expect(found(Buffer.from(`x'${packed.toString('hex')}'`))).not.toEqual([]);
      expect(found(gzipSync(inJson))).not.toEqual([]);
    });
  }

  it('finds what begins in the middle of something else, and what is cut off', () => {
    const inside = Buffer.concat([randomBytes(1_000), gzipSync(text), randomBytes(1_000)]);
    expect(found(inside)).not.toEqual([]);
    const packed = deflateSync(Buffer.concat([text, randomBytes(4_000)]));
    expect(found(packed.subarray(0, packed.length - 1_000))).not.toEqual([]);
  });

  it('finds nothing where there is nothing', () => {
    expect(found(gzipSync(Buffer.from('canary-55d0d and other birds'.repeat(20))))).toEqual([]);
    expect(found(randomBytes(100_000))).toEqual([]);
  });
});
