import { describe, expect, test } from 'vitest';
import { suiteFor } from '../../src/crypto/index.ts';
import { providers } from '../providers.ts';
import { describeVectors, hex, ourSuites, toHex } from './load.ts';

interface Labeled {
  readonly label: string;
  readonly out: string;
}

interface CryptoBasics {
  readonly cipher_suite: number;
  readonly ref_hash: Labeled & { readonly value: string };
  readonly expand_with_label: Labeled & {
    readonly secret: string;
    readonly context: string;
    readonly length: number;
  };
  readonly derive_secret: Labeled & { readonly secret: string };
  readonly derive_tree_secret: Labeled & {
    readonly secret: string;
    readonly generation: number;
    readonly length: number;
  };
  readonly sign_with_label: {
    readonly priv: string;
    readonly pub: string;
    readonly content: string;
    readonly label: string;
    readonly signature: string;
  };
  readonly encrypt_with_label: {
    readonly priv: string;
    readonly pub: string;
    readonly label: string;
    readonly context: string;
    readonly plaintext: string;
    readonly kem_output: string;
    readonly ciphertext: string;
  };
}

describeVectors<CryptoBasics[]>('mls/crypto-basics.json', (vectors, counter) => {
  for (const vector of ourSuites(vectors, counter)) {
    describe.each(providers)(`suite ${vector.cipher_suite} over $name`, (provider) => {
      const suite = suiteFor(vector.cipher_suite, provider);

      function check(name: string, run: () => void | Promise<void>): void {
        const done = counter.expect();
        test(name, async () => {
          await run();
          done();
        });
      }

      check('RefHash', () => {
        const { label, value, out } = vector.ref_hash;
        expect(toHex(suite.refHash(label, hex(value)))).toBe(out);
      });

      check('ExpandWithLabel', () => {
        const { secret, label, context, length, out } = vector.expand_with_label;
        expect(toHex(suite.expandWithLabel(hex(secret), label, hex(context), length))).toBe(out);
      });

      check('DeriveSecret', () => {
        const { secret, label, out } = vector.derive_secret;
        expect(toHex(suite.deriveSecret(hex(secret), label))).toBe(out);
      });

      check('DeriveTreeSecret', () => {
        const { secret, label, generation, length, out } = vector.derive_tree_secret;
        expect(toHex(suite.deriveTreeSecret(hex(secret), label, generation, length))).toBe(out);
      });

      check('SignWithLabel and VerifyWithLabel', async () => {
        const { priv, pub, content, label, signature } = vector.sign_with_label;
        const signer = suite.signerFromSeed(hex(priv));
        expect(toHex(signer.publicKey)).toBe(pub);
        // Ed25519 is deterministic, so that our signature is theirs.
        expect(toHex(await suite.signWithLabel(signer, label, hex(content)))).toBe(signature);
        expect(await suite.verifyWithLabel(hex(pub), label, hex(content), hex(signature))).toBe(true);
        expect(await suite.verifyWithLabel(hex(pub), `${label}!`, hex(content), hex(signature))).toBe(false);
      });

      check('EncryptWithLabel and DecryptWithLabel', async () => {
        const { priv, pub, label, context, plaintext, kem_output, ciphertext } = vector.encrypt_with_label;
        const theirs = { kemOutput: hex(kem_output), ciphertext: hex(ciphertext) };
        expect(toHex(await suite.decryptWithLabel(hex(priv), label, hex(context), theirs))).toBe(plaintext);
        const random = (length: number) => new Uint8Array(length).fill(7);
        const ours = await suite.encryptWithLabel(hex(pub), label, hex(context), hex(plaintext), random);
        expect(toHex(await suite.decryptWithLabel(hex(priv), label, hex(context), ours))).toBe(plaintext);
        expect(await suite.decryptWithLabel(hex(priv), `${label}!`, hex(context), ours)).toBeNull();
      });
    });
  }
});
