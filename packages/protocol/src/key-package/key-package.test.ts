import { createKeyPackage as createMls } from '@sotto/mls';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Account, addDevice, createAccount, newestOf, removeDevice } from '../../test/accounts.ts';
import { directoryOf } from '../../test/leaves.ts';
import { keyPackageOf, phonesOf, type Unjoined } from '../../test/network.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { limits } from '../limits.ts';
import { mlsTime, verifyingEnvironment } from '../membership/index.ts';
import {
  createKeyPackage,
  leafOptions,
  lifetimeFrom,
  ownKeyPackageCodec,
  verifyKeyPackage,
} from './index.ts';

async function phone(): Promise<{ readonly account: Account; readonly phone: Unjoined }> {
  const account = await createAccount('alice');
  const [first] = phonesOf(account);
  if (first === undefined) throw new Error('a phone');
  return { account, phone: first };
}

/** A key package of other making than ours, with the device's own key. */
async function foreign(
  phone: Unjoined,
  parts: Partial<Parameters<typeof createMls>[1]>,
): Promise<Uint8Array> {
  const { self, random, now } = phone.environment();
  const environment = {
    ...verifyingEnvironment(directoryOf(phone.account), now),
    maximumLifetime: 10_000_000_000n,
    now: mlsTime(now),
    random,
    signer: self.signer,
  };
  const lifetime = lifetimeFrom(now, limits.keyPackageLifetime);
  const made = await createMls(environment, { leaf: leafOptions(self), lifetime, ...parts });
  if (!made.ok) throw new Error(made.error.detail);
  return made.value.keyPackage;
}

describe('R19: a key package', () => {
  it('is signed by a device of the roster, and says until when it is good', async () => {
    const { account, phone: first } = await phone();
    const { own, verified } = await keyPackageOf(first);
    expect(verified.owner).toEqual({ accountId: account.id, deviceId: first.device.id });
    expect(verified.ref).toEqual(own.ref);
    expect(verified.notAfter).toBe(first.now + limits.keyPackageLifetime);
    expect(verified.lastResort).toBe(false);
    expect(own.keyPackage.length).toBeLessThan(limits.keyPackageBytes);
  });

  it('of the last resort is marked, and lives longer', async () => {
    const { phone: first } = await phone();
    const { own, verified } = await keyPackageOf(first, true);
    expect(verified.lastResort).toBe(true);
    expect(own.notAfter).toBe(first.now + limits.lastResortLifetime);
  });

  it('is another one each time', async () => {
    const { phone: first } = await phone();
    const [one, two] = [await keyPackageOf(first), await keyPackageOf(first)];
    expect(one.own.ref).not.toEqual(two.own.ref);
    expect(one.own.initPrivateKey).not.toEqual(two.own.initPrivateKey);
  });

  it('is refused when it has expired, or has not begun', async () => {
    const { account, phone: first } = await phone();
    const { own } = await keyPackageOf(first);
    const { notAfter, keyPackage } = own;
    const roster = newestOf(account);
    expect((await verifyKeyPackage(keyPackage, roster, notAfter)).ok).toBe(true);
    expectCode(await verifyKeyPackage(keyPackage, roster, notAfter + 1_000), 'key-package-expired');
    const early = first.now - limits.clockSkew;
    expect((await verifyKeyPackage(keyPackage, roster, early)).ok).toBe(true);
    expectCode(await verifyKeyPackage(keyPackage, roster, early - 1_000), 'key-package-expired');
  });

  it('is refused when it would live longer than it may', async () => {
    const { account, phone: first } = await phone();
    const { now } = first;
    const long = await foreign(first, { lifetime: lifetimeFrom(now, limits.keyPackageLifetime + 1_000) });
    expectCode(await verifyKeyPackage(long, newestOf(account), now), 'key-package-expired');
    const longest = await foreign(first, { lifetime: lifetimeFrom(now, 10 * limits.lastResortLifetime) });
    expectCode(await verifyKeyPackage(longest, newestOf(account), now), 'key-package-expired');
  });

  it('is refused when its device is not in the roster, or no longer', async () => {
    const { account, phone: first } = await phone();
    const bob = await createAccount('bob');
    const { own } = await keyPackageOf(first);
    expectCode(await verifyKeyPackage(own.keyPackage, newestOf(bob), first.now), 'key-package-not-authentic');
    await addDevice(account);
    await removeDevice(account, first.device);
    expectCode(
      await verifyKeyPackage(own.keyPackage, newestOf(account), first.now),
      'key-package-not-authentic',
    );
    const { self, random, now } = first.environment();
    const request = { self, roster: newestOf(account), random, now, lastResort: false };
    expectCode(await createKeyPackage(request), 'key-package-not-authentic');
  });

  it('is refused when it was not made for conversations of this protocol', async () => {
    const { account, phone: first } = await phone();
    const { self } = first.environment();
    const options = leafOptions(self);
    const without = { ...options, capabilities: { ...options.capabilities, extensions: [] } };
    const unknown = { type: 0xf051, data: new Uint8Array(0) };
    const knowing = { ...options, capabilities: { ...options.capabilities, extensions: [0xf050, 0xf051] } };
    for (const bytes of [
      await foreign(first, { leaf: without }),
      await foreign(first, { leaf: { ...knowing, extensions: [unknown] } }),
      await foreign(first, { leaf: knowing, extensions: [unknown] }),
    ]) {
      expectCode(await verifyKeyPackage(bytes, newestOf(account), first.now), 'key-package-malformed');
    }
  });

  it('is refused when any bit of it has changed, or some of it is missing', async () => {
    const { account, phone: first } = await phone();
    const { own } = await keyPackageOf(first);
    const { keyPackage } = own;
    const roster = newestOf(account);
    const changed = fc
      .tuple(fc.nat(keyPackage.length - 1), fc.integer({ min: 1, max: 255 }))
      .map(([at, flip]) => keyPackage.with(at, (keyPackage[at] ?? 0) ^ flip));
    const cut = fc.nat(keyPackage.length - 1).map((length) => keyPackage.slice(0, length));
    await fc.assert(
      fc.asyncProperty(fc.oneof(changed, cut), async (bytes) => {
        expect((await verifyKeyPackage(bytes, roster, first.now)).ok).toBe(false);
      }),
      { numRuns: 150 },
    );
    const large = new Uint8Array(limits.keyPackageBytes + 1);
    expectCode(await verifyKeyPackage(large, roster, first.now), 'key-package-malformed');
  });

  it('is kept with its secrets by its own device', async () => {
    const { phone: first } = await phone();
    const { own } = await keyPackageOf(first);
    expect(unwrap(ownKeyPackageCodec.decode(ownKeyPackageCodec.encode(own)))).toEqual(own);
  });
});
