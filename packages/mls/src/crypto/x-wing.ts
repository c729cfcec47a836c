/**
 * X-Wing (draft-connolly-cfrg-xwing-kem): ML-KEM-768 and X25519 in one KEM that stands as long as either does.
 * A private key is the 32-byte seed from which both come.
 */
import { MlsRefusal } from '../refusal.ts';
import { concat, utf8, wipe } from './bytes.ts';
import { agreeEphemerally, isX25519PublicKey } from './hpke/dhkem-x25519.ts';
import type { Kem } from './hpke/kem.ts';
import {
  decapsulateMlKem768,
  encapsulateMlKem768,
  isMlKem768PublicKey,
  mlKem768Lengths,
} from './ml-kem-768.ts';
import type { CryptoProvider } from './provider.ts';

const mlKemPublicKeyLength = mlKem768Lengths.publicKey;
const mlKemCiphertextLength = mlKem768Lengths.ciphertext;
const publicKeyLength = mlKemPublicKeyLength + 32;
const outputLength = mlKemCiphertextLength + 32;
const empty = new Uint8Array(0);
/** XWingLabel, section 5.3: the ship, seen from ahead. */
const label = utf8('\\.//^\\');

function isXWingPublicKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== publicKeyLength) return false;
  return (
    isMlKem768PublicKey(publicKey.subarray(0, mlKemPublicKeyLength)) &&
    isX25519PublicKey(publicKey.subarray(mlKemPublicKeyLength))
  );
}

export function xWing(provider: CryptoProvider): Kem {
  const { mlKem768, x25519 } = provider;

  /** expandDecapsulationKey, without the public halves that decapsulation does not need. */
  function expand(seed: Uint8Array): { readonly mlKem: Uint8Array; readonly x: Uint8Array; wipe(): void } {
    if (seed.length !== 32) throw new MlsRefusal('invalid-private-key', '5.1', 'an X-Wing seed has 32 bytes');
    const expanded = provider.shake256(seed, 96);
    return { mlKem: expanded.subarray(0, 64), x: expanded.subarray(64), wipe: () => wipe(expanded) };
  }

  /** Combiner (section 5.3). Takes over the two secrets and wipes them. */
  function combine(ssM: Uint8Array, ssX: Uint8Array, ctX: Uint8Array, pkX: Uint8Array): Uint8Array {
    const input = concat(ssM, ssX, ctX, pkX, label);
    const sharedSecret = provider.sha3_256(input);
    wipe(input, ssM, ssX);
    return sharedSecret;
  }

  async function keyPair(seed: Uint8Array) {
    const secret = expand(seed);
    const publicKey = concat(await mlKem768.publicKey(secret.mlKem), await x25519.publicKey(secret.x));
    secret.wipe();
    return { privateKey: seed, publicKey };
  }

  return {
    id: 0x647a,
    secretLength: 32,
    outputLength,
    publicKeyLength,
    privateKeyLength: 32,
    deriveKeyPair: (ikm) => keyPair(provider.shake256(ikm, 32)),
    generateKeyPair: (random) => keyPair(random(32)),
    isPublicKey: isXWingPublicKey,
    async encapsulate(publicKey, random) {
      if (!isXWingPublicKey(publicKey)) {
        throw new MlsRefusal('invalid-public-key', 'FIPS 203, 7.2', 'not an X-Wing public key');
      }
      const pkX = publicKey.subarray(mlKemPublicKeyLength);
      const m = await encapsulateMlKem768(provider, publicKey.subarray(0, mlKemPublicKeyLength), random);
      const x = await agreeEphemerally(provider, pkX, random, (seed) => seed);
      if (x === null) throw new Error('a key that is not of small order gives no zero secret');
      const sharedSecret = combine(m.sharedSecret, x.sharedSecret, x.ownPublicKey, pkX);
      return { output: concat(m.ciphertext, x.ownPublicKey), sharedSecret };
    },
    async decapsulate(privateKey, output) {
      if (output.length !== outputLength) return null;
      const secret = expand(privateKey);
      const ctX = output.subarray(mlKemCiphertextLength);
      const x = await x25519.agree(secret.x, ctX);
      const ssM = await decapsulateMlKem768(
        provider,
        secret.mlKem,
        output.subarray(0, mlKemCiphertextLength),
      );
      secret.wipe();
      if (x === null || ssM === null) {
        wipe(ssM ?? empty);
        return null;
      }
      return combine(ssM, x.sharedSecret, ctX, x.ownPublicKey);
    },
  };
}
