import { describe, expect, test } from 'vitest';
import { suites } from '../crypto/index.ts';
import {
  deriveEpoch,
  deriveEpochFrom,
  deriveJoinerSecret,
  deriveWelcomeKey,
  deriveWelcomeSecret,
  epochSecretArrays,
  exportSecret,
} from './key-schedule.ts';
import { derivePskSecret } from './psk.ts';
import { deriveSenderDataKey, guardNonce } from './sender-data.ts';

const context = Uint8Array.of(1, 2, 3);

describe.each(suites)('the key schedule (section 8) of $name', (suite) => {
  const secret = (fill: number) => new Uint8Array(suite.hashLength).fill(fill);

  test('leaves what it is given as it was: a commit that loses its race is derived from again', () => {
    const [init, commit, psk] = [secret(1), secret(2), secret(3)];
    const joiner = deriveJoinerSecret(suite, init, commit, context);
    const first = deriveEpoch(suite, joiner, psk, context);
    deriveWelcomeSecret(suite, joiner, psk);
    expect([init, commit, psk]).toEqual([secret(1), secret(2), secret(3)]);
    expect(deriveEpoch(suite, joiner, psk, context)).toEqual(first);
  });

  test('gives secrets that differ from each other and with every input', () => {
    const from = (init: number, commit: number, psk: number, group: Uint8Array) => {
      const joiner = deriveJoinerSecret(suite, secret(init), secret(commit), group);
      const { secrets, encryptionSecret } = deriveEpoch(suite, joiner, secret(psk), group);
      return [...epochSecretArrays(secrets), encryptionSecret, joiner];
    };
    const all = [
      from(1, 2, 3, context),
      from(9, 2, 3, context),
      from(1, 9, 3, context),
      from(1, 2, 3, Uint8Array.of(9)),
    ].flat();
    const joinerOfPsk = from(1, 2, 9, context);
    // The PSK comes in behind the joiner secret, which is what a Welcome carries.
    expect(joinerOfPsk.pop()).toEqual(all[9]);
    const distinct = new Set([...all, ...joinerOfPsk].map((bytes) => Buffer.from(bytes).toString('hex')));
    expect(distinct.size).toBe(4 * 10 + 9);
  });

  test('names every secret of an epoch for overwriting', () => {
    const { secrets } = deriveEpochFrom(suite, secret(7));
    expect(new Set(epochSecretArrays(secrets))).toEqual(new Set(Object.values(secrets)));
  });

  test('section 8.5: exports what label, context and length say', () => {
    const { exporterSecret } = deriveEpochFrom(suite, secret(7)).secrets;
    const exported = exportSecret(suite, exporterSecret, 'a', context, 200);
    expect(exported).toHaveLength(200);
    for (const [label, other, length] of [
      ['b', context, 200],
      ['a', Uint8Array.of(4), 200],
      ['a', context, 199],
    ] as const) {
      const different = exportSecret(suite, exporterSecret, label, other, length);
      expect(different).toHaveLength(length);
      expect(different.subarray(0, 32)).not.toEqual(exported.subarray(0, 32));
    }
  });

  test('section 8.4: without pre-shared keys their secret is zeros; with them order and number count', () => {
    expect(derivePskSecret(suite, [])).toEqual(secret(0));
    const a = { id: Uint8Array.of(1), secret: secret(4) };
    const b = { id: Uint8Array.of(2), secret: secret(5) };
    const derived = [[a], [b], [a, b], [b, a], [a, a]].map((psks) => derivePskSecret(suite, psks));
    expect(new Set(derived.map((bytes) => Buffer.from(bytes).toString('hex'))).size).toBe(5);
    expect([a.secret, b.secret]).toEqual([secret(4), secret(5)]);
  });

  test('keys and nonces have the lengths of the AEAD', () => {
    for (const { key, nonce } of [
      deriveWelcomeKey(suite, secret(1)),
      deriveSenderDataKey(suite, secret(1), new Uint8Array(300)),
    ]) {
      expect([key.length, nonce.length]).toEqual([suite.aeadKeyLength, suite.aeadNonceLength]);
    }
  });

  test('section 6.3.2: the sender’s key depends on the first Nh bytes of the ciphertext only', () => {
    const ciphertext = Uint8Array.from({ length: suite.hashLength + 5 }, (_, i) => i);
    const { key } = deriveSenderDataKey(suite, secret(1), ciphertext);
    const sample = ciphertext.subarray(0, suite.hashLength);
    expect(deriveSenderDataKey(suite, secret(1), sample).key).toEqual(key);
    expect(deriveSenderDataKey(suite, secret(1), sample.subarray(1)).key).not.toEqual(key);
  });
});

describe('the reuse guard (section 6.3.1)', () => {
  test('changes the first four bytes of a nonce and leaves the nonce itself alone', () => {
    const nonce = new Uint8Array(12).fill(0x0f);
    const guarded = guardNonce(nonce, Uint8Array.of(1, 2, 3, 4));
    expect([...guarded]).toEqual([14, 13, 12, 11, 15, 15, 15, 15, 15, 15, 15, 15]);
    expect(nonce).toEqual(new Uint8Array(12).fill(0x0f));
  });
});
