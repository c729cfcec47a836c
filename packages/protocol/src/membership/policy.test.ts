import type { CommitChange, FoundGroup, Member, Proposal, ProposedChange } from '@sotto/mls/public';
import { describe, expect, it } from 'vitest';
import { type Account, addDevice, createAccount, removeDevice } from '../../test/accounts.ts';
import { contextOf, directoryOf, groupOf, memberOf } from '../../test/leaves.ts';
import type { ConversationContext } from './context.ts';
import { groupExtensions } from './group-extensions.ts';
import { makePolicy } from './policy.ts';
import type { RosterDirectory } from './roster-directory.ts';

interface Setting {
  readonly alice: Account;
  readonly bob: Account;
  readonly carol: Account;
  readonly rosters: RosterDirectory;
  readonly direct: ConversationContext;
  readonly group: ConversationContext;
}

async function setting(): Promise<Setting> {
  const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
  const carol = await createAccount('carol');
  return {
    alice,
    bob,
    carol,
    rosters: directoryOf(alice, bob, carol),
    direct: contextOf('direct', [alice, bob]),
    group: contextOf('group', [alice, bob, carol], [alice]),
  };
}

/** A commit that changes nothing but its committer's path, with some of it changed. */
function changeOf(
  committer: Member,
  context: ConversationContext,
  parts: Partial<CommitChange> = {},
): CommitChange {
  return {
    committer,
    external: false,
    proposals: [],
    before: groupOf(context),
    extensionsAfter: groupExtensions(context),
    added: [],
    removed: [],
    updated: [],
    authenticatedData: new Uint8Array(0),
    membersBefore: () => [committer],
    membersAfter: () => [committer],
    ...parts,
  };
}

const byValue = (proposal: Proposal) => ({
  proposal,
  sender: { kind: 'member', leafIndex: 0 } as const,
  byReference: false,
});

async function allows(change: CommitChange, rosters: RosterDirectory): Promise<boolean> {
  return (await makePolicy(rosters).allowCommit(change)).accept;
}

describe('who may commit what', () => {
  it('any member may update its own leaf', async () => {
    const { alice, bob, rosters, direct } = await setting();
    expect(await allows(changeOf(memberOf(0, alice), direct), rosters)).toBe(true);
    expect(await allows(changeOf(memberOf(1, bob), direct), rosters)).toBe(true);
  });

  it('R13: a device that has left its roster commits nothing any more', async () => {
    const { alice, rosters, direct } = await setting();
    const device = await addDevice(alice);
    const change = changeOf(memberOf(0, alice, device), direct);
    expect(await allows(change, rosters)).toBe(true);
    await removeDevice(alice, device);
    expect(await allows(change, rosters)).toBe(false);
  });

  it('any member may add a device of a participant', async () => {
    const { alice, bob, rosters, direct } = await setting();
    const added = [memberOf(2, bob, await addDevice(bob))];
    expect(await allows(changeOf(memberOf(0, alice), direct, { added }), rosters)).toBe(true);
  });

  it('R17: any member may remove a device that has left its roster, and no other', async () => {
    const { alice, bob, rosters, direct } = await setting();
    const device = await addDevice(bob);
    const removed = [memberOf(2, bob, device)];
    expect(await allows(changeOf(memberOf(0, alice), direct, { removed }), rosters)).toBe(false);
    expect(await allows(changeOf(memberOf(1, bob), direct, { removed }), rosters)).toBe(false);
    await removeDevice(bob, device);
    expect(await allows(changeOf(memberOf(0, alice), direct, { removed }), rosters)).toBe(true);
    expect(await allows(changeOf(memberOf(1, bob), direct, { removed }), rosters)).toBe(true);
  });

  it('R17: a device of somebody whose roster is not known is not removed on hearsay', async () => {
    const { alice, bob, direct } = await setting();
    const change = changeOf(memberOf(0, alice), direct, { removed: [memberOf(1, bob)] });
    expect(await allows(change, directoryOf(alice))).toBe(false);
  });

  it('proposals of other kinds, by reference, or on their own are refused', async () => {
    const { alice, rosters, direct } = await setting();
    const committer = memberOf(0, alice);
    const update: Proposal = { kind: 'update', leafNode: committer.leaf };
    const custom: Proposal = { kind: 'custom', proposalType: 0xf123, body: new Uint8Array(0) };
    for (const proposal of [update, custom]) {
      expect(await allows(changeOf(committer, direct, { proposals: [byValue(proposal)] }), rosters)).toBe(
        false,
      );
    }
    const remove = byValue({ kind: 'remove', removed: 1 });
    expect(await allows(changeOf(committer, direct, { proposals: [remove] }), rosters)).toBe(true);
    const referenced = [{ ...remove, byReference: true }];
    expect(await allows(changeOf(committer, direct, { proposals: referenced }), rosters)).toBe(false);
    const proposed: ProposedChange = {
      ...remove,
      senderLeaf: committer.leaf,
      context: groupOf(direct),
      authenticatedData: new Uint8Array(0),
    };
    expect(await makePolicy(rosters).allowProposal(proposed)).toMatchObject({ accept: false });
  });

  it('a commit that carries data, or too many changes at once, is refused', async () => {
    const { alice, bob, rosters, direct } = await setting();
    const authenticatedData = Uint8Array.of(1);
    expect(await allows(changeOf(memberOf(0, alice), direct, { authenticatedData }), rosters)).toBe(false);
    const added = Array.from({ length: 201 }, (_, i) => memberOf(i + 1, bob));
    expect(await allows(changeOf(memberOf(0, alice), direct, { added }), rosters)).toBe(false);
  });
});

