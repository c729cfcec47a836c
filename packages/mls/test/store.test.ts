import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type CipherSuite,
  commit,
  decodePublicGroup,
  decodeState,
  diffState,
  encodePublicGroup,
  encodeState,
  encrypt,
  epochAuthenticator,
  eraseState,
  exportSecret,
  type GroupState,
  loadState,
  process,
  propose,
  publicGroup,
  suiteFor,
} from '../src/index.ts';
import { decodedKeyPackage, expectRefusal, fourMembers, type Group, suite } from './validation/forge.ts';
import { hex, toHex } from './vectors/load.ts';
import { client, groupOf, keyPackageOf, unwrap } from './world.ts';

let group: Group;
beforeAll(async () => {
  group = await fourMembers();
});

function entriesOf(state: GroupState): Map<string, Uint8Array> {
  return new Map(diffState(undefined, state).map(({ key, value }) => [key, value ?? new Uint8Array(0)]));
}

async function largeGroup(
  of: CipherSuite,
  size: number,
): Promise<{ state: GroupState; by: ReturnType<typeof client> }> {
  const by = client(of, 'founder');
  const joiners = Array.from({ length: size - 1 }, (_, i) => client(of, `member ${i}`));
  const proposals = [];
  for (const joiner of joiners) {
    const { keyPackage } = await keyPackageOf(joiner);
    proposals.push({ kind: 'add', keyPackage: decodedKeyPackage(keyPackage) } as const);
  }
  const made = unwrap(await commit(by.environment, await groupOf(by), { proposals }));
  return { state: made.next, by };
}

describe('a state that is saved as changes', () => {
  test('costs the same for a message in a small group and in a large one', async () => {
    const written: number[] = [];
    for (const size of [2, 64]) {
      const { state, by } = await largeGroup(suite, size);
      const first = unwrap(await encrypt(by.environment, state, { plaintext: new Uint8Array(9) }));
      const second = unwrap(await encrypt(by.environment, first.next, { plaintext: new Uint8Array(9) }));
      const changes = diffState(first.next, second.next);
      expect(changes).toHaveLength(1);
      written.push(changes.reduce((sum, { key, value }) => sum + key.length + (value?.length ?? 0), 0));
    }
    expect(written[0]).toBe(written[1]);
    expect(written[0]).toBeLessThan(200);
  });

  test('writes for a commit what changed in the tree, not the tree', async () => {
    const { state, by } = await largeGroup(suite, 64);
    const full = unwrap(await commit(by.environment, state));
    const nodes = diffState(state, full.next).filter(({ key }) => key.startsWith('node/'));
    expect(nodes).toHaveLength(7);
  });

  test('writes nothing for a state that is the same', () => {
    expect(diffState(group.alice.state, group.alice.state)).toEqual([]);
  });

  test('shares no memory with what it was loaded from', () => {
    const entries = new Map(
      [...entriesOf(group.alice.state)].map(([key, value]) => [key, Buffer.from(value)]),
    );
    const loaded = unwrap(loadState(suite, entries));
    const before = encodeState(loaded);
    for (const value of entries.values()) value.fill(0);
    expect(encodeState(loaded)).toEqual(before);
    eraseState(loaded);
    expect(encodeState(group.alice.state)).toEqual(before);
  });

  test('is refused with an entry missing, an entry too many, or one out of place', () => {
    const honest = entriesOf(group.alice.state);
    for (const key of honest.keys()) {
      // A private key or a pending update that is missing is one that this member does not have.
      if (key.startsWith('key/')) continue;
      const without = new Map(honest);
      without.delete(key);
      expect([key, loadState(suite, without).ok]).toEqual([key, false]);
    }
    for (const key of [
      'node/99',
      'node/-1',
      'node/01',
      'key/99',
      'secret/1',
      'proposal/1',
      'past/1/node/0',
      'x',
    ]) {
      const more = new Map(honest).set(key, new Uint8Array(1));
      expect([key, loadState(suite, more).ok]).toEqual([key, false]);
    }
  });

  test('is refused with another node in its tree', () => {
    const entries = entriesOf(group.alice.state);
    const [one, other] = [entries.get('node/0'), entries.get('node/2')];
    if (one === undefined || other === undefined) throw new Error('no nodes');
    expectRefusal(
      loadState(suite, new Map(entries).set('node/0', other).set('node/2', one)),
      'state-invalid',
      '',
    );
  });

  test('is refused with one proposal twice', async () => {
    const { alice } = group;
    const proposed = unwrap(
      await propose(alice.client.environment, alice.state, { kind: 'remove', removed: 3 }),
    );
    const entries = entriesOf(proposed.next);
    const proposal = entries.get('proposal/0');
    if (proposal === undefined) throw new Error('no proposal');
    expect(loadState(suite, entries).ok).toBe(true);
    expectRefusal(loadState(suite, entries.set('proposal/1', proposal)), 'state-invalid', '');
  });

  test('is refused by another cipher suite, and in a form that is not known', () => {
    const bytes = encodeState(group.alice.state);
    expectRefusal(decodeState(suiteFor(3), bytes), 'state-invalid', '');
    expectRefusal(decodePublicGroup(suiteFor(3), encodePublicGroup(group.service)), 'state-invalid', '');
    const other = encodePublicGroup(group.service);
    other[1] = 9;
    expectRefusal(decodePublicGroup(suite, other), 'state-invalid', '');
    const head = entriesOf(group.alice.state).get('head')?.slice();
    if (head === undefined) throw new Error('no head');
    head[1] = 9;
    expectRefusal(loadState(suite, entriesOf(group.alice.state).set('head', head)), 'state-invalid', '');
  });

  test('shows neither a log nor JSON what is in it', () => {
    expect(JSON.stringify({ state: group.alice.state })).toBe('{"state":"[MLS group state]"}');
    expect(`${group.alice.state}`).toBe('[MLS group state]');
  });
});

