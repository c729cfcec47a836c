import type { AuthenticationRequest, Decision, LeafNode } from '@sotto/mls/public';
import { describe, expect, it } from 'vitest';
import { type Account, addDevice, createAccount, removeDevice } from '../../test/accounts.ts';
import { contextOf, directoryOf, groupOf, leafOf, memberOf } from '../../test/leaves.ts';
import { seededRandom } from '../../test/seeded-random.ts';
import { generateDeviceKeys } from '../identity/index.ts';
import { makeAuthentication } from './authentication.ts';
import type { ConversationContext } from './context.ts';
import type { RosterDirectory } from './roster-directory.ts';

type GroupUse = 'add' | 'update' | 'update-path' | 'external-join' | 'ratchet-tree';
const uses: readonly GroupUse[] = ['add', 'update', 'update-path', 'external-join', 'ratchet-tree'];

async function ask(
  use: GroupUse | 'key-package',
  leaf: LeafNode,
  context: ConversationContext,
  rosters: RosterDirectory,
): Promise<boolean> {
  const { credential, signatureKey } = leaf;
  // One shape that has every field that any of these uses has.
  const request = {
    use,
    credential,
    signatureKey,
    leaf,
    leafIndex: 0,
    replaces: leaf,
    context: groupOf(context),
  };
  const decision: Decision = await makeAuthentication(rosters).authenticate(request as AuthenticationRequest);
  return decision.accept;
}

async function setting(): Promise<{ alice: Account; bob: Account; context: ConversationContext }> {
  const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
  return { alice, bob, context: contextOf('direct', [alice, bob]) };
}

describe('R13: a leaf is valid only while its device, with exactly its key, is in the newest roster', () => {
  it('wherever MLS asks', async () => {
    const { alice, bob, context } = await setting();
    const { leaf } = memberOf(0, alice);
    for (const use of [...uses, 'key-package'] as const) {
      expect(await ask(use, leaf, context, directoryOf(alice, bob))).toBe(true);
    }
  });

  it('and not before it is in the roster', async () => {
    const { alice, bob, context } = await setting();
    const leaf = leafOf(alice.id, generateDeviceKeys(seededRandom('new device')));
    for (const use of [...uses, 'key-package'] as const) {
      if (use === 'ratchet-tree') continue;
      expect(await ask(use, leaf, context, directoryOf(alice, bob))).toBe(false);
    }
  });

  it('and not after it has left; a tree that holds it still can be joined, to clean it up (R17)', async () => {
    const { alice, bob, context } = await setting();
    const device = await addDevice(alice);
    const leaf = leafOf(alice.id, device);
    expect(await ask('add', leaf, context, directoryOf(alice, bob))).toBe(true);
    await removeDevice(alice, device);
    for (const use of [...uses, 'key-package'] as const) {
      expect(await ask(use, leaf, context, directoryOf(alice, bob))).toBe(use === 'ratchet-tree');
    }
  });

  it('and not with another key than its id stands for (R3), not even in a tree', async () => {
    const { alice, bob, context } = await setting();
    const { signatureKey } = leafOf(alice.id, generateDeviceKeys(seededRandom('another')));
    const leaf = { ...memberOf(0, alice).leaf, signatureKey };
    for (const use of [...uses, 'key-package'] as const) {
      expect(await ask(use, leaf, context, directoryOf(alice, bob))).toBe(false);
    }
  });

  it('and not under another account’s name', async () => {
    const { alice, bob, context } = await setting();
    const [device] = bob.devices;
    if (device === undefined) throw new Error('a device');
    const leaf = leafOf(alice.id, device);
    expect(await ask('add', leaf, context, directoryOf(alice, bob))).toBe(false);
    expect(await ask('key-package', leaf, context, directoryOf(alice, bob))).toBe(false);
  });

  it('and only of an account that takes part, not even in a tree', async () => {
    const { alice, bob, context } = await setting();
    const carol = await createAccount('carol');
    for (const use of uses) {
      expect(await ask(use, memberOf(0, carol).leaf, context, directoryOf(alice, bob, carol))).toBe(false);
    }
  });

  it('and only with a roster that has been verified, not even in a tree', async () => {
    const { alice, bob, context } = await setting();
    for (const use of [...uses, 'key-package'] as const) {
      expect(await ask(use, memberOf(0, alice).leaf, context, directoryOf(bob))).toBe(false);
    }
  });

  it('and with the root that takes part: an identity reset is somebody else (R8)', async () => {
    const { alice, bob, context } = await setting();
    const reborn = await createAccount('alice again', alice.id);
    expect(await ask('add', memberOf(0, reborn).leaf, context, directoryOf(reborn, bob))).toBe(false);
    expect(await ask('update-path', memberOf(0, alice).leaf, context, directoryOf(reborn, bob))).toBe(false);
  });

  it('and with a credential of ours, in a group of ours', async () => {
    const { alice, bob, context } = await setting();
    const { leaf } = memberOf(0, alice);
    const foreign: LeafNode = { ...leaf, credential: { kind: 'x509', certificates: [] } };
    expect(await ask('add', foreign, context, directoryOf(alice, bob))).toBe(false);
    const service = makeAuthentication(directoryOf(alice, bob));
    const { credential, signatureKey } = leaf;
    const group = { ...groupOf(context), extensions: [] };
    expect(
      await service.authenticate({ use: 'add', credential, signatureKey, leaf, context: group }),
    ).toMatchObject({
      accept: false,
    });
  });

  it('and nobody sends from outside', async () => {
    const { alice, context } = await setting();
    const { credential, signatureKey } = memberOf(0, alice).leaf;
    const sender = { credential, signatureKey };
    const decision = await makeAuthentication(directoryOf(alice)).authenticate({
      use: 'external-sender',
      ...sender,
      sender,
      context: groupOf(context),
    });
    expect(decision.accept).toBe(false);
  });
});
