import { type Reader, Writer } from '../codec/index.ts';
import type { Limits } from '../limits.ts';
import { type Extension, readExtensions, writeExtensions } from './extension.ts';
import { type LeafNode, readLeafNode, writeLeafNode } from './leaf-node.ts';

/** KeyPackage (RFC 9420 section 10) without its signature. */
export interface KeyPackageContent {
  readonly version: number;
  readonly cipherSuite: number;
  readonly initKey: Uint8Array;
  readonly leafNode: LeafNode;
  readonly extensions: readonly Extension[];
}

export interface KeyPackage extends KeyPackageContent {
  readonly signature: Uint8Array;
}

export function readKeyPackage(reader: Reader, limits: Limits): KeyPackage {
  return {
    version: reader.uint16(),
    cipherSuite: reader.uint16(),
    initKey: reader.opaque(limits.keyBytes),
    leafNode: readLeafNode(reader, limits),
    extensions: readExtensions(reader, limits),
    signature: reader.opaque(limits.tagBytes),
  };
}

function writeContent(writer: Writer, keyPackage: KeyPackageContent): void {
  writer.uint16(keyPackage.version).uint16(keyPackage.cipherSuite).opaque(keyPackage.initKey);
  writeLeafNode(writer, keyPackage.leafNode);
  writeExtensions(writer, keyPackage.extensions);
}

export function writeKeyPackage(writer: Writer, keyPackage: KeyPackage): void {
  writeContent(writer, keyPackage);
  writer.opaque(keyPackage.signature);
}

/** KeyPackageTBS (section 10). */
export function encodeKeyPackageTbs(keyPackage: KeyPackageContent): Uint8Array {
  const writer = new Writer(1024);
  writeContent(writer, keyPackage);
  return writer.finish();
}

/** The bytes that a KeyPackageRef is the hash of (section 5.2): the struct, without an MLSMessage around it. */
export function encodeKeyPackage(keyPackage: KeyPackage): Uint8Array {
  const writer = new Writer(1024);
  writeKeyPackage(writer, keyPackage);
  return writer.finish();
}
