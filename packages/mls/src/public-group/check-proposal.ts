import { equalBytes } from '../crypto/index.ts';
import {
  type Extension,
  ExtensionType,
  findExtension,
  type GroupContext,
  type LeafNode,
  type Proposal,
  type Sender,
} from '../messages/index.ts';
import { MlsRefusal } from '../refusal.ts';
import {
  checkLeafAlone,
  checkLeafSignature,
  leafAt,
  type RatchetTree,
  requiredCapabilitiesOf,
} from '../tree/index.ts';
import { authenticate } from './demand.ts';
import { limitsOf, type VerifyingEnvironment } from './environment.ts';
import { checkKeyPackage } from './key-package.ts';
import { externalSendersOf } from './verify-content.ts';

/** The state that a proposal is checked against: the tree before, and the extensions that will hold after. */
export interface ProposalGround {
  readonly context: GroupContext;
  readonly tree: RatchetTree;
}

type Group = { readonly groupId: Uint8Array };

/** A leaf that takes the place of another (sections 7.3 and 12.1.2): in an Update, or in the path of a commit. */
export async function checkReplacement(
  environment: VerifyingEnvironment,
  leaf: LeafNode,
  replaces: LeafNode,
  source: 'update' | 'commit',
  place: Group & { readonly leafIndex: number },
): Promise<void> {
  checkLeafAlone(environment.suite, leaf, source);
  if (equalBytes(leaf.encryptionKey, replaces.encryptionKey)) {
    const section = source === 'update' ? '7.3' : '12.4.2';
    throw new MlsRefusal('leaf-keeps-its-key', section, `leaf ${place.leafIndex} keeps its encryption key`);
  }
  await checkLeafSignature(environment.suite, leaf, place);
}

async function checkUpdate(
  environment: VerifyingEnvironment,
  leaf: LeafNode,
  sender: Sender,
  ground: ProposalGround,
): Promise<void> {
  const replaces = sender.kind === 'member' ? leafAt(ground.tree, sender.leafIndex) : undefined;
  if (sender.kind !== 'member' || replaces === undefined) {
    throw new MlsRefusal('update-not-by-member', '12.1.2', 'an Update by someone who is no member');
  }
  const { leafIndex } = sender;
  const { groupId } = ground.context;
  await checkReplacement(environment, leaf, replaces, 'update', { groupId, leafIndex });
  const { credential, signatureKey } = leaf;
  const { context } = ground;
  await authenticate(environment, {
    use: 'update',
    credential,
    signatureKey,
    leaf,
    leafIndex,
    replaces,
    context,
  });
}

/** GroupContext extensions that are to hold (sections 11.1, 12.1.7 and 12.1.8.1). */
export async function checkContextExtensions(
  environment: VerifyingEnvironment,
  extensions: readonly Extension[],
  context: GroupContext,
): Promise<void> {
  const limits = limitsOf(environment);
  for (const type of [ExtensionType.ratchetTree, ExtensionType.externalPub]) {
    if (findExtension(extensions, type) !== undefined) {
      throw new MlsRefusal(
        'context-extension-invalid',
        '17.3',
        `extension ${type} has its place in a GroupInfo`,
      );
    }
  }
  requiredCapabilitiesOf(extensions, limits);
  for (const sender of externalSendersOf({ ...context, extensions }, limits)) {
    const { credential, signatureKey } = sender;
    await authenticate(environment, { use: 'external-sender', credential, signatureKey, sender, context });
  }
}

/**
 * What RFC 9420 section 12.1 asks of a proposal by itself, its leaf's credential included. Who may send it was
 * decided with its signature; whether it fits with others is for `checkProposalList`.
 */
export async function checkProposal(
  environment: VerifyingEnvironment,
  proposal: Proposal,
  sender: Sender,
  ground: ProposalGround,
): Promise<void> {
  switch (proposal.kind) {
    case 'add': {
      const leaf = proposal.keyPackage.leafNode;
      await checkKeyPackage(environment, proposal.keyPackage);
      const { credential, signatureKey } = leaf;
      await authenticate(environment, {
        use: 'add',
        credential,
        signatureKey,
        leaf,
        context: ground.context,
      });
      return;
    }
    case 'update':
      await checkUpdate(environment, proposal.leafNode, sender, ground);
      return;
    case 'remove':
      if (leafAt(ground.tree, proposal.removed) === undefined) {
        throw new MlsRefusal('removes-blank-leaf', '12.1.3', `leaf ${proposal.removed} is blank`);
      }
      return;
    case 'psk':
      if (proposal.psk.kind === 'resumption' && proposal.psk.usage !== 'application') {
        const detail = `a resumption secret for ${proposal.psk.usage} outside of that`;
        throw new MlsRefusal('psk-invalid', '12.1.4', detail);
      }
      if (proposal.psk.nonce.length !== environment.suite.hashLength) {
        throw new MlsRefusal('psk-invalid', '12.1.4', `a psk_nonce of ${proposal.psk.nonce.length} bytes`);
      }
      return;
    case 'group-context-extensions':
      await checkContextExtensions(environment, proposal.extensions, ground.context);
      return;
    case 're-init':
    case 'external-init':
    case 'custom':
      return;
  }
}
