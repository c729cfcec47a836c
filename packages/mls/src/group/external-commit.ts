import { wipe } from '../crypto/index.ts';
import {
  copyProposal,
  decodeExternalPub,
  ExtensionType,
  encodeMlsMessage,
  findExtension,
  type Proposal,
} from '../messages/index.ts';
import { groupFromInfo, permitGroup } from '../public-group/create.ts';
import { limitsOf } from '../public-group/environment.ts';
import type { SentProposal } from '../public-group/index.ts';
import { nextContext, settleCommit } from '../public-group/settle-commit.ts';
import { checkPathLeaf } from '../public-group/stage-path.ts';
import { stageProposals } from '../public-group/stage-proposals.ts';
import { decodeGroupInfoMessage, treeOf, verifyGroupInfo } from '../public-group/verify-group-info.ts';
import { MlsRefusal } from '../refusal.ts';
import { attempt, type Result } from '../result.ts';
import { encodeRatchetTree, treeHash } from '../tree/index.ts';
import { wipePathSecrets } from '../tree/treekem/index.ts';
import type { ExternalCommitOptions, ExternalCommitOutput, SigningEnvironment } from './api.ts';
import { buildCommit } from './build-commit.ts';
import { firstState } from './epoch.ts';
import { externalPub, signGroupInfo } from './group-info.ts';
import { newLeafContent } from './leaf.ts';
import { createOwnPath, encryptOwnPath } from './own-path.ts';
import { pskSecretOf } from './psks.ts';

const SENDER = { kind: 'new-member-commit' } as const;

function proposalsOf(options: ExternalCommitOptions, kemOutput: Uint8Array): Proposal[] {
  const proposals: Proposal[] = [{ kind: 'external-init', kemOutput }];
  if (options.removes !== undefined) proposals.push({ kind: 'remove', removed: options.removes });
  for (const psk of options.psks ?? []) proposals.push({ kind: 'psk', psk });
  return proposals;
}

/**
 * Joins a group by a commit of one's own (RFC 9420 section 12.4.3.2), where the delivery service has a group info.
 * With `removes` an older appearance of oneself goes in the same step.
 */
export function joinByExternalCommit(
  environment: SigningEnvironment,
  options: ExternalCommitOptions,
): Promise<Result<ExternalCommitOutput>> {
  return attempt(async () => {
    const { suite, random, signer } = environment;
    const unverified = decodeGroupInfoMessage(environment, options.groupInfo);
    if (options.isKnownGroup?.(unverified.context.groupId) === true) {
      throw new MlsRefusal('already-in-group', '12.4.3.1', 'a group of this id is known already');
    }
    const tree = treeOf(environment, unverified, options.ratchetTree);
    const info = await verifyGroupInfo(environment, unverified, tree);
    const data = findExtension(info.extensions, ExtensionType.externalPub);
    if (data === undefined) {
      throw new MlsRefusal('external-pub-missing', '12.4.3.2', 'a group info without external_pub');
    }
    const publicKey = decodeExternalPub(data, limitsOf(environment));
    if (!suite.isKemPublicKey(publicKey)) {
      throw new MlsRefusal('invalid-public-key', '12.4.3.2', 'the external_pub is none of this suite');
    }
    const group = groupFromInfo(environment, info);
    await permitGroup(environment, group, info, 'external-commit');

    const { kemOutput, initSecret } = await suite.externalInitSender(publicKey, random);
    const limits = limitsOf(environment);
    const proposals = proposalsOf(options, kemOutput).map((each) => copyProposal(each, limits));
    const sent: SentProposal[] = proposals.map((proposal) => ({
      proposal,
      sender: SENDER,
      byReference: false,
    }));
    const staged = await stageProposals(environment, group, { kind: 'external' }, sent);
    const { groupId } = group.context;
    const path = await createOwnPath(environment, staged, groupId, signer, (encryptionKey, parentHash) =>
      newLeafContent(
        suite,
        options.leaf,
        { encryptionKey, signatureKey: signer.publicKey },
        { kind: 'commit', parentHash },
      ),
    );
    try {
      await checkPathLeaf(environment, group, staged, path.leaf);
      const authenticatedData = options.authenticatedData ?? new Uint8Array(0);
      const change = await settleCommit(environment, group, staged, path.tree, authenticatedData);
      const { confirmedTranscriptHash } = group.context;
      const hash = treeHash(suite, path.tree);
      const provisional = nextContext(group, staged.extensions, hash, confirmedTranscriptHash);
      const pskSecret = pskSecretOf(environment, suite, undefined, staged.list.psks);
      const built = await buildCommit(environment, group, {
        commit: {
          proposals: proposals.map((proposal) => ({ kind: 'proposal', proposal })),
          path: await encryptOwnPath(environment, staged, path, provisional),
        },
        sender: SENDER,
        authenticatedData,
        format: 'public-message',
        signer,
        extensions: staged.extensions,
        tree: path.tree,
        initSecret,
        commitSecret: path.secrets.commitSecret,
        pskSecret,
      });
      wipe(built.begun.joinerSecret, pskSecret);
      const { epoch } = built.begun;
      const external = await externalPub(environment, epoch.secrets.externalSecret);
      const extensions = [...(options.groupInfoExtensions ?? []), external];
      const groupInfo = await signGroupInfo(environment, signer, built.group, staged.committer, extensions);
      const { content, auth } = built.authenticated;
      return {
        commit: encodeMlsMessage({
          kind: 'public-message',
          message: { content, auth, membershipTag: undefined },
        }),
        next: firstState(environment, built.group, staged.committer, epoch, path.keys),
        groupInfo: encodeMlsMessage({ kind: 'group-info', groupInfo }),
        ratchetTree: encodeRatchetTree(built.group.tree),
        change,
        spent: [],
      };
    } catch (thrown) {
      wipe(...path.keys.values());
      throw thrown;
    } finally {
      wipe(initSecret);
      wipePathSecrets(path.secrets);
    }
  });
}
