import { equalBytes } from '../crypto/index.ts';
import type { CipherSuite, Signer } from '../crypto/suite.ts';
import {
  type Capabilities,
  copyLeafNode,
  credentialTypeOf,
  type Extension,
  encodeLeafNodeTbs,
  isDefaultExtensionType,
  type LeafNode,
  type LeafNodeContent,
  type LeafSource,
  MLS_1_0,
} from '../messages/index.ts';
import { checkSuite, limitsOf } from '../public-group/environment.ts';
import { MlsRefusal } from '../refusal.ts';
import type { Environment, LeafChanges, LeafOptions, SigningEnvironment } from './api.ts';
import { groupContext, ownLeaf } from './queries.ts';
import type { GroupState } from './state.ts';

type Place = { readonly groupId: Uint8Array; readonly leafIndex: number };

/** Signs a leaf. What the caller gave for it is copied: a state shares no memory with anybody. */
export async function signLeaf(
  environment: Pick<Environment, 'suite' | 'limits'>,
  signer: Signer,
  content: LeafNodeContent,
  place: Place | undefined,
): Promise<LeafNode> {
  const tbs = encodeLeafNodeTbs(content, place);
  const signature = await environment.suite.signWithLabel(signer, 'LeafNodeTBS', tbs);
  return copyLeafNode({ ...content, signature }, limitsOf(environment));
}

/** What a leaf says by default: this version and suite, and what it uses itself. */
export function defaultCapabilities(
  suite: CipherSuite,
  options: Pick<LeafOptions, 'credential' | 'extensions'>,
  others: readonly Extension[],
): Capabilities {
  const extensions = [...(options.extensions ?? []), ...others]
    .map(({ type }) => type)
    .filter((type) => !isDefaultExtensionType(type));
  return {
    versions: [MLS_1_0],
    cipherSuites: [suite.id],
    extensions: [...new Set(extensions)],
    proposals: [],
    credentials: [credentialTypeOf(options.credential)],
  };
}

/** A leaf of one's own, new in a group or in a key package. */
export function newLeafContent(
  suite: CipherSuite,
  options: LeafOptions,
  keys: { readonly encryptionKey: Uint8Array; readonly signatureKey: Uint8Array },
  source: LeafSource,
  others: readonly Extension[] = [],
): LeafNodeContent {
  return {
    ...keys,
    credential: options.credential,
    capabilities: options.capabilities ?? defaultCapabilities(suite, options, others),
    source,
    extensions: options.extensions ?? [],
  };
}

/** The own leaf with its changes, a fresh encryption key always among them. */
export function changedLeafContent(
  leaf: LeafNode,
  changes: LeafChanges,
  encryptionKey: Uint8Array,
  source: LeafSource,
): LeafNodeContent {
  return {
    encryptionKey,
    signatureKey: changes.signer?.publicKey ?? leaf.signatureKey,
    credential: changes.credential ?? leaf.credential,
    capabilities: changes.capabilities ?? leaf.capabilities,
    source,
    extensions: changes.extensions ?? leaf.extensions,
  };
}

/** The suite must be the group's, and the signer the own leaf's: others will verify with the key that stands there. */
export function checkSigner({ suite, signer }: SigningEnvironment, state: GroupState): void {
  checkSuite(suite, groupContext(state));
  const { leaf } = ownLeaf(state);
  if (!equalBytes(signer.publicKey, leaf.signatureKey)) {
    throw new MlsRefusal('signer-mismatch', '6.1', "the signer's key is not the own leaf's");
  }
}
