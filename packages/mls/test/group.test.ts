import { describe, expect, test } from 'vitest';
import {
  commit,
  encrypt,
  epochAuthenticator,
  joinByExternalCommit,
  joinFromWelcome,
  process,
  propose,
  suites,
} from '../src/index.ts';
import { decodedKeyPackage } from './validation/forge.ts';
import { client, groupOf, keyPackageOf, unwrap } from './world.ts';

describe.each(suites)('a group with $name', (suite) => {
  test('is created, joined both ways, talked in, and left', async () => {
    const [alice, bob, carol] = [client(suite, 'alice'), client(suite, 'bob'), client(suite, 'carol')];
    let a = await groupOf(alice);
    const kp = await keyPackageOf(bob);
    const add = unwrap(
      await commit(alice.environment, a, {
        proposals: [{ kind: 'add', keyPackage: decodedKeyPackage(kp.keyPackage) }],
      }),
    );
    a = add.next;
    let b = unwrap(
      await joinFromWelcome(bob.environment, {
        welcome: add.welcome ?? new Uint8Array(),
        ratchetTree: add.ratchetTree,
        keyPackage: kp.keyPackage,
        secrets: kp.secrets,
      }),
    ).state;
    expect(epochAuthenticator(b)).toEqual(epochAuthenticator(a));

    const sent = unwrap(
      await encrypt(alice.environment, a, { plaintext: new TextEncoder().encode('hello') }),
    );
    a = sent.next;
    const got = unwrap(await process(bob.environment, b, sent.message));
    if (got.kind !== 'application') throw new Error(got.kind);
    expect(new TextDecoder().decode(got.plaintext)).toBe('hello');
    b = got.next;

    const joined = unwrap(
      await joinByExternalCommit(carol.environment, {
        groupInfo: add.groupInfo,
        ratchetTree: add.ratchetTree,
        leaf: carol.leaf,
      }),
    );
    let c = joined.next;
    const atA = unwrap(await process(alice.environment, a, joined.commit));
    const atB = unwrap(await process(bob.environment, b, joined.commit));
    if (atA.kind !== 'commit' || atB.kind !== 'commit') throw new Error('no commit');
    a = atA.next;
    b = atB.next;
    expect(epochAuthenticator(a)).toEqual(epochAuthenticator(c));
    expect(epochAuthenticator(b)).toEqual(epochAuthenticator(c));

    const update = unwrap(await commit(bob.environment, b));
    b = update.next;
    for (const [who, state] of [
      [alice, a],
      [carol, c],
    ] as const) {
      const processed = unwrap(await process(who.environment, state, update.commit));
      if (processed.kind !== 'commit') throw new Error(processed.kind);
      expect(epochAuthenticator(processed.next)).toEqual(epochAuthenticator(b));
      if (who === alice) a = processed.next;
      else c = processed.next;
    }

    const removal = unwrap(
      await commit(carol.environment, c, { proposals: [{ kind: 'remove', removed: 0 }] }),
    );
    const gone = unwrap(await process(alice.environment, a, removal.commit));
    expect(gone.kind).toBe('removed');
    const stays = unwrap(await process(bob.environment, b, removal.commit));
    if (stays.kind !== 'commit') throw new Error(stays.kind);
    expect(epochAuthenticator(stays.next)).toEqual(epochAuthenticator(removal.next));
  });

  test('hides proposals and commits too, where it is asked to', async () => {
    const format = 'private-message';
    const [alice, bob, carol] = [client(suite, 'alice'), client(suite, 'bob'), client(suite, 'carol')];
    const packages = [await keyPackageOf(bob), await keyPackageOf(carol)];
    const made = unwrap(
      await commit(alice.environment, await groupOf(alice), {
        format,
        proposals: packages.map(({ keyPackage }) => ({
          kind: 'add',
          keyPackage: decodedKeyPackage(keyPackage),
        })),
      }),
    );
    const { welcome, ratchetTree } = made;
    const [forBob, forCarol] = packages;
    if (welcome === undefined || forBob === undefined || forCarol === undefined)
      throw new Error('no welcome');
    const b = unwrap(await joinFromWelcome(bob.environment, { welcome, ratchetTree, ...forBob })).state;
    const c = unwrap(await joinFromWelcome(carol.environment, { welcome, ratchetTree, ...forCarol })).state;

    const proposed = unwrap(await propose(bob.environment, b, { kind: 'update' }, { format, padding: 30 }));
    const atAlice = unwrap(await process(alice.environment, made.next, proposed.message));
    const atCarol = unwrap(await process(carol.environment, c, proposed.message));
    if (atAlice.kind !== 'proposal' || atCarol.kind !== 'proposal') throw new Error('no proposal');
    const committed = unwrap(await commit(carol.environment, atCarol.next, { format, padding: 11 }));
    expect(committed.change.updated.map(({ leafIndex }) => leafIndex)).toEqual([1, 2]);
    for (const [who, state] of [
      [alice, atAlice.next],
      [bob, proposed.next],
    ] as const) {
      const processed = unwrap(await process(who.environment, state, committed.commit));
      if (processed.kind !== 'commit') throw new Error(processed.kind);
      expect(epochAuthenticator(processed.next)).toEqual(epochAuthenticator(committed.next));
    }
  });
});
