import { Reader, Writer } from '../codec/index.ts';
import { utf8, wipe } from '../crypto/index.ts';
import type { CipherSuite } from '../crypto/suite.ts';
import type { GroupState } from '../group/state.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { MlsRefusal } from '../refusal.ts';
import { attemptSync, type Result } from '../result.ts';
import { diffState } from './diff-state.ts';
import { loadState } from './load-state.ts';

const MAX_KEY_BYTES = 4096;

/** A state whole, as one byte string: its entries in the order of their keys. It holds secrets. */
export function encodeState(state: GroupState): Uint8Array {
  const entries = diffState(undefined, state)
    .map(({ key, value }) => [key, value ?? new Uint8Array(0)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const writer = new Writer(64 * 1024);
  writer.vector(entries, (inner, [key, value]) => inner.opaque(utf8(key)).opaque(value));
  for (const [, value] of entries) wipe(value);
  return writer.finish();
}

function readEntries(bytes: Uint8Array, limits: Limits): [string, Uint8Array][] {
  const reader = new Reader(bytes);
  let previous = '';
  // Public nodes, secrets and keys of the tree, and a few more.
  const entries = reader.vector(
    (inner): [string, Uint8Array] => {
      const key = keyOf(inner.opaque(MAX_KEY_BYTES));
      if (key <= previous) throw new MlsRefusal('state-invalid', '', 'entries out of order');
      previous = key;
      return [key, inner.opaque(limits.treeBytes)];
    },
    64 * limits.leaves + 4 * limits.storedProposals,
  );
  reader.end();
  return entries;
}

function keyOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new MlsRefusal('state-invalid', '', 'a key that is not text');
  }
}

/** Reads what `encodeState` wrote, from a store that is trusted. */
export function decodeState(
  suite: CipherSuite,
  bytes: Uint8Array,
  limits: Limits = DEFAULT_LIMITS,
): Result<GroupState> {
  const entries = attemptSync(() => readEntries(bytes, limits));
  return entries.ok ? loadState(suite, entries.value, limits) : entries;
}
