/** Everything in a haul that could be a key: what has a key's length, and what software makes keys of. */
import { createHash } from 'node:crypto';
import { type Haul, rows } from './haul.ts';

export const KEY_BYTES = 32;
/** The output of the hash of the conversations' cipher suite: what secrets of an epoch have. */
export const EPOCH_SECRET_BYTES = 64;

export interface Candidates {
  /** As they were found: what may be a part of them. */
  readonly short: readonly Uint8Array[];
  readonly keys: readonly Uint8Array[];
  readonly epochSecrets: readonly Uint8Array[];
  /** Every run of 32 bytes: for tests that cost next to nothing. */
  runs(): Iterable<Uint8Array>;
}

/** Made by the same code from fresh random bytes: a few of them stand for the hundreds that every device uploads. */
const KEY_PACKAGES = 6;

/** @param values what the attacker has in hand; see `valuesOf`. */
export function candidatesOf(values: Iterable<Uint8Array>): Candidates {
  const looked = fewKeyPackages(values);
  const [keys, epochSecrets] = [new Map<string, Uint8Array>(), new Map<string, Uint8Array>()];
  const add = (bytes: Uint8Array) => {
    if (bytes.length === KEY_BYTES) keys.set(nameOf(bytes), bytes);
    if (bytes.length === EPOCH_SECRET_BYTES) {
      epochSecrets.set(nameOf(bytes), bytes);
      add(bytes.subarray(0, KEY_BYTES));
      add(bytes.subarray(KEY_BYTES));
    }
  };
  for (const value of looked) {
    add(value);
    for (const algorithm of ['sha256', 'sha512']) add(createHash(algorithm).update(value).digest());
    for (const length of [KEY_BYTES, EPOCH_SECRET_BYTES]) {
      for (const field of fieldsOf(value, length)) add(field);
    }
  }
  return {
    short: looked.filter(({ length }) => length < KEY_BYTES),
    keys: [...keys.values()],
    epochSecrets: [...epochSecrets.values()],
    *runs() {
      const seen = new Set<string>();
      for (const value of looked) {
        if (value.length > 16_384 || seen.has(nameOf(value))) continue;
        seen.add(nameOf(value));
        for (let at = 0; at + KEY_BYTES <= value.length; at += 1) yield value.subarray(at, at + KEY_BYTES);
      }
    },
  };
}

function nameOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function fewKeyPackages(values: Iterable<Uint8Array>): readonly Uint8Array[] {
  let keyPackages = 0;
  return [...values].filter((value) => {
    if (isKeyPackage(value)) keyPackages += 1;
    return !isKeyPackage(value) || keyPackages <= KEY_PACKAGES;
  });
}

/** MLSMessage: version 1, wire format 5. */
function isKeyPackage(value: Uint8Array): boolean {
  return value[0] === 0 && value[1] === 1 && value[2] === 0 && value[3] === 5;
}

/** Parts that are marked as being so long, in CBOR or in MLS's vectors, and both ends. */
function* fieldsOf(value: Uint8Array, length: number): Generator<Uint8Array> {
  if (value.length <= length) return;
  yield value.subarray(0, length);
  yield value.subarray(value.length - length);
  const mark = length === KEY_BYTES ? 0x20 : 0x40;
  for (let at = 1; at + length <= value.length; at += 1) {
    if (value[at - 1] === mark) yield value.subarray(at, at + length);
  }
}

/** Of the database and the traffic, each once: texts as they are and, where they are base64url, the bytes of it. */
export function valuesOf(haul: Haul): readonly Uint8Array[] {
  const values = new Map<string, Uint8Array>();
  const add = (bytes: Uint8Array) => values.set(nameOf(bytes), bytes);
  for (const table of haul.tables.keys()) {
    for (const value of rows(haul.tables, table).flatMap((row) => Object.values(row))) {
      if (value instanceof Uint8Array) add(value);
      else if (typeof value === 'string') addText(add, value);
    }
  }
  for (const { text } of haul.traffic) addText(add, text);
  addText(add, haul.serverSetup);
  return [...values.values()];
}

/** What is base64url is looked into as the bytes that it stands for, and not as text as well. */
function addText(add: (bytes: Uint8Array) => void, text: string): void {
  let isText = text.length <= EPOCH_SECRET_BYTES * 2;
  for (const word of text.split(/[\s,;:"]+/)) {
    if (/^[\w-]{16,}$/.test(word)) add(Buffer.from(word, 'base64url'));
    else isText ||= word.length >= KEY_BYTES;
  }
  if (isText) add(Buffer.from(text));
}
