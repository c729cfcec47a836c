import { type Reader, Writer } from '../codec/index.ts';
import type { HpkeCiphertext } from '../crypto/suite.ts';
import type { Limits } from '../limits.ts';
import { readHpkeCiphertext, writeHpkeCiphertext } from './commit.ts';
import { type PskId, readPskId, writePskId } from './psk-id.ts';

/** GroupSecrets (RFC 9420 section 12.4.3.1). */
export interface GroupSecrets {
  readonly joinerSecret: Uint8Array;
  readonly pathSecret: Uint8Array | undefined;
  readonly psks: readonly PskId[];
}

/** EncryptedGroupSecrets. `newMember` is a KeyPackageRef. */
export interface EncryptedGroupSecrets {
  readonly newMember: Uint8Array;
  readonly encryptedGroupSecrets: HpkeCiphertext;
}

/** Welcome. */
export interface Welcome {
  readonly cipherSuite: number;
  readonly secrets: readonly EncryptedGroupSecrets[];
  readonly encryptedGroupInfo: Uint8Array;
}

export function readGroupSecrets(reader: Reader, limits: Limits): GroupSecrets {
  return {
    joinerSecret: reader.opaque(limits.tagBytes),
    pathSecret: reader.optional((inner) => inner.opaque(limits.tagBytes)),
    psks: reader.vector((inner) => readPskId(inner, limits), limits.psks),
  };
}

export function encodeGroupSecrets(secrets: GroupSecrets): Uint8Array {
  const writer = new Writer(256);
  writer.opaque(secrets.joinerSecret);
  writer.optional(secrets.pathSecret, (inner, secret) => inner.opaque(secret));
  writer.vector(secrets.psks, writePskId);
  return writer.finish();
}

export function readWelcome(reader: Reader, limits: Limits): Welcome {
  return {
    cipherSuite: reader.uint16(),
    secrets: reader.vector(
      (inner) => ({
        newMember: inner.opaque(limits.tagBytes),
        encryptedGroupSecrets: readHpkeCiphertext(inner, limits),
      }),
      limits.leaves,
    ),
    encryptedGroupInfo: reader.opaque(limits.messageBytes),
  };
}

export function writeWelcome(writer: Writer, welcome: Welcome): void {
  writer.uint16(welcome.cipherSuite);
  writer.vector(welcome.secrets, (inner, entry) => {
    inner.opaque(entry.newMember);
    writeHpkeCiphertext(inner, entry.encryptedGroupSecrets);
  });
  writer.opaque(welcome.encryptedGroupInfo);
}
