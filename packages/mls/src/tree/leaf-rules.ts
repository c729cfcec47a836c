import type { CipherSuite } from '../crypto/suite.ts';
import type { Limits } from '../limits.ts';
import {
  credentialTypeOf,
  decodeRequiredCapabilities,
  type Extension,
  ExtensionType,
  encodeLeafNodeTbs,
  findExtension,
  isDefaultExtensionType,
  isDefaultProposalType,
  type LeafNode,
  type LeafSource,
  type Lifetime,
  MLS_1_0,
  type RequiredCapabilities,
} from '../messages/index.ts';
import { MlsRefusal } from '../refusal.ts';
import { KeySet } from './key-index.ts';
import { forEachMember, type RatchetTree } from './ratchet-tree.ts';

/** Section 7.2: an extension in a leaf or a key package is one that the leaf says it supports. */
export function checkExtensionsListed(
  leaf: LeafNode,
  extensions: readonly Extension[],
  section: string,
): void {
  for (const { type } of extensions) {
    if (!isDefaultExtensionType(type) && !leaf.capabilities.extensions.includes(type)) {
      throw new MlsRefusal(
        'extension-unsupported',
        section,
        `extension ${type} is not among its capabilities`,
      );
    }
  }
}

/**
 * What RFC 9420 sections 7.2 and 7.3 ask of a leaf on its own: its keys, its capabilities, its source.
 *
 * @param source what the place where the leaf was found asks for; undefined for a tree, where each may stand
 */
export function checkLeafAlone(
  suite: CipherSuite,
  leaf: LeafNode,
  source: LeafSource['kind'] | undefined,
): void {
  if (source !== undefined && leaf.source.kind !== source) {
    throw new MlsRefusal('leaf-source-wrong', '7.3', `a leaf from ${leaf.source.kind} in place of ${source}`);
  }
  if (!suite.isKemPublicKey(leaf.encryptionKey)) {
    throw new MlsRefusal('invalid-public-key', '7.3', 'the encryption key is none of this suite');
  }
  const { capabilities } = leaf;
  if (capabilities.extensions.some(isDefaultExtensionType)) {
    throw new MlsRefusal('default-type-listed', '7.2', 'a default extension type is listed as a capability');
  }
  if (capabilities.proposals.some(isDefaultProposalType)) {
    throw new MlsRefusal('default-type-listed', '7.2', 'a default proposal type is listed as a capability');
  }
  if (!capabilities.credentials.includes(credentialTypeOf(leaf.credential))) {
    throw new MlsRefusal('credential-unsupported', '7.2', 'its own credential type is not a capability');
  }
  checkExtensionsListed(leaf, leaf.extensions, '7.3');
}

/** A leaf's signature (section 7.2). `place` counts for leaves made inside a group. */
export async function checkLeafSignature(
  suite: CipherSuite,
  leaf: LeafNode,
  place: { readonly groupId: Uint8Array; readonly leafIndex: number } | undefined,
): Promise<void> {
  const tbs = encodeLeafNodeTbs(leaf, place);
  if (!(await suite.verifyWithLabel(leaf.signatureKey, 'LeafNodeTBS', tbs, leaf.signature))) {
    throw new MlsRefusal('leaf-signature-invalid', '7.3', 'the signature of a leaf does not verify');
  }
}

/** Section 7.2: not longer than the application allows; and where a time is given, at that time. */
export function checkLifetime(lifetime: Lifetime, now: bigint | undefined, maximum: bigint): void {
  const refuse = (detail: string): never => {
    throw new MlsRefusal('lifetime-invalid', '7.3', detail);
  };
  if (lifetime.notAfter < lifetime.notBefore) refuse('a lifetime that ends before it begins');
  if (lifetime.notAfter - lifetime.notBefore > maximum) refuse('a lifetime longer than is allowed');
  if (now !== undefined && now < lifetime.notBefore) refuse('a leaf that is not valid yet');
  if (now !== undefined && now > lifetime.notAfter) refuse('a leaf that has expired');
}

function checkRequired(leaf: LeafNode, leafIndex: number, required: RequiredCapabilities): void {
  const { capabilities } = leaf;
  const missing =
    required.extensions.find((t) => !isDefaultExtensionType(t) && !capabilities.extensions.includes(t)) ??
    required.proposals.find((t) => !isDefaultProposalType(t) && !capabilities.proposals.includes(t)) ??
    required.credentials.find((t) => !capabilities.credentials.includes(t));
  if (missing !== undefined) {
    throw new MlsRefusal(
      'capability-missing',
      '7.3',
      `leaf ${leafIndex} lacks required capability ${missing}`,
    );
  }
}

/** The group's required_capabilities (section 11.1), where it has any. @throws DecodeError */
export function requiredCapabilitiesOf(
  extensions: readonly Extension[],
  limits: Limits,
): RequiredCapabilities | undefined {
  const data = findExtension(extensions, ExtensionType.requiredCapabilities);
  return data && decodeRequiredCapabilities(data, limits);
}

/**
 * What section 7.3 asks of all leaves together, and of each with respect to the group: signature keys are unique,
 * everyone supports the group's parameters and everyone's credential type. Encryption keys: `encryptionKeysOf`.
 */
export function checkMembership(
  suite: CipherSuite,
  tree: RatchetTree,
  extensions: readonly Extension[],
  limits: Limits,
): void {
  const required = requiredCapabilitiesOf(extensions, limits);
  const contextTypes = extensions.map(({ type }) => type).filter((type) => !isDefaultExtensionType(type));
  const signatureKeys = new KeySet();
  const credentialTypes = new Set<number>();
  forEachMember(tree, (leaf, leafIndex) => {
    if (!signatureKeys.add(leaf.signatureKey)) {
      throw new MlsRefusal(
        'signature-key-taken',
        '7.3',
        `leaf ${leafIndex} has another leaf's signature key`,
      );
    }
    credentialTypes.add(credentialTypeOf(leaf.credential));
  });
  forEachMember(tree, (leaf, leafIndex) => {
    const { capabilities } = leaf;
    if (!capabilities.versions.includes(MLS_1_0) || !capabilities.cipherSuites.includes(suite.id)) {
      throw new MlsRefusal(
        'capability-missing',
        '11.1',
        `leaf ${leafIndex} lacks the group's version or suite`,
      );
    }
    if (required !== undefined) checkRequired(leaf, leafIndex, required);
    const extension = contextTypes.find((type) => !capabilities.extensions.includes(type));
    if (extension !== undefined) {
      const detail = `leaf ${leafIndex} does not support the group's extension ${extension}`;
      throw new MlsRefusal('extension-unsupported', '13.4', detail);
    }
    for (const type of credentialTypes) {
      if (!capabilities.credentials.includes(type)) {
        const detail = `leaf ${leafIndex} does not support credential type ${type}, which is in use`;
        throw new MlsRefusal('credential-unsupported', '7.3', detail);
      }
    }
  });
}
