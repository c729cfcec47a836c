import { wipe } from '../../crypto/index.ts';
import type { CipherSuite, HpkeCiphertext, KemKeyPair, Random } from '../../crypto/suite.ts';
import type { UpdatePathNode } from '../../messages/index.ts';
import { MlsRefusal } from '../../refusal.ts';
import type { ResolvedNode } from '../resolution.ts';

/** The secrets of a path (RFC 9420 section 7.4), from its lowest node upwards. */
export interface PathSecrets {
  readonly pathSecrets: readonly Uint8Array[];
  readonly keyPairs: readonly KemKeyPair[];
  readonly commitSecret: Uint8Array;
}

/** The path secrets from a given one upwards, with the key pairs that they give. */
export async function derivePathSecrets(
  suite: CipherSuite,
  first: Uint8Array,
  count: number,
): Promise<PathSecrets> {
  const pathSecrets: Uint8Array[] = [];
  const keyPairs: KemKeyPair[] = [];
  let secret = first;
  for (let i = 0; i < count; i++) {
    const nodeSecret = suite.deriveSecret(secret, 'node');
    keyPairs.push(await suite.deriveKemKeyPair(nodeSecret));
    wipe(nodeSecret);
    pathSecrets.push(secret);
    secret = suite.deriveSecret(secret, 'path');
  }
  return { pathSecrets, keyPairs, commitSecret: secret };
}

/** Fresh secrets for a path of so many nodes. */
export function createPathSecrets(suite: CipherSuite, random: Random, count: number): Promise<PathSecrets> {
  return derivePathSecrets(suite, random(suite.hashLength), count);
}

/** Overwrites what a path needed on its way: its node keys live on, its secrets do not (section 7.5). */
export function wipePathSecrets(path: PathSecrets): void {
  wipe(path.commitSecret, ...path.pathSecrets);
}

/**
 * Encrypts each path secret to those who get it (section 7.6).
 *
 * @param recipients for each node of the path, from its lowest upwards
 * @param context the provisional GroupContext, encoded
 */
export function encryptPath(
  suite: CipherSuite,
  random: Random,
  path: PathSecrets,
  recipients: readonly (readonly ResolvedNode[])[],
  context: Uint8Array,
): Promise<UpdatePathNode[]> {
  const encrypt = async (i: number, to: readonly ResolvedNode[]): Promise<UpdatePathNode> => {
    const secret = path.pathSecrets[i];
    const keyPair = path.keyPairs[i];
    if (secret === undefined || keyPair === undefined) throw new RangeError('recipients of no path secret');
    const encryptedPathSecrets = await Promise.all(
      to.map(({ encryptionKey }) =>
        suite.encryptWithLabel(encryptionKey, 'UpdatePathNode', context, secret, random),
      ),
    );
    return { encryptionKey: keyPair.publicKey, encryptedPathSecrets };
  };
  return Promise.all(recipients.map((to, i) => encrypt(i, to)));
}

/** Opens one path secret. */
export async function decryptPathSecret(
  suite: CipherSuite,
  privateKey: Uint8Array,
  ciphertext: HpkeCiphertext,
  context: Uint8Array,
): Promise<Uint8Array> {
  const secret = await suite.decryptWithLabel(privateKey, 'UpdatePathNode', context, ciphertext);
  if (secret === null) throw new MlsRefusal('path-secret-invalid', '7.5', 'a path secret does not open');
  if (secret.length !== suite.hashLength) {
    wipe(secret);
    throw new MlsRefusal('path-secret-invalid', '7.4', 'a path secret of another length');
  }
  return secret;
}