describe('R14: what a conversation is', () => {
  it('never changes in a direct conversation, whoever asks', async () => {
    const { alice, bob, carol, rosters, direct } = await setting();
    const others: ConversationContext[] = [
      { ...direct, historyPolicy: 'ephemeral' },
      { ...direct, messageTimer: 60_000 },
      contextOf('direct', [alice, carol]),
      contextOf('group', [alice, bob], [alice]),
      contextOf('group', [alice, bob, carol], [alice]),
    ];
    for (const after of others) {
      const extensionsAfter = groupExtensions(after);
      expect(await allows(changeOf(memberOf(0, alice), direct, { extensionsAfter }), rosters)).toBe(false);
    }
  });

  it('changes in a group by an admin’s commit, and by nobody else’s', async () => {
    const { alice, bob, rosters, group } = await setting();
    const extensionsAfter = groupExtensions({ ...group, messageTimer: 60_000 });
    expect(await allows(changeOf(memberOf(0, alice), group, { extensionsAfter }), rosters)).toBe(true);
    expect(await allows(changeOf(memberOf(1, bob), group, { extensionsAfter }), rosters)).toBe(false);
    const promoted = {
      ...group,
      participants: group.participants.map((one) => ({ ...one, role: 'admin' as const })),
    };
    const promotion = { extensionsAfter: groupExtensions(promoted) };
    expect(await allows(changeOf(memberOf(1, bob), group, promotion), rosters)).toBe(false);
  });

  it('never becomes another conversation, or none', async () => {
    const { alice, rosters, group } = await setting();
    const committer = memberOf(0, alice);
    const conversationId = '0190b5d5-0000-7000-8000-000000000002' as typeof group.conversationId;
    const direct = { ...group, kind: 'direct' as const };
    const other = groupExtensions({ ...group, conversationId });
    expect(await allows(changeOf(committer, group, { extensionsAfter: other }), rosters)).toBe(false);
    expect(() => groupExtensions(direct)).toThrow();
    expect(await allows(changeOf(committer, group, { extensionsAfter: [] }), rosters)).toBe(false);
    const more = [...groupExtensions(group), { type: 0x0005, data: new Uint8Array(1) }];
    expect(await allows(changeOf(committer, group, { extensionsAfter: more }), rosters)).toBe(false);
  });

  it('loses a participant only together with all of that participant’s devices', async () => {
    const { alice, bob, carol, rosters, group } = await setting();
    const without = {
      ...group,
      participants: group.participants.filter(({ accountId }) => accountId !== bob.id),
    };
    const [committer, bobs, carols] = [memberOf(0, alice), memberOf(1, bob), memberOf(2, carol)];
    const extensionsAfter = groupExtensions(without);
    const leaving = { extensionsAfter, removed: [bobs], membersAfter: () => [committer, carols] };
    expect(await allows(changeOf(committer, group, leaving), rosters)).toBe(true);
    const staying = { extensionsAfter, removed: [], membersAfter: () => [committer, bobs, carols] };
    expect(await allows(changeOf(committer, group, staying), rosters)).toBe(false);
    const more = { extensionsAfter, removed: [bobs, carols], membersAfter: () => [committer] };
    expect(await allows(changeOf(committer, group, more), rosters)).toBe(false);
  });

  it('must be a conversation to begin with', async () => {
    const { alice, rosters, direct } = await setting();
    const before = { ...groupOf(direct), extensions: [] };
    expect(await allows(changeOf(memberOf(0, alice), direct, { before }), rosters)).toBe(false);
  });
});

