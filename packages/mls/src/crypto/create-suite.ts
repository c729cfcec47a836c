import { Writer } from '../codec/index.ts';
import { utf8 } from './bytes.ts';
import { verifyEd25519 } from './ed25519.ts';
import type { Kdf } from './hkdf.ts';
import { createHpke, type HpkeAead, type Kem } from './hpke/index.ts';
import type { CryptoProvider } from './provider.ts';
import type { CipherSuite } from './suite.ts';

/** What one suite is made of. */
export interface SuiteParts {
  /** The two-byte identifier that travels on the wire. */
  readonly id: number;
  readonly name: string;
  readonly kem: Kem;
  readonly kdf: Kdf;
  readonly aead: HpkeAead;
  readonly hash: (data: Uint8Array) => Uint8Array;
}

const empty = new Uint8Array(0);
/** The exporter context of section 8.3. */
const externalInit = utf8('MLS 1.0 external init secret');

/** The label of sections 5.1.2, 5.1.3 and 8, with what it labels: two vectors, one behind the other. */
function labeled(label: string, content: Uint8Array): Uint8Array {
  return new Writer(content.length + label.length + 16)
    .opaque(utf8(`MLS 1.0 ${label}`))
    .opaque(content)
    .finish();
}

/** Puts a suite together. Its signatures are Ed25519's. */
export function createSuite(parts: SuiteParts, provider: CryptoProvider): CipherSuite {
  const { kem, kdf, aead, hash } = parts;
  const hpke = createHpke(kem, kdf, aead);

  function expandWithLabel(secret: Uint8Array, label: string, context: Uint8Array, length: number) {
    const info = new Writer(context.length + label.length + 18)
      .uint16(length)
      .opaque(utf8(`MLS 1.0 ${label}`))
      .opaque(context)
      .finish();
    return kdf.expand(secret, info, length);
  }

  return {
    id: parts.id,
    name: parts.name,
    hashLength: kdf.hashLength,
    aeadKeyLength: aead.keyLength,
    aeadNonceLength: aead.nonceLength,
    kemPublicKeyLength: kem.publicKeyLength,
    kemOutputLength: kem.outputLength,

    hash,
    mac: kdf.mac,
    extract: kdf.extract,
    expandWithLabel,
    deriveSecret: (secret, label) => expandWithLabel(secret, label, empty, kdf.hashLength),
    deriveTreeSecret(secret, label, generation, length) {
      return expandWithLabel(secret, label, new Writer(4).uint32(generation).finish(), length);
    },
    refHash: (label, value) =>
      hash(new Writer(value.length + label.length + 16).opaque(utf8(label)).opaque(value).finish()),

    seal: aead.seal,
    open: aead.open,

    signWithLabel: (signer, label, content) => signer.sign(labeled(label, content)),
    verifyWithLabel: (publicKey, label, content, signature) =>
      verifyEd25519(provider, publicKey, labeled(label, content), signature),
    signerFromSeed: provider.ed25519.signer,

    deriveKemKeyPair: kem.deriveKeyPair,
    generateKemKeyPair: kem.generateKeyPair,
    isKemPublicKey: kem.isPublicKey,
    async encryptWithLabel(publicKey, label, context, plaintext, random) {
      const sender = await hpke.setupSender(publicKey, labeled(label, context), random);
      const sealed = sender.context.seal(empty, plaintext);
      sender.context.wipe();
      return { kemOutput: sender.output, ciphertext: sealed };
    },
    async decryptWithLabel(privateKey, label, context, ciphertext) {
      const receiver = await hpke.setupReceiver(privateKey, ciphertext.kemOutput, labeled(label, context));
      if (receiver === null) return null;
      const plaintext = receiver.open(empty, ciphertext.ciphertext);
      receiver.wipe();
      return plaintext;
    },
    async externalInitSender(externalPublicKey, random) {
      const sender = await hpke.setupSender(externalPublicKey, empty, random);
      const initSecret = sender.context.export(externalInit, kdf.hashLength);
      sender.context.wipe();
      return { kemOutput: sender.output, initSecret };
    },
    async externalInitReceiver(externalPrivateKey, kemOutput) {
      const receiver = await hpke.setupReceiver(externalPrivateKey, kemOutput, empty);
      if (receiver === null) return null;
      const initSecret = receiver.export(externalInit, kdf.hashLength);
      receiver.wipe();
      return initSecret;
    },
  };
}