/** A state that an earlier version of this package wrote, and what it knows. */
interface Sample {
  readonly suite: number;
  readonly state: string;
  readonly publicGroup: string;
  readonly epochAuthenticator: string;
  readonly exported: string;
  /** A message that a peer sent in that epoch, and one of the epoch before. */
  readonly message: string;
  readonly lateMessage: string;
  readonly plaintext: string;
}

/** Everything that a state can hold: pending updates, proposals, past epochs, resumption secrets, skipped keys. */
async function makeSample(): Promise<Sample> {
  const fresh = await fourMembers();
  const { alice, bob } = fresh;
  const keeping = { ...bob.client.environment, retention: { pastEpochs: 1, resumptionSecrets: 1 } };
  const plaintext = Uint8Array.of(1, 2, 3);
  const late = unwrap(await encrypt(alice.client.environment, alice.state, { plaintext }));
  const made = unwrap(await commit(alice.client.environment, late.next));
  const moved = unwrap(await process(keeping, bob.state, made.commit));
  if (moved.kind !== 'commit') throw new Error(moved.kind);
  const skipped = unwrap(await encrypt(alice.client.environment, made.next, { plaintext }));
  const sent = unwrap(await encrypt(alice.client.environment, skipped.next, { plaintext }));
  const read = unwrap(await process(keeping, moved.next, sent.message));
  if (read.kind !== 'application') throw new Error(read.kind);
  const { next: state } = unwrap(await propose(keeping, read.next, { kind: 'update' }));
  return {
    suite: suite.id,
    state: toHex(encodeState(state)) ?? '',
    publicGroup: toHex(encodePublicGroup(publicGroup(state))) ?? '',
    epochAuthenticator: toHex(epochAuthenticator(state)) ?? '',
    exported: toHex(exportSecret(suite, state, 'sample', new Uint8Array(1), 32)) ?? '',
    message: toHex(skipped.message) ?? '',
    lateMessage: toHex(late.message) ?? '',
    plaintext: toHex(plaintext) ?? '',
  };
}

describe('stored samples', () => {
  async function expectOpens(sample: Sample): Promise<void> {
    const of = suiteFor(sample.suite);
    const state = unwrap(decodeState(of, hex(sample.state)));
    expect(toHex(encodeState(state))).toBe(sample.state);
    expect(toHex(epochAuthenticator(state))).toBe(sample.epochAuthenticator);
    expect(toHex(exportSecret(of, state, 'sample', new Uint8Array(1), 32))).toBe(sample.exported);
    const followed = unwrap(decodePublicGroup(of, hex(sample.publicGroup)));
    expect(toHex(encodePublicGroup(followed))).toBe(sample.publicGroup);
    const { environment } = client(of, 'reader');
    for (const message of [sample.message, sample.lateMessage]) {
      const read = unwrap(await process(environment, state, hex(message)));
      if (read.kind !== 'application') throw new Error(read.kind);
      expect(toHex(read.plaintext)).toBe(sample.plaintext);
    }
    expect(state.pendingUpdates.size).toBe(1);
    expect(state.resumptionSecrets).toHaveLength(1);
  }

  test('a state with everything that it can hold opens again', async () => {
    await expectOpens(await makeSample());
  });

  test('states that earlier versions wrote keep opening', async () => {
    const text = await readFile(new URL('samples/state-1.json', import.meta.url), 'utf8');
    // Written by `makeSample`: a file of another shape fails below.
    await expectOpens(JSON.parse(text) as Sample);
  });
});
