import { describe, expect, it } from 'vitest';
import {
  type Account,
  addDevice,
  createAccount,
  NEW_YEAR,
  newestOf,
  removeDevice,
} from '../../test/accounts.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { checkRosterClaim } from './check-claim.ts';
import { acceptReset, dismissReset, observeChain, pinAccount } from './observe-chain.ts';
import { type PinnedAccount, pinCodec } from './pin.ts';
import type { SignedRoster } from './roster.ts';
import { parseSignedRoster } from './signed-roster.ts';

const chainOf = (account: Account): SignedRoster[] =>
  account.rosters.map((roster) => unwrap(parseSignedRoster(roster.bytes)));

const pinOf = (account: Account): PinnedAccount => unwrap(pinAccount(chainOf(account), account.id));

/** The same account with the same keys, going another way after `versions` versions. */
function forkOf(account: Account, versions: number): Account {
  const rosters = account.rosters.slice(0, versions);
  return { ...account, rosters, devices: [...account.devices] };
}

describe('R6: a client keeps the root and the newest roster that it has verified', () => {
  it('and goes forward with the chain, whatever part of it the server shows', async () => {
    const account = await createAccount('alice');
    const pin = pinOf(account);
    await removeDevice(account, await addDevice(account));
    for (const run of [chainOf(account), chainOf(account).slice(1)]) {
      const seen = unwrap(observeChain(pin, run, NEW_YEAR));
      expect(seen.kind).toBe('advanced');
      expect(seen.pin).toEqual(pinOf(account));
    }
  });

  it('and stays where it is when shown nothing new, or less', async () => {
    const account = await createAccount('alice');
    await addDevice(account);
    const pin = pinOf(account);
    for (const run of [[], chainOf(account), chainOf(account).slice(0, 1), chainOf(account).slice(1)]) {
      expect(unwrap(observeChain(pin, run, NEW_YEAR))).toEqual({ kind: 'unchanged', pin });
    }
  });

  it('and refuses a chain with a gap, an empty first sight, or another account’s', async () => {
    const account = await createAccount('alice');
    const pin = pinOf(account);
    await addDevice(account);
    await addDevice(account);
    expectCode(observeChain(pin, chainOf(account).slice(2), NEW_YEAR), 'roster-wrong-version');
    expectCode(pinAccount([], account.id), 'roster-wrong-version');
    const bob = await createAccount('bob');
    expectCode(observeChain(pin, chainOf(bob), NEW_YEAR), 'roster-wrong-account');
    expectCode(pinAccount(chainOf(bob), account.id), 'roster-wrong-account');
  });

  it('and refuses a root other than the one it was told to expect', async () => {
    const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
    expectCode(pinAccount(chainOf(alice), alice.id, bob.signer.publicKey), 'roster-wrong-root');
  });

  it('and keeps both rosters of one version as evidence, for ever', async () => {
    const account = await createAccount('alice');
    const fork = forkOf(account, 1);
    await addDevice(account);
    const pin = pinOf(account);
    await addDevice(fork);
    const seen = unwrap(observeChain(pin, chainOf(fork), NEW_YEAR));
    if (seen.kind !== 'forked') throw new Error(seen.kind);
    expect(seen.evidence).toEqual({ version: 2, offered: newestOf(fork).bytes, seenAt: NEW_YEAR });
    expect(seen.pin.evidence).toEqual([seen.evidence]);
    expect(seen.pin.chain).toEqual(pin.chain);
    // The next honest answer moves the chain on and does not wash the evidence away.
    await addDevice(account);
    const later = unwrap(observeChain(seen.pin, chainOf(account), NEW_YEAR));
    expect(later.kind).toBe('advanced');
    expect(later.pin.evidence).toEqual([seen.evidence]);
  });

  it('and sees a fork of an old version, and one that continues a forked past', async () => {
    const account = await createAccount('alice');
    const fork = forkOf(account, 1);
    await addDevice(account);
    await addDevice(fork);
    await addDevice(fork);
    const pin = pinOf(account);
    const older = unwrap(observeChain(pinOf(account), chainOf(fork).slice(0, 2), NEW_YEAR));
    expect(older.kind).toBe('forked');
    const continued = unwrap(observeChain(pin, chainOf(fork).slice(2), NEW_YEAR));
    expect(continued.kind).toBe('forked');
    expect(continued.pin.chain).toEqual(pin.chain);
  });

  it('and takes no evidence from what the account’s signer has not signed', async () => {
    const account = await createAccount('alice');
    const fork = forkOf(account, 1);
    await addDevice(account);
    const pin = pinOf(account);
    await addDevice(fork);
    const forged = chainOf(fork).map((signed) => ({
      ...signed,
      byPrevious: signed.byPrevious && new Uint8Array(64),
    }));
    expectCode(observeChain(pin, forged, NEW_YEAR), 'roster-bad-signature');
  });

  it('and believes nothing of a run that does not verify to its end', async () => {
    const account = await createAccount('alice');
    const pin = pinOf(account);
    await addDevice(account);
    await addDevice(account);
    const [first, second, third] = chainOf(account);
    if (first === undefined || second === undefined || third === undefined) throw new Error('three');
    const broken = { ...third, byPrevious: new Uint8Array(64) };
    expectCode(observeChain(pin, [first, second, broken], NEW_YEAR), 'roster-bad-signature');
  });

  it('and the pin survives a restart', async () => {
    const account = await createAccount('alice');
    const other = await createAccount('alice2');
    await addDevice(account);
    const pin = { ...pinOf(account), reset: pinOf(other).chain };
    expect(unwrap(pinCodec.decode(pinCodec.encode(pin)))).toEqual(pin);
    expectCode(pinCodec.decode(pinCodec.encode(pin).slice(0, -1)), 'truncated');
    const garbled = { ...pin.chain, newest: { ...pin.chain.newest, bytes: Uint8Array.of(1) } };
    expectCode(pinCodec.decode(pinCodec.encode({ ...pin, chain: garbled })), 'invalid-value');
  });
});

