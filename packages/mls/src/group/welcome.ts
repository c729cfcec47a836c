import { wipe } from '../crypto/index.ts';
import type { CipherSuite, Random } from '../crypto/suite.ts';
import {
  encodeGroupInfo,
  encodeGroupSecrets,
  encodeMlsMessage,
  type GroupInfo,
  type KeyPackage,
  type PskId,
} from '../messages/index.ts';
import { keyPackageRef } from '../public-group/index.ts';
import { deriveWelcomeKey, deriveWelcomeSecret } from '../schedule/index.ts';

/** One who was added, and the path secret of the lowest node shared with the committer. */
export interface Welcomed {
  readonly keyPackage: KeyPackage;
  readonly pathSecret: Uint8Array | undefined;
}

const NOTHING = new Uint8Array(0);

/** A welcome for all who were added by one commit (RFC 9420 section 12.4.3.1), as an MLSMessage. */
export async function createWelcome(
  suite: CipherSuite,
  random: Random,
  info: GroupInfo,
  secrets: { readonly joinerSecret: Uint8Array; readonly pskSecret: Uint8Array },
  psks: readonly PskId[],
  welcomed: readonly Welcomed[],
): Promise<Uint8Array> {
  const { joinerSecret } = secrets;
  const welcomeSecret = deriveWelcomeSecret(suite, joinerSecret, secrets.pskSecret);
  const { key, nonce } = deriveWelcomeKey(suite, welcomeSecret);
  const encryptedGroupInfo = suite.seal(key, nonce, NOTHING, encodeGroupInfo(info));
  wipe(welcomeSecret, key, nonce);
  const entries = welcomed.map(async ({ keyPackage, pathSecret }) => {
    const plaintext = encodeGroupSecrets({ joinerSecret, pathSecret, psks });
    const { initKey } = keyPackage;
    const sealed = await suite.encryptWithLabel(initKey, 'Welcome', encryptedGroupInfo, plaintext, random);
    wipe(plaintext);
    return { newMember: keyPackageRef(suite, keyPackage), encryptedGroupSecrets: sealed };
  });
  const welcome = { cipherSuite: suite.id, secrets: await Promise.all(entries), encryptedGroupInfo };
  return encodeMlsMessage({ kind: 'welcome', welcome });
}
