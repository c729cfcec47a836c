import type { CommitChange, Member } from '@sotto/mls/public';
import { describe, expect, it } from 'vitest';
import { type Account, createAccount, newestOf } from '../../test/accounts.ts';
import { contextOf, directoryOf, groupOf, memberOf } from '../../test/leaves.ts';
import type { ConversationContext } from './context.ts';
import { groupExtensions } from './group-extensions.ts';
import { makePolicy } from './policy.ts';
import { contextAfterRebirth, rebirthIn } from './rebirth.ts';

interface Setting {
  readonly alice: Account;
  readonly bob: Account;
  /** Bob's account with another identity. */
  readonly reborn: Account;
  readonly direct: ConversationContext;
  readonly after: ConversationContext;
}

async function setting(): Promise<Setting> {
  const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
  const reborn = await createAccount('bob again', bob.id);
  const direct = contextOf('direct', [alice, bob]);
  return { alice, bob, reborn, direct, after: contextOf('direct', [alice, reborn]) };
}

/** Alice removes what is left of the old identity, and goes on with the new one; with some of it changed. */
function commitOf(committer: Member, { bob, direct, after }: Setting, parts: Partial<CommitChange> = {}) {
  const change: CommitChange = {
    committer,
    external: false,
    proposals: [],
    before: groupOf(direct),
    extensionsAfter: groupExtensions(after),
    added: [],
    removed: [memberOf(1, bob)],
    updated: [],
    authenticatedData: new Uint8Array(0),
    membersBefore: () => [committer, memberOf(1, bob)],
    membersAfter: () => [committer],
    ...parts,
  };
  return change;
}

async function refusal(change: CommitChange, ...known: readonly Account[]): Promise<string | null> {
  const decision = await makePolicy(directoryOf(...known)).allowCommit(change);
  return decision.accept ? null : decision.reason;
}

describe('R8: a direct conversation goes on with a new identity', () => {
  it('when the other side says so, and whoever receives it has accepted that identity', async () => {
    const all = await setting();
    const { alice, reborn } = all;
    expect(await refusal(commitOf(memberOf(0, alice), all), alice, reborn)).toBeNull();
  });

  it('and not for a receiver that has not accepted it, or knows no roster', async () => {
    const all = await setting();
    const { alice, bob } = all;
    const change = commitOf(memberOf(0, alice), all);
    expect(await refusal(change, alice, bob)).toBe('an identity that has not been accepted here');
    expect(await refusal(change, alice)).toBe('an identity that has not been accepted here');
  });

  it('and not for another root than that of the accepted roster', async () => {
    const all = await setting();
    const { alice, bob, reborn } = all;
    const somebody = await createAccount('somebody in his place', bob.id);
    const extensionsAfter = groupExtensions(contextOf('direct', [alice, somebody]));
    const change = commitOf(memberOf(0, alice), all, { extensionsAfter });
    expect(await refusal(change, alice, reborn)).toBe('an identity that has not been accepted here');
  });

  it('and not by the word of the account itself', async () => {
    const all = await setting();
    const { alice, bob, reborn } = all;
    // A device of the old identity, to a server or a member that knows the old roster still.
    expect(await refusal(commitOf(memberOf(1, bob), all), alice, bob)).toBe(
      'an account does not vouch for its own new identity',
    );
    expect(await refusal(commitOf(memberOf(1, reborn), all), alice, reborn)).not.toBeNull();
    // Nor does an account change its own root while it changes nothing of the other.
    const aliceAgain = await createAccount('alice again', alice.id);
    const extensionsAfter = groupExtensions(contextOf('direct', [aliceAgain, bob]));
    const own = commitOf(memberOf(0, alice), all, { extensionsAfter, removed: [] });
    expect(await refusal(own, alice, bob)).toBe('an account does not vouch for its own new identity');
  });

  it('and not with anything else of the context changed', async () => {
    const all = await setting();
    const { alice, reborn, after } = all;
    const carol = await createAccount('carol');
    const aliceAgain = await createAccount('alice again', alice.id);
    const others: ConversationContext[] = [
      { ...after, messageTimer: 60_000 },
      { ...after, historyPolicy: 'ephemeral' },
      contextOf('direct', [aliceAgain, reborn]),
      contextOf('direct', [alice, carol]),
      contextOf('group', [alice, reborn], [alice]),
    ];
    for (const other of others) {
      const change = commitOf(memberOf(0, alice), all, { extensionsAfter: groupExtensions(other) });
      expect(await refusal(change, alice, reborn)).toBe(
        'of a direct conversation only the root of one participant changes',
      );
    }
  });

  it('and not while devices of the old identity stay, or new ones come in the same commit', async () => {
    const all = await setting();
    const { alice, bob, reborn } = all;
    const committer = memberOf(0, alice);
    const staying = { removed: [], membersAfter: () => [committer, memberOf(1, bob)] };
    expect(await refusal(commitOf(committer, all, staying), alice, reborn)).toBe(
      'devices of the old identity would stay',
    );
    const added = [memberOf(2, reborn)];
    const coming = { added, membersAfter: () => [committer, ...added] };
    expect(await refusal(commitOf(committer, all, coming), alice, reborn)).toBe(
      'nobody comes with a new identity in one commit',
    );
  });

  it('and not by an external commit', async () => {
    const all = await setting();
    const { alice, reborn } = all;
    const joining = { external: true, removed: [] };
    expect(await refusal(commitOf(memberOf(2, alice), all, joining), alice, reborn)).toBe(
      'who joins changes nothing else',
    );
  });

  it('and takes nobody along who is in good standing', async () => {
    const all = await setting();
    const { alice, reborn, bob } = all;
    const removed = [memberOf(1, bob), memberOf(2, alice)];
    expect(await refusal(commitOf(memberOf(0, alice), all, { removed }), alice, reborn)).toBe(
      'a device that is in its account’s newest roster stays',
    );
  });

  it('and a group does not go on so: there an admin changes what it is', async () => {
    const { alice, bob, reborn } = await setting();
    const carol = await createAccount('carol');
    const group = contextOf('group', [alice, bob, carol], [carol]);
    const change = (committer: Member): CommitChange => ({
      ...commitOf(committer, { alice, bob, reborn, direct: group, after: group }),
      before: groupOf(group),
      extensionsAfter: groupExtensions(
        contextAfterRebirth(group, { accountId: bob.id, root: newestOf(reborn).root }),
      ),
    });
    expect(await refusal(change(memberOf(0, alice)), alice, reborn, carol)).toBe(
      'only an admin changes a group',
    );
  });
});

describe('the difference between two contexts', () => {
  it('is a new identity when it is that and nothing else', async () => {
    const { bob, reborn, direct, after } = await setting();
    expect(rebirthIn(direct, after)).toEqual({ accountId: bob.id, root: newestOf(reborn).root });
    expect(contextAfterRebirth(direct, { accountId: bob.id, root: newestOf(reborn).root })).toEqual(after);
    expect(rebirthIn(direct, direct)).toBeNull();
    expect(rebirthIn(direct, { ...after, messageTimer: 60_000 })).toBeNull();
    expect(rebirthIn(direct, { ...after, participants: after.participants.slice(1) })).toBeNull();
  });
});