describe('R7: messages name their sender’s roster', () => {
  it('so that a withheld roster, or a fork shown to somebody else, is noticed', async () => {
    const account = await createAccount('alice');
    await addDevice(account);
    const pin = pinOf(account);
    const [first] = account.rosters;
    if (first === undefined) throw new Error('a roster');
    expect(checkRosterClaim(pin, first)).toBe('known');
    expect(checkRosterClaim(pin, newestOf(account))).toBe('known');
    expect(checkRosterClaim(pin, { version: 3, hash: new Uint8Array(32) })).toBe('newer');
    expect(checkRosterClaim(pin, { version: 1, hash: new Uint8Array(32) })).toBe('conflict');
  });
});

describe('R8: a new root is an identity reset', () => {
  it('which waits for the user, and is pinned when the user accepts it', async () => {
    const account = await createAccount('alice');
    await addDevice(account);
    const pin = pinOf(account);
    const reborn = await createAccount('alice again', account.id);
    const seen = unwrap(observeChain(pin, chainOf(reborn), NEW_YEAR));
    expect(seen.kind).toBe('reset');
    expect(seen.pin.chain).toEqual(pin.chain);
    const accepted = unwrap(acceptReset(seen.pin, newestOf(reborn).root));
    expect(accepted).toEqual(pinOf(reborn));
    expectCode(acceptReset(pin, newestOf(reborn).root), 'reset-not-shown');
  });

  it('which is accepted for the root that the user was shown, and for no other', async () => {
    const account = await createAccount('alice');
    const reborn = await createAccount('alice again', account.id);
    const swapped = await createAccount('somebody else in her place', account.id);
    const shown = unwrap(observeChain(pinOf(account), chainOf(reborn), NEW_YEAR)).pin;
    const { kind, pin } = unwrap(observeChain(shown, chainOf(swapped), NEW_YEAR));
    expect(kind).toBe('reset');
    expectCode(acceptReset(pin, newestOf(reborn).root), 'reset-not-shown');
    expect(unwrap(acceptReset(pin, newestOf(swapped).root))).toEqual(pinOf(swapped));
  });

  it('or dismissed, when the server shows the pinned chain again', async () => {
    const account = await createAccount('alice');
    const pin = pinOf(account);
    const lied = unwrap(observeChain(pin, chainOf(await createAccount('nobody', account.id)), NEW_YEAR)).pin;
    await addDevice(account);
    const { kind, pin: seen } = unwrap(observeChain(lied, chainOf(account), NEW_YEAR));
    expect(kind).toBe('advanced');
    expect(seen.reset).not.toBeNull();
    expect(dismissReset(seen)).toEqual({ ...pinOf(account), reset: null });
  });

  it('also when its chain has grown to as many versions as the pinned one, or more', async () => {
    const account = await createAccount('alice');
    await addDevice(account);
    const pin = pinOf(account);
    const reborn = await createAccount('alice again', account.id);
    for (let version = 2; version <= 4; version += 1) {
      await addDevice(reborn);
      const chain = chainOf(reborn);
      // From the newest pinned version on it contradicts, and proves nothing yet.
      expectCode(observeChain(pin, chain.slice(1), NEW_YEAR), 'roster-bad-signature');
      const seen = unwrap(observeChain(pin, chain, NEW_YEAR));
      expect(seen).toEqual({ kind: 'reset', pin: { ...pin, reset: pinOf(reborn).chain } });
    }
  });

  it('whose chain goes forward while it waits, never back, and keeps evidence of a fork', async () => {
    const account = await createAccount('alice');
    const reborn = await createAccount('alice again', account.id);
    const fork = forkOf(reborn, 1);
    await addDevice(reborn);
    const waiting = unwrap(observeChain(pinOf(account), chainOf(reborn), NEW_YEAR)).pin;
    const less = unwrap(observeChain(waiting, chainOf(reborn).slice(0, 1), NEW_YEAR));
    expect(less).toEqual({ kind: 'reset', pin: waiting });
    await addDevice(reborn);
    const more = unwrap(observeChain(waiting, chainOf(reborn), NEW_YEAR));
    expect(more.pin.reset).toEqual(pinOf(reborn).chain);
    await addDevice(fork);
    const forked = unwrap(observeChain(more.pin, chainOf(fork), NEW_YEAR));
    expect(forked.kind).toBe('forked');
    expect(forked.pin.reset).toEqual(more.pin.reset);
    expect(forked.pin.evidence).toHaveLength(1);
    // Accepted or not: what the server shows of the old chain changes nothing about what waits.
    expect(unwrap(observeChain(waiting, chainOf(account), NEW_YEAR))).toEqual({
      kind: 'unchanged',
      pin: waiting,
    });
  });

  it('and an invalid one is refused', async () => {
    const account = await createAccount('alice');
    const pin = pinOf(account);
    const reborn = await createAccount('alice again', account.id);
    const forged = chainOf(reborn).map((signed) => ({ ...signed, bySigner: new Uint8Array(64) }));
    expectCode(observeChain(pin, forged, NEW_YEAR), 'roster-bad-signature');
  });
});
