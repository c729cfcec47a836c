import { Reader } from '../codec/index.ts';
import type { CipherSuite } from '../crypto/suite.ts';
import { type GroupState, makeState, type PastEpoch } from '../group/state.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { readStoredProposal, restoreGroup } from '../public-group/codec.ts';
import type { StoredProposal } from '../public-group/index.ts';
import { MlsRefusal } from '../refusal.ts';
import { attemptSync, type Result } from '../result.ts';
import {
  decodeSecretTreeEntry,
  type RatchetLimits,
  type SecretTree,
  secretTreeEntries,
  secretTreeFromEntries,
} from '../schedule/index.ts';
import {
  leafAt,
  leafCount,
  type RatchetTree,
  readTreeNode,
  type TreeNode,
  treeFromNodes,
} from '../tree/index.ts';
import { Entries } from './entries.ts';
import { decodeHead, decodePastHead } from './head.ts';

function whole<T>(bytes: Uint8Array, read: (reader: Reader) => T): T {
  const reader = new Reader(bytes);
  const value = read(reader);
  reader.end();
  return value;
}

function loadTree(entries: Entries, prefix: string, count: number, limits: Limits): RatchetTree {
  const nodes = new Array<TreeNode | undefined>(2 * count - 1).fill(undefined);
  for (const [nodeIndex, value] of entries.takeNumbered(`${prefix}node/`, 2 * count - 2)) {
    nodes[nodeIndex] = whole(value, (reader) => readTreeNode(reader, limits));
  }
  const tree = treeFromNodes(nodes);
  if (leafCount(tree) !== count) throw new MlsRefusal('state-invalid', '', 'a stored tree of another size');
  return tree;
}

function loadSecretTree(entries: Entries, prefix: string, count: number, limits: RatchetLimits): SecretTree {
  const stored = entries.takeNumbered(`${prefix}secret/`, 2 * count - 2);
  const decoded = new Map([...stored].map(([node, value]) => [node, decodeSecretTreeEntry(value)]));
  const tree = secretTreeFromEntries(count, decoded, limits);
  if (secretTreeEntries(tree).length !== decoded.size) {
    throw new MlsRefusal('state-invalid', '', 'a stored secret tree with a secret that has been used');
  }
  return tree;
}

function loadPast(entries: Entries, epoch: bigint, limits: Limits): PastEpoch {
  const prefix = `past/${epoch}/`;
  const head = decodePastHead(entries.take(`${prefix}head`), limits);
  if (head.context.epoch !== epoch) throw new MlsRefusal('state-invalid', '', 'a past epoch out of place');
  return {
    context: head.context,
    senderDataSecret: head.senderDataSecret,
    tree: loadTree(entries, prefix, head.leafCount, limits),
    secretTree: loadSecretTree(entries, prefix, head.leafCount, head.limits),
  };
}

function loadProposals(entries: Entries, limits: Limits): StoredProposal[] {
  const stored = entries.takeNumbered('proposal/', limits.storedProposals);
  return [...stored.keys()]
    .sort((a, b) => a - b)
    .map((position, i) => {
      const value = stored.get(position);
      if (value === undefined || position !== i)
        throw new MlsRefusal('state-invalid', '', 'a proposal is missing');
      return whole(value, (reader) => readStoredProposal(reader, limits));
    });
}

/**
 * Puts a state together from all entries that `diffState` had written and not deleted. The values are copied: the
 * caller may overwrite its own.
 */
export function loadState(
  suite: CipherSuite,
  stored: Iterable<readonly [string, Uint8Array]>,
  limits: Limits = DEFAULT_LIMITS,
): Result<GroupState> {
  return attemptSync(() => {
    const entries = new Entries(stored);
    const head = decodeHead(entries.take('head'), limits);
    const tree = loadTree(entries, '', head.leafCount, limits);
    const group = restoreGroup(suite, head.group, tree, loadProposals(entries, limits));
    if (leafAt(tree, head.ownLeafIndex) === undefined) {
      throw new MlsRefusal('state-invalid', '', 'a state without its own leaf');
    }
    const state = makeState({
      group,
      ownLeafIndex: head.ownLeafIndex,
      privateKeys: entries.takeNumbered('key/', 2 * head.leafCount - 2),
      secrets: head.secrets,
      secretTree: loadSecretTree(entries, '', head.leafCount, head.limits),
      pendingUpdates: entries.takeAll('update/'),
      pastEpochs: entries.epochs('past/').map((epoch) => loadPast(entries, epoch, limits)),
      resumptionSecrets: entries.epochs('resumption/').map((epoch) => ({
        epoch,
        secret: entries.take(`resumption/${epoch}`),
      })),
    });
    entries.end();
    return state;
  });
}
