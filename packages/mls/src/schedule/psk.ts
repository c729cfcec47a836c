import { Writer } from '../codec/index.ts';
import { type CipherSuite, wipe } from '../crypto/index.ts';

export interface Psk {
  /** PreSharedKeyID (RFC 9420 section 8.4), encoded, with its nonce. */
  readonly id: Uint8Array;
  readonly secret: Uint8Array;
}

/**
 * psk_secret (section 8.4), from all pre-shared keys of an epoch in the order of their proposals. Without any
 * it is Nh zeros.
 */
export function derivePskSecret(suite: CipherSuite, psks: readonly Psk[]): Uint8Array {
  const zeros = new Uint8Array(suite.hashLength);
  let pskSecret: Uint8Array = new Uint8Array(suite.hashLength);
  for (const [index, psk] of psks.entries()) {
    const label = new Writer(psk.id.length + 4).fixed(psk.id).uint16(index).uint16(psks.length).finish();
    const extracted = suite.extract(zeros, psk.secret);
    const input = suite.expandWithLabel(extracted, 'derived psk', label, suite.hashLength);
    const next = suite.extract(input, pskSecret);
    wipe(extracted, input, pskSecret);
    pskSecret = next;
  }
  return pskSecret;
}
