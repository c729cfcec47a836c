import { wipe } from '../crypto/index.ts';
import { copyGroupContext } from '../messages/index.ts';
import { checkContextExtensions } from '../public-group/check-proposal.ts';
import { authenticate } from '../public-group/demand.ts';
import { DEFAULT_MAXIMUM_LIFETIME, limitsOf } from '../public-group/environment.ts';
import { verifiedGroup } from '../public-group/public-group.ts';
import { attempt, type Result } from '../result.ts';
import { confirmationTag, deriveEpochFrom, interimTranscriptHash } from '../schedule/index.ts';
import { checkLeafAlone, checkLifetime, checkMembership, singleLeafTree, treeHash } from '../tree/index.ts';
import type { CreateGroupOptions, SigningEnvironment } from './api.ts';
import { firstState } from './epoch.ts';
import { newLeafContent, signLeaf } from './leaf.ts';
import type { GroupState } from './state.ts';

const NOTHING = new Uint8Array(0);

/** A group of one (RFC 9420 section 11), at epoch 0. */
export function createGroup(
  environment: SigningEnvironment,
  options: CreateGroupOptions,
): Promise<Result<GroupState>> {
  return attempt(async () => {
    const { suite, random, signer } = environment;
    const { lifetime } = options;
    const extensions = options.extensions ?? [];
    const encryption = await suite.generateKemKeyPair(random);
    const keys = { encryptionKey: encryption.publicKey, signatureKey: signer.publicKey };
    const source = { kind: 'key-package', lifetime } as const;
    const content = newLeafContent(suite, options.leaf, keys, source, extensions);
    const leaf = await signLeaf(environment, signer, content, undefined);
    const tree = singleLeafTree(leaf);
    const given = {
      cipherSuite: suite.id,
      groupId: options.groupId,
      epoch: 0n,
      treeHash: treeHash(suite, tree),
      confirmedTranscriptHash: NOTHING,
      extensions,
    };
    const context = copyGroupContext(given, limitsOf(environment));
    checkLeafAlone(suite, leaf, 'key-package');
    checkLifetime(lifetime, environment.now, environment.maximumLifetime ?? DEFAULT_MAXIMUM_LIFETIME);
    await checkContextExtensions(environment, context.extensions, context);
    checkMembership(suite, tree, context.extensions, limitsOf(environment));
    const { credential, signatureKey } = leaf;
    await authenticate(environment, { use: 'add', credential, signatureKey, leaf, context });

    const epochSecret = random(suite.hashLength);
    const epoch = deriveEpochFrom(suite, epochSecret);
    wipe(epochSecret);
    const tag = confirmationTag(suite, epoch.secrets.confirmationKey, NOTHING);
    const group = verifiedGroup({
      context,
      tree,
      confirmationTag: tag,
      interimTranscriptHash: interimTranscriptHash(suite, NOTHING, tag),
      proposals: new Map(),
    });
    return firstState(environment, group, 0, epoch, new Map([[0, encryption.privateKey]]));
  });
}
