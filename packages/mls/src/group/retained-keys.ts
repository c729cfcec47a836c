import type { RatchetTree } from '../tree/index.ts';
import { keysStillInTree } from '../tree/treekem/index.ts';
import type { GroupState } from './state.ts';

/** The private keys after a commit: those whose nodes stand as they stood, and the new ones. */
export function retainedKeys(
  state: GroupState,
  after: RatchetTree,
  fresh: ReadonlyMap<number, Uint8Array>,
): Map<number, Uint8Array> {
  const kept = keysStillInTree(state.privateKeys, state.group.tree, after);
  for (const [nodeIndex, key] of fresh) kept.set(nodeIndex, key);
  return kept;
}
