import { wipe } from '../crypto/index.ts';
import { encodeKeyPackageTbs, encodeMlsMessage, MLS_1_0 } from '../messages/index.ts';
import { checkKeyPackage, keyPackageRef } from '../public-group/key-package.ts';
import { attempt, type Result } from '../result.ts';
import type { CreatedKeyPackage, CreateKeyPackageOptions, SigningEnvironment } from './api.ts';
import { newLeafContent, signLeaf } from './leaf.ts';

/**
 * Makes a key package (RFC 9420 section 10) with fresh keys. Publish the message; keep the secrets until a welcome
 * names its reference.
 */
export function createKeyPackage(
  environment: SigningEnvironment,
  options: CreateKeyPackageOptions,
): Promise<Result<CreatedKeyPackage>> {
  return attempt(async () => {
    const { suite, random, signer } = environment;
    const init = await suite.generateKemKeyPair(random);
    const encryption = await suite.generateKemKeyPair(random);
    const extensions = options.extensions ?? [];
    const keys = { encryptionKey: encryption.publicKey, signatureKey: signer.publicKey };
    const source = { kind: 'key-package', lifetime: options.lifetime } as const;
    const leafContent = newLeafContent(suite, options.leaf, keys, source, extensions);
    const leafNode = await signLeaf(environment, signer, leafContent, undefined);
    const content = {
      version: MLS_1_0,
      cipherSuite: suite.id,
      initKey: init.publicKey,
      leafNode,
      extensions,
    };
    const signature = await suite.signWithLabel(signer, 'KeyPackageTBS', encodeKeyPackageTbs(content));
    const keyPackage = { ...content, signature };
    try {
      await checkKeyPackage(environment, keyPackage);
    } catch (thrown) {
      wipe(init.privateKey, encryption.privateKey);
      throw thrown;
    }
    return {
      keyPackage: encodeMlsMessage({ kind: 'key-package', keyPackage }),
      ref: keyPackageRef(suite, keyPackage),
      secrets: { initPrivateKey: init.privateKey, leafPrivateKey: encryption.privateKey },
    };
  });
}