describe('R18: an external commit', () => {
  it('adds a device of a participant, and removes that same device’s older leaf', async () => {
    const { alice, rosters, direct } = await setting();
    const joiner = memberOf(2, alice);
    expect(await allows(changeOf(joiner, direct, { external: true }), rosters)).toBe(true);
    const removed = [memberOf(0, alice)];
    expect(await allows(changeOf(joiner, direct, { external: true, removed }), rosters)).toBe(true);
  });

  it('removes nobody else, not even a device that has left its roster', async () => {
    const { alice, bob, rosters, direct } = await setting();
    const device = await addDevice(alice);
    await removeDevice(alice, device);
    for (const other of [memberOf(1, bob), memberOf(0, alice, device)]) {
      const change = changeOf(memberOf(2, alice), direct, { external: true, removed: [other] });
      expect(await allows(change, rosters)).toBe(false);
    }
  });

  it('adds nobody else, and changes nothing else', async () => {
    const { alice, bob, rosters, group } = await setting();
    const joiner = memberOf(3, alice);
    const added = [memberOf(4, bob)];
    expect(await allows(changeOf(joiner, group, { external: true, added }), rosters)).toBe(false);
    const extensionsAfter = groupExtensions({ ...group, messageTimer: 60_000 });
    expect(await allows(changeOf(joiner, group, { external: true, extensionsAfter }), rosters)).toBe(false);
  });

  it('is not for a device that has left its roster, or whose account takes no part', async () => {
    const { alice, carol, rosters, direct } = await setting();
    expect(await allows(changeOf(memberOf(2, carol), direct, { external: true }), rosters)).toBe(false);
    const device = await addDevice(alice);
    await removeDevice(alice, device);
    expect(await allows(changeOf(memberOf(2, alice, device), direct, { external: true }), rosters)).toBe(
      false,
    );
  });
});

describe('a group that somebody finds', () => {
  async function finds(parts: Partial<FoundGroup>, rosters: RosterDirectory, context: ConversationContext) {
    const found: FoundGroup = {
      context: groupOf(context),
      members: [],
      signer: 0,
      via: 'public',
      groupInfoExtensions: [{ type: 0x0004, data: new Uint8Array(0) }],
      ...parts,
    };
    return (await makePolicy(rosters).allowGroup(found)).accept;
  }

  it('must be a conversation, with nothing more in its group info than the key to join by', async () => {
    const { rosters, direct } = await setting();
    expect(await finds({}, rosters, direct)).toBe(true);
    expect(await finds({ context: { ...groupOf(direct), extensions: [] } }, rosters, direct)).toBe(false);
    const groupInfoExtensions = [{ type: 0xf051, data: new Uint8Array(0) }];
    expect(await finds({ groupInfoExtensions }, rosters, direct)).toBe(false);
  });

  it('R13: counts, when it comes by welcome, only if who sent that is in its account’s newest roster', async () => {
    const { alice, bob, rosters, direct } = await setting();
    const device = await addDevice(bob);
    const members = [memberOf(0, alice), memberOf(1, bob, device)];
    expect(await finds({ via: 'welcome', members, signer: 1 }, rosters, direct)).toBe(true);
    await removeDevice(bob, device);
    expect(await finds({ via: 'welcome', members, signer: 1 }, rosters, direct)).toBe(false);
    expect(await finds({ via: 'welcome', members, signer: 0 }, rosters, direct)).toBe(true);
    expect(await finds({ via: 'external-commit', members, signer: 1 }, rosters, direct)).toBe(true);
  });
});
