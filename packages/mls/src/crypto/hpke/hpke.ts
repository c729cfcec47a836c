/** Hybrid Public Key Encryption, RFC 9180: base mode, with its exporter. */
import { concat, utf8, wipe } from '../bytes.ts';
import type { Kdf } from '../hkdf.ts';
import type { Aead } from '../provider.ts';
import type { Random } from '../suite.ts';
import type { Kem } from './kem.ts';
import { labeledExpand, labeledExtract, uint16 } from './labeled.ts';

export interface HpkeAead extends Aead {
  /** RFC 9180 section 7.3. */
  readonly id: number;
  /** Nk, bytes. */
  readonly keyLength: number;
  /** Nn, bytes. */
  readonly nonceLength: number;
}

export interface Hpke {
  readonly kem: Kem;
  /** SetupBaseS. */
  setupSender(
    publicKey: Uint8Array,
    info: Uint8Array,
    random: Random,
  ): Promise<{ readonly output: Uint8Array; readonly context: HpkeContext }>;
  /** SetupBaseR. Null when the KEM output is malformed. */
  setupReceiver(privateKey: Uint8Array, output: Uint8Array, info: Uint8Array): Promise<HpkeContext | null>;
}

const empty = new Uint8Array(0);
const modeBase = 0;

export function createHpke(kem: Kem, kdf: Kdf, aead: HpkeAead): Hpke {
  const suiteId = concat(utf8('HPKE'), uint16(kem.id), uint16(kdf.id), uint16(aead.id));

  // The same for every context in base mode, and a sixth of its schedule.
  let emptyPskIdHash: Uint8Array | undefined;

  /** KeySchedule (RFC 9180 section 5.1) without a PSK. Takes over the shared secret and wipes it. */
  function schedule(sharedSecret: Uint8Array, info: Uint8Array): HpkeContext {
    emptyPskIdHash ??= labeledExtract(kdf, suiteId, empty, 'psk_id_hash', empty);
    const infoHash = labeledExtract(kdf, suiteId, empty, 'info_hash', info);
    const context = concat(Uint8Array.of(modeBase), emptyPskIdHash, infoHash);
    const secret = labeledExtract(kdf, suiteId, sharedSecret, 'secret', empty);
    wipe(sharedSecret);
    const hpkeContext = new HpkeContext(aead, {
      key: labeledExpand(kdf, suiteId, secret, 'key', context, aead.keyLength),
      baseNonce: labeledExpand(kdf, suiteId, secret, 'base_nonce', context, aead.nonceLength),
      exporterSecret: labeledExpand(kdf, suiteId, secret, 'exp', context, kdf.hashLength),
      expand: (exporter, exporterContext, length) =>
        labeledExpand(kdf, suiteId, exporter, 'sec', exporterContext, length),
    });
    wipe(secret);
    return hpkeContext;
  }

  return {
    kem,
    async setupSender(publicKey, info, random) {
      const { output, sharedSecret } = await kem.encapsulate(publicKey, random);
      return { output, context: schedule(sharedSecret, info) };
    },
    async setupReceiver(privateKey, output, info) {
      const sharedSecret = await kem.decapsulate(privateKey, output);
      return sharedSecret === null ? null : schedule(sharedSecret, info);
    },
  };
}

interface ContextSecrets {
  readonly key: Uint8Array;
  readonly baseNonce: Uint8Array;
  readonly exporterSecret: Uint8Array;
  expand(exporterSecret: Uint8Array, exporterContext: Uint8Array, length: number): Uint8Array;
}

/**
 * An encryption context (RFC 9180 section 5.2): seals or opens messages one after the other, each under a
 * nonce of its own. The one object of this package that changes; it never outlives the call that made it.
 */
export class HpkeContext {
  readonly #aead: HpkeAead;
  readonly #secrets: ContextSecrets;
  #sequence = 0;

  constructor(aead: HpkeAead, secrets: ContextSecrets) {
    this.#aead = aead;
    this.#secrets = secrets;
  }

  seal(aad: Uint8Array, plaintext: Uint8Array): Uint8Array {
    const sealed = this.#aead.seal(this.#secrets.key, this.#nonce(), aad, plaintext);
    this.#sequence++;
    return sealed;
  }

  /** @returns the plaintext, or null when it does not open; then the context waits for the same message. */
  open(aad: Uint8Array, ciphertext: Uint8Array): Uint8Array | null {
    const plaintext = this.#aead.open(this.#secrets.key, this.#nonce(), aad, ciphertext);
    if (plaintext !== null) this.#sequence++;
    return plaintext;
  }

  /** Context.Export (RFC 9180 section 5.3). @param length at most 255 · Nh bytes. */
  export(exporterContext: Uint8Array, length: number): Uint8Array {
    return this.#secrets.expand(this.#secrets.exporterSecret, exporterContext, length);
  }

  /** Overwrites the context's secrets. */
  wipe(): void {
    wipe(this.#secrets.key, this.#secrets.baseNonce, this.#secrets.exporterSecret);
  }

  /** ComputeNonce. A number counts to 2^53, far below the 2^96 that the nonce has room for. */
  #nonce(): Uint8Array {
    const nonce = this.#secrets.baseNonce.slice();
    let sequence = this.#sequence;
    for (let i = nonce.length - 1; sequence > 0; i--) {
      nonce[i] = (nonce[i] ?? 0) ^ (sequence & 0xff);
      sequence = Math.floor(sequence / 256);
    }
    return nonce;
  }
}
