import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reaches } from '../../test/reachable-bytes.ts';
import { suiteFor, suiteIds, wipe } from '../crypto/index.ts';
import { MlsRefusal } from '../refusal.ts';
import { toLeafIndex } from '../tree/math.ts';
import {
  createSecretTree,
  messageKeyAt,
  nextMessageKey,
  type RatchetKind,
  type SecretTree,
  type SecretTreeStep,
  secretTreeEntries,
  secretTreeFromEntries,
  secretTreeSecrets,
} from './secret-tree.ts';
import { decodeSecretTreeEntry, encodeSecretTreeEntry } from './secret-tree-codec.ts';

const suite = suiteFor(suiteIds.MLS_128_DHKEMX25519_CHACHA20POLY1305_SHA256_Ed25519);
const rootSecret = () => Uint8Array.from({ length: 32 }, (_, i) => i + 1);
const newTree = (leafCount = 8, limits = { window: 16, maxAhead: 64 }) =>
  createSecretTree(leafCount, rootSecret(), limits);
const at = (tree: SecretTree, generation: number, leaf = 3, kind: RatchetKind = 'application') =>
  messageKeyAt(suite, tree, toLeafIndex(leaf), kind, generation);

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof MlsRefusal) return `${error.code} ${error.section}`;
    throw error;
  }
  return 'accepted';
}

/** The state of a tree as bytes: equal only if all secrets and their places are. */
function snapshot(tree: SecretTree): string[] {
  return secretTreeEntries(tree).map(
    ([node, entry]) => `${node}:${Buffer.from(encodeSecretTreeEntry(entry)).toString('hex')}`,
  );
}

const use = fc.record({
  leaf: fc.integer({ min: 0, max: 7 }),
  kind: fc.constantFrom<RatchetKind>('handshake', 'application'),
  generation: fc.integer({ min: 0, max: 30 }),
});

