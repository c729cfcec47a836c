import type { Reader, Writer } from '../codec/index.ts';
import type { Limits } from '../limits.ts';

/** Capabilities (RFC 9420 section 7.2). Default extension and proposal types are not listed. */
export interface Capabilities {
  readonly versions: readonly number[];
  readonly cipherSuites: readonly number[];
  readonly extensions: readonly number[];
  readonly proposals: readonly number[];
  readonly credentials: readonly number[];
}

const readCodePoint = (reader: Reader): number => reader.uint16();
const writeCodePoint = (writer: Writer, value: number): Writer => writer.uint16(value);

/** A vector of two-byte code points. */
export function readCodePoints(reader: Reader, limits: Limits): number[] {
  return reader.vector(readCodePoint, limits.capabilities);
}

export function writeCodePoints(writer: Writer, values: readonly number[]): void {
  writer.vector(values, writeCodePoint);
}

export function readCapabilities(reader: Reader, limits: Limits): Capabilities {
  return {
    versions: readCodePoints(reader, limits),
    cipherSuites: readCodePoints(reader, limits),
    extensions: readCodePoints(reader, limits),
    proposals: readCodePoints(reader, limits),
    credentials: readCodePoints(reader, limits),
  };
}

export function writeCapabilities(writer: Writer, capabilities: Capabilities): void {
  writeCodePoints(writer, capabilities.versions);
  writeCodePoints(writer, capabilities.cipherSuites);
  writeCodePoints(writer, capabilities.extensions);
  writeCodePoints(writer, capabilities.proposals);
  writeCodePoints(writer, capabilities.credentials);
}
