import { describe, expect, test } from 'vitest';
import { hkdfSha256, hkdfSha512 } from '../../src/crypto/hkdf.ts';
import { createHpke, dhkemX25519, type HpkeAead } from '../../src/crypto/hpke/index.ts';
import type { CryptoProvider } from '../../src/crypto/index.ts';
import { xWing } from '../../src/crypto/x-wing.ts';
import { providers } from '../providers.ts';
import { describeVectors, hex, toHex } from './load.ts';

interface Hpke {
  readonly mode: number;
  readonly kem_id: number;
  readonly kdf_id: number;
  readonly aead_id: number;
  readonly info: string;
  readonly ikmR: string;
  readonly ikmE: string;
  readonly skRm: string;
  readonly pkRm: string;
  readonly enc: string;
  readonly encryptions: readonly {
    readonly aad: string;
    readonly ct: string;
    readonly pt: string;
  }[];
  readonly exports: readonly {
    readonly exporter_context: string;
    readonly L: number;
    readonly exported_value: string;
  }[];
}

function aeadOf(provider: CryptoProvider, id: number): HpkeAead {
  if (id === 3) return { id, keyLength: 32, nonceLength: 12, ...provider.chaCha20Poly1305 };
  return { id, keyLength: id === 1 ? 16 : 32, nonceLength: 12, ...provider.aesGcm };
}

describeVectors<Hpke[]>('hpke/rfc9180-base.json', (vectors, counter) => {
  for (const vector of vectors) {
    if (vector.kem_id !== 0x20) {
      counter.skip('of a KEM that this package does not have');
      continue;
    }
    if (vector.aead_id === 0xffff) {
      counter.skip('export only, which this package does not offer');
      continue;
    }
    const name = `X25519, KDF ${vector.kdf_id}, AEAD ${vector.aead_id}`;
    describe.each(providers)(`${name} over $name`, (provider) => {
      const kdf = vector.kdf_id === 1 ? hkdfSha256(provider) : hkdfSha512(provider);
      const kem = dhkemX25519(provider);
      const hpke = createHpke(kem, kdf, aeadOf(provider, vector.aead_id));
      const done = counter.expect();

      test('derives, seals, opens and exports as the vector says', async () => {
        const pair = await kem.deriveKeyPair(hex(vector.ikmR));
        expect([toHex(pair.privateKey), toHex(pair.publicKey)]).toEqual([vector.skRm, vector.pkRm]);
        const info = hex(vector.info);
        const sender = await hpke.setupSender(pair.publicKey, info, () => hex(vector.ikmE));
        expect(toHex(sender.output)).toBe(vector.enc);
        const receiver = await hpke.setupReceiver(pair.privateKey, hex(vector.enc), info);
        for (const { aad, ct, pt } of vector.encryptions) {
          expect(toHex(sender.context.seal(hex(aad), hex(pt)))).toBe(ct);
          const forged = hex(ct).fill(0, 0, 1).fill(1, 1, 2);
          expect(receiver?.open(hex(aad), forged)).toBeNull();
          expect(toHex(receiver?.open(hex(aad), hex(ct)))).toBe(pt);
        }
        for (const { exporter_context, L, exported_value } of vector.exports) {
          expect(toHex(sender.context.export(hex(exporter_context), L))).toBe(exported_value);
          expect(toHex(receiver?.export(hex(exporter_context), L))).toBe(exported_value);
        }
        done();
      });
    });
  }
});

interface XWingVector {
  readonly seed: string;
  readonly eseed: string;
  readonly ss: string;
  readonly sk: string;
  readonly pk: string;
  readonly ct: string;
}

describeVectors<XWingVector[]>('xwing/xwing.json', (vectors, counter) => {
  for (const [i, vector] of vectors.entries()) {
    describe.each(providers)(`vector ${i} over $name`, (provider) => {
      const done = counter.expect();
      test('generates, encapsulates and decapsulates as the vector says', async () => {
        const kem = xWing(provider);
        const pair = await kem.generateKeyPair(() => hex(vector.seed));
        expect([toHex(pair.privateKey), toHex(pair.publicKey)]).toEqual([vector.sk, vector.pk]);
        const eseed = hex(vector.eseed);
        let drawn = 0;
        const { output, sharedSecret } = await kem.encapsulate(pair.publicKey, (length) => {
          drawn += length;
          return eseed.slice(drawn - length, drawn);
        });
        expect([toHex(output), toHex(sharedSecret)]).toEqual([vector.ct, vector.ss]);
        expect(toHex(await kem.decapsulate(hex(vector.sk), hex(vector.ct)))).toBe(vector.ss);
        done();
      });
    });
  }
});