describe('the secret tree (section 9)', () => {
  test('gives the receiver, in any order within the window, the keys that the sender took in order', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], {
      minLength: 1,
    });
    fc.assert(
      fc.property(order, fc.integer({ min: 0, max: 7 }), (generations, leaf) => {
        const sent: SecretTreeStep[] = [];
        let sender = newTree();
        for (let i = 0; i < 16; i++) {
          const step = nextMessageKey(suite, sender, toLeafIndex(leaf), 'application');
          sender = step.tree;
          sent.push(step);
        }
        let receiver = newTree();
        for (const generation of generations) {
          const step = at(receiver, generation, leaf);
          expect([step.key, step.nonce]).toEqual([sent[generation]?.key, sent[generation]?.nonce]);
          receiver = step.tree;
        }
      }),
    );
  });

  test('section 9.2: after any uses, no spent secret is reachable from the new tree', () => {
    fc.assert(
      fc.property(fc.array(use, { maxLength: 12 }), (uses) => {
        let tree = newTree();
        const spent: Uint8Array[] = [];
        for (const { leaf, kind, generation } of uses) {
          if (refusal(() => at(tree, generation, leaf, kind)) !== 'accepted') continue;
          const step = at(tree, generation, leaf, kind);
          // Copies, to look for the bytes themselves rather than for the arrays that get overwritten.
          spent.push(...step.spent.map((secret) => secret.slice()));
          tree = step.tree;
        }
        for (const secret of spent) expect(reaches(tree, secret)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  test('section 9.2: what can be reached before a step and not after it is named as spent', () => {
    fc.assert(
      fc.property(fc.array(use, { minLength: 1, maxLength: 8 }), (uses) => {
        let tree = newTree();
        for (const { leaf, kind, generation } of uses) {
          if (refusal(() => at(tree, generation, leaf, kind)) !== 'accepted') continue;
          const before = secretTreeSecrets(tree);
          const step = at(tree, generation, leaf, kind);
          const after = new Set(secretTreeSecrets(step.tree));
          for (const secret of before) expect(after.has(secret)).not.toBe(step.spent.includes(secret));
          tree = step.tree;
        }
      }),
    );
  });

  test('overwriting what is spent leaves the new tree whole, and what is fresh the old one', () => {
    fc.assert(
      fc.property(use, use, (first, second) => {
        const { tree } = at(newTree(), first.generation, first.leaf, first.kind);
        const { leaf, kind } = second;
        const generation =
          leaf === first.leaf && kind === first.kind ? first.generation + 1 : second.generation;
        const before = snapshot(tree);
        wipe(...at(tree, generation, leaf, kind).fresh);
        expect(snapshot(tree)).toEqual(before);
        const kept = at(tree, generation, leaf, kind);
        const whole = snapshot(kept.tree);
        wipe(...kept.spent);
        expect(snapshot(kept.tree)).toEqual(whole);
      }),
    );
  });

  test('section 9.2: a generation gives its key once', () => {
    const first = at(newTree(), 5);
    expect(refusal(() => at(first.tree, 5))).toBe('generation-consumed 9.2');
    const earlier = at(first.tree, 2);
    expect(refusal(() => at(earlier.tree, 2))).toBe('generation-consumed 9.2');
    expect(refusal(() => at(earlier.tree, 3))).toBe('accepted');
  });

  test('section 9.2: skipped generations are kept within the window only', () => {
    const { tree } = at(newTree(8, { window: 16, maxAhead: 64 }), 40);
    expect(refusal(() => at(tree, 25))).toBe('accepted');
    expect(refusal(() => at(tree, 24))).toBe('generation-consumed 9.2');
    // One message further, the oldest of them falls out of the window.
    const further = at(tree, 41);
    expect(refusal(() => at(further.tree, 25))).toBe('generation-consumed 9.2');
    expect(refusal(() => at(further.tree, 26))).toBe('accepted');
  });

  test('a window of none keeps no skipped generation', () => {
    const { tree } = at(newTree(8, { window: 0, maxAhead: 64 }), 4);
    expect(
      secretTreeEntries(tree).flatMap(([, e]) => (e.kind === 'leaf' ? e.application.skipped : [])),
    ).toEqual([]);
    expect(refusal(() => at(tree, 3))).toBe('generation-consumed 9.2');
  });

  test('section 9.2: a generation far ahead is refused before anything is derived', () => {
    const tree = at(newTree(), 0).tree;
    let derivations = 0;
    const counting = {
      ...suite,
      deriveTreeSecret: (...args: Parameters<typeof suite.deriveTreeSecret>) => {
        derivations++;
        return suite.deriveTreeSecret(...args);
      },
    };
    const far = () => messageKeyAt(counting, tree, toLeafIndex(3), 'application', 66);
    expect(refusal(far)).toBe('generation-too-far-ahead 9.2');
    expect(derivations).toBe(0);
    expect(refusal(() => at(tree, 65))).toBe('accepted');
    expect(refusal(() => at(tree, 2 ** 32 - 1))).toBe('generation-too-far-ahead 9.2');
  });

  test('a refusal leaves the tree as it was', () => {
    const { tree } = at(newTree(), 5);
    const before = snapshot(tree);
    for (const generation of [5, 1000]) expect(refusal(() => at(tree, generation))).not.toBe('accepted');
    expect(refusal(() => at(tree, 0, 8))).toBe('leaf-out-of-range 9');
    expect(snapshot(tree)).toEqual(before);
  });

  test('section 9.1: a ratchet ends with its last generation', () => {
    const last = { generation: 2 ** 32 - 1, secret: rootSecret(), skipped: [] };
    const tree = secretTreeFromEntries(
      1,
      new Map([[0, { kind: 'leaf', handshake: last, application: last }]]),
    );
    const step = nextMessageKey(suite, tree, toLeafIndex(0), 'application');
    expect(step.generation).toBe(2 ** 32 - 1);
    const after = () => nextMessageKey(suite, step.tree, toLeafIndex(0), 'application');
    expect(refusal(after)).toBe('generations-exhausted 9.1');
  });

  test('replaying the changes gives the tree itself, through the stored form', () => {
    fc.assert(
      fc.property(fc.array(use, { maxLength: 12 }), (uses) => {
        let tree = newTree();
        const stored = new Map(
          secretTreeEntries(tree).map(([n, e]) => [Number(n), encodeSecretTreeEntry(e)]),
        );
        for (const { leaf, kind, generation } of uses) {
          if (refusal(() => at(tree, generation, leaf, kind)) !== 'accepted') continue;
          const { change, tree: next } = at(tree, generation, leaf, kind);
          for (const node of change.removed) stored.delete(node);
          for (const [node, entry] of change.set) stored.set(node, encodeSecretTreeEntry(entry));
          tree = next;
        }
        const entries = new Map([...stored].map(([n, bytes]) => [n, decodeSecretTreeEntry(bytes)]));
        expect(snapshot(secretTreeFromEntries(8, entries, tree.limits))).toEqual(snapshot(tree));
      }),
    );
  });

  test('a message changes a small constant of what is stored, whatever the size of the group', () => {
    for (const leafCount of [2, 1024]) {
      const opened = at(newTree(leafCount), 0, 1);
      expect(opened.change.set).toHaveLength(Math.log2(leafCount) + 1);
      const { change } = at(opened.tree, 1, 1);
      expect(change.removed).toEqual([]);
      expect(change.set.map(([node, entry]) => [node, encodeSecretTreeEntry(entry).length])).toEqual([
        [2, 85],
      ]);
    }
  });

  test('a stored tree with a hole, or with a leaf where a parent is, is refused', () => {
    const entries = new Map(secretTreeEntries(at(newTree(), 0).tree).map(([n, e]) => [Number(n), e]));
    const hole = new Map(entries);
    hole.delete(6);
    expect(() => secretTreeFromEntries(8, hole)).toThrow(/nothing at node/);
    const leaf = entries.get(6);
    if (leaf === undefined) throw new Error('leaf 3 was opened');
    expect(() => secretTreeFromEntries(8, new Map(entries).set(7, leaf))).toThrow(/node 7 is not a leaf/);
  });

  test('fuzzing: a stored entry decodes to what encodes to the same bytes, or is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        let entry: ReturnType<typeof decodeSecretTreeEntry>;
        try {
          entry = decodeSecretTreeEntry(bytes);
        } catch (error) {
          expect(error).toHaveProperty('name', 'DecodeError');
          return;
        }
        expect(encodeSecretTreeEntry(entry)).toEqual(bytes);
      }),
      { numRuns: 2000 },
    );
  });
});
