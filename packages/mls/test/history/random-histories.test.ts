import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CipherSuite, suites } from '../../src/index.ts';
import { type Participant, World } from './world.ts';

/** Numbers that a step picks its members and forms by. */
interface Step {
  readonly act: number;
  readonly a: number;
  readonly b: number;
  readonly flag: boolean;
}

const ACTS = [
  'add',
  'add several',
  'remove',
  'update',
  'propose and commit',
  'external join',
  'come back',
  'talk',
  'pre-shared key',
  'lose a race',
  'restart',
] as const;

const steps = fc.array(
  fc.record({
    act: fc.nat(ACTS.length - 1),
    a: fc.nat(1000),
    b: fc.nat(1000),
    flag: fc.boolean(),
  }),
  { minLength: 4, maxLength: 14 },
);

/** A stream of bytes from a seed: histories are the same each time that they are run. */
function seededRandom(suite: CipherSuite, seed: number): (length: number) => Uint8Array {
  let state = suite.hash(new Uint8Array(new Uint32Array([seed]).buffer));
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += state.length) {
      state = suite.hash(state);
      bytes.set(suite.hash(new Uint8Array([1, ...state])).subarray(0, length - at), at);
    }
    return bytes;
  };
}

function pick(world: World, n: number, not?: Participant): Participant {
  const all = world.members.filter((each) => each !== not);
  const found = all[n % all.length];
  if (found === undefined) throw new Error('nobody to pick');
  return found;
}

/** A removed member has nothing that opens anything of the commit that removed it. */
async function tryEverything(world: World, removed: Participant): Promise<void> {
  const everything = removed.keysEverHeld;
  expect(everything.length).toBeGreaterThan(0);
  for (const { ciphertext, context } of world.lastPath) {
    for (const key of everything) {
      expect(await world.suite.decryptWithLabel(key, 'UpdatePathNode', context, ciphertext)).toBeNull();
    }
  }
}

async function take(world: World, { act, a, b, flag }: Step): Promise<void> {
  const by = pick(world, a);
  const size = world.members.length;
  switch (ACTS[act]) {
    case 'add':
      await world.commit(by, { path: flag }, [world.newClient()]);
      return;
    case 'add several':
      await world.commit(by, { path: flag }, [world.newClient(), world.newClient(), world.newClient()]);
      return;
    case 'remove': {
      if (size < 2) return;
      const other = pick(world, b, by);
      const removed = await world.commit(by, {
        proposals: [{ kind: 'remove', removed: other.state.ownLeafIndex }],
        format: 'public-message',
      });
      expect(removed).toEqual([other]);
      await tryEverything(world, other);
      return;
    }
    case 'update':
      await world.commit(by, {});
      return;
    case 'propose and commit': {
      if (size < 3) return;
      const proposer = pick(world, b, by);
      await world.propose(proposer, { kind: 'update' }, 'public-message');
      const third = world.members.find((each) => each !== by && each !== proposer);
      const going = flag ? third : undefined;
      if (going !== undefined) {
        const { ownLeafIndex: removed } = going.state;
        await world.propose(proposer, { kind: 'remove', removed }, 'public-message');
      }
      expect(await world.commit(by, {}, b % 2 === 0 ? [world.newClient()] : [])).toEqual(
        going === undefined ? [] : [going],
      );
      return;
    }
    case 'external join':
      await world.joinExternally();
      return;
    case 'come back':
      if (size > 1) await world.joinExternally(by);
      return;
    case 'talk':
      await world.talk(by, 1 + (b % 6), (i) => (i * (b + 1)) % 7);
      return;
    case 'pre-shared key':
      await world.commit(by, { path: flag, proposals: [{ kind: 'psk', psk: world.pskId() }] });
      return;
    case 'lose a race':
      await world.loseRace(by);
      return;
    case 'restart':
      world.restart(by);
      return;
  }
}

describe.each(suites)('random histories with $name', (suite) => {
  const runs = suite.id === 0xf00d ? 6 : 20;

  test('everyone agrees, nobody who left can follow, and disks hold what memory holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), steps, async (seed, history) => {
        const world = await World.create(suite, seededRandom(suite, seed));
        await world.commit(pick(world, 0), {}, [world.newClient(), world.newClient()]);
        for (const step of history) await take(world, step);
        for (const participant of world.members) world.restart(participant);
        world.checkAgreement();
      }),
      { numRuns: runs },
    );
  });
});
