import { equalBytes } from '../crypto/index.ts';
import type { CipherSuite } from '../crypto/suite.ts';
import {
  decodeMlsMessage,
  encodeKeyPackage,
  encodeKeyPackageTbs,
  type KeyPackage,
  MLS_1_0,
} from '../messages/index.ts';
import { MlsRefusal } from '../refusal.ts';
import { attempt, type Result } from '../result.ts';
import { checkExtensionsListed, checkLeafAlone, checkLeafSignature, checkLifetime } from '../tree/index.ts';
import { authenticate } from './demand.ts';
import { DEFAULT_MAXIMUM_LIFETIME, limitsOf, type VerifyingEnvironment } from './environment.ts';

declare const verified: unique symbol;

/** A key package that passed section 10.1 and whose credential the authentication service has accepted. */
export interface VerifiedKeyPackage extends KeyPackage {
  readonly [verified]: true;
}

/** KeyPackageRef (RFC 9420 section 5.2). */
export function keyPackageRef(suite: CipherSuite, keyPackage: KeyPackage): Uint8Array {
  return suite.refHash('MLS 1.0 KeyPackage Reference', encodeKeyPackage(keyPackage));
}

/** Section 10.1, all but the credential. */
export async function checkKeyPackage(
  environment: VerifyingEnvironment,
  keyPackage: KeyPackage,
): Promise<void> {
  const { suite } = environment;
  const { leafNode } = keyPackage;
  if (keyPackage.version !== MLS_1_0 || keyPackage.cipherSuite !== suite.id) {
    throw new MlsRefusal('key-package-mismatch', '10.1', 'a key package for another version or cipher suite');
  }
  if (!suite.isKemPublicKey(keyPackage.initKey)) {
    throw new MlsRefusal('invalid-public-key', '10.1', 'the init key is none of this suite');
  }
  checkLeafAlone(suite, leafNode, 'key-package');
  checkExtensionsListed(leafNode, keyPackage.extensions, '10');
  if (leafNode.source.kind === 'key-package') {
    const maximum = environment.maximumLifetime ?? DEFAULT_MAXIMUM_LIFETIME;
    checkLifetime(leafNode.source.lifetime, environment.now, maximum);
  }
  if (equalBytes(leafNode.encryptionKey, keyPackage.initKey)) {
    throw new MlsRefusal('key-package-reuses-key', '10.1', 'init key and encryption key are the same');
  }
  const tbs = encodeKeyPackageTbs(keyPackage);
  if (!(await suite.verifyWithLabel(leafNode.signatureKey, 'KeyPackageTBS', tbs, keyPackage.signature))) {
    throw new MlsRefusal('key-package-signature-invalid', '10.1', 'a key package whose signature is wrong');
  }
  await checkLeafSignature(suite, leafNode, undefined);
}

/**
 * Verifies a key package outside of any group, before it is used (RFC 9420 section 10.1).
 *
 * @param bytes MLSMessage(KeyPackage)
 */
export function verifyKeyPackage(
  environment: VerifyingEnvironment,
  bytes: Uint8Array,
): Promise<Result<VerifiedKeyPackage>> {
  return attempt(async () => {
    const message = decodeMlsMessage(bytes, limitsOf(environment));
    if (message.kind !== 'key-package') {
      throw new MlsRefusal('unexpected-message', '6', `a ${message.kind} in place of a key package`);
    }
    const { keyPackage } = message;
    await checkKeyPackage(environment, keyPackage);
    const { credential, signatureKey } = keyPackage.leafNode;
    await authenticate(environment, {
      use: 'key-package',
      credential,
      signatureKey,
      leaf: keyPackage.leafNode,
    });
    // The brand exists in types only: everything that it stands for was checked above.
    return keyPackage as VerifiedKeyPackage;
  });
}
