import { DecodeError, Reader, Writer } from '../codec/index.ts';
import type { Limits } from '../limits.ts';
import { type Capabilities, readCapabilities, writeCapabilities } from './capabilities.ts';
import { type Credential, readCredential, writeCredential } from './credential.ts';
import { type Extension, readExtensions, writeExtensions } from './extension.ts';

/** Lifetime (RFC 9420 section 7.2), seconds since 1970-01-01T00:00:00Z, both ends included. */
export interface Lifetime {
  readonly notBefore: bigint;
  readonly notAfter: bigint;
}

/** LeafNodeSource and what it selects. */
export type LeafSource =
  | { readonly kind: 'key-package'; readonly lifetime: Lifetime }
  | { readonly kind: 'update' }
  | { readonly kind: 'commit'; readonly parentHash: Uint8Array };

/** LeafNode (section 7.2) without its signature. */
export interface LeafNodeContent {
  readonly encryptionKey: Uint8Array;
  readonly signatureKey: Uint8Array;
  readonly credential: Credential;
  readonly capabilities: Capabilities;
  readonly source: LeafSource;
  readonly extensions: readonly Extension[];
}

export interface LeafNode extends LeafNodeContent {
  readonly signature: Uint8Array;
}

const SOURCE_CODES = { 'key-package': 1, update: 2, commit: 3 } as const;

function readSource(reader: Reader, limits: Limits): LeafSource {
  const code = reader.uint8();
  switch (code) {
    case SOURCE_CODES['key-package']:
      return {
        kind: 'key-package',
        lifetime: { notBefore: reader.uint64(), notAfter: reader.uint64() },
      };
    case SOURCE_CODES.update:
      return { kind: 'update' };
    case SOURCE_CODES.commit:
      return { kind: 'commit', parentHash: reader.opaque(limits.tagBytes) };
    default:
      throw new DecodeError('invalid-value', `leaf_node_source ${code}`);
  }
}

export function readLeafNode(reader: Reader, limits: Limits): LeafNode {
  return {
    encryptionKey: reader.opaque(limits.keyBytes),
    signatureKey: reader.opaque(limits.keyBytes),
    credential: readCredential(reader, limits),
    capabilities: readCapabilities(reader, limits),
    source: readSource(reader, limits),
    extensions: readExtensions(reader, limits),
    signature: reader.opaque(limits.tagBytes),
  };
}

function writeContent(writer: Writer, leaf: LeafNodeContent): void {
  writer.opaque(leaf.encryptionKey).opaque(leaf.signatureKey);
  writeCredential(writer, leaf.credential);
  writeCapabilities(writer, leaf.capabilities);
  writer.uint8(SOURCE_CODES[leaf.source.kind]);
  if (leaf.source.kind === 'key-package') {
    writer.uint64(leaf.source.lifetime.notBefore).uint64(leaf.source.lifetime.notAfter);
  } else if (leaf.source.kind === 'commit') {
    writer.opaque(leaf.source.parentHash);
  }
  writeExtensions(writer, leaf.extensions);
}

export function writeLeafNode(writer: Writer, leaf: LeafNode): void {
  writeContent(writer, leaf);
  writer.opaque(leaf.signature);
}

export function encodeLeafNode(leaf: LeafNode): Uint8Array {
  const writer = new Writer(512);
  writeLeafNode(writer, leaf);
  return writer.finish();
}

/** The same leaf, in memory of its own. @throws DecodeError where it is none that could be sent */
export function copyLeafNode(leaf: LeafNode, limits: Limits): LeafNode {
  return readLeafNode(new Reader(encodeLeafNode(leaf)), limits);
}

/**
 * LeafNodeTBS (section 7.2): what a leaf's signature covers.
 *
 * @param place where the leaf stands; covered only for leaves made inside a group (update, commit).
 */
export function encodeLeafNodeTbs(
  leaf: LeafNodeContent,
  place: { readonly groupId: Uint8Array; readonly leafIndex: number } | undefined,
): Uint8Array {
  const writer = new Writer(512);
  writeContent(writer, leaf);
  if (leaf.source.kind !== 'key-package') {
    if (place === undefined) throw new TypeError('a leaf made inside a group is signed with its place');
    writer.opaque(place.groupId).uint32(place.leafIndex);
  }
  return writer.finish();
}
