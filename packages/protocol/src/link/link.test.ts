import { describe, expect, it } from 'vitest';
import { addDevice, createAccount, NEW_YEAR, newestOf, removeDevice } from '../../test/accounts.ts';
import { parse } from '../../test/forged-rosters.ts';
import { admit, startLink } from '../../test/links.ts';
import { seededRandom } from '../../test/seeded-random.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { encodeCbor } from '../codec/index.ts';
import { generateSealKeyPair } from '../crypto/index.ts';
import { extendRoster, noChange, sealDeviceName } from '../identity/index.ts';
import { accountIdFromBytes, deviceIdFromBytes, hashIdToBytes, uuidToBytes } from '../ids.ts';
import { labels } from '../labels.ts';
import { authenticate } from './authentic.ts';
import {
  createLinkCode,
  makeLinkAnswer,
  makeLinkOffer,
  pinLinkedAccount,
  verifyLinkAnswer,
  verifyLinkOffer,
} from './index.ts';
import { answerKeyOf, nameKeyOf, offerKeyOf } from './link-keys.ts';

const random = seededRandom('link');
const code = createLinkCode(random);
const vaultDigest = random(32);

const { account: first, keys: firstKeys, offer: firstOffer } = await startLink(code);
const goodFields = {
  accountId: uuidToBytes(first.id),
  deviceId: hashIdToBytes(firstKeys.id),
  signatureKey: firstKeys.signer.publicKey,
  sealKey: firstKeys.sealKeys.publicKey,
  sealedName: unwrap(sealDeviceName(nameKeyOf(code, first.id), first.id, firstKeys.id, 'Laptop', random)),
};

/** An offer that somebody with the code makes of anything. */
function forgedOffer(fields: Record<string, Uint8Array>): Uint8Array {
  const body = encodeCbor(new Map(Object.entries(fields)));
  return authenticate(offerKeyOf(code, first.id), labels.linkOffer, body);
}

function goodDevice(name: string) {
  const { signatureKey, sealKey } = goodFields;
  return { accountId: first.id, signatureKey, sealKey, name };
}

const accountIdOf = (name: string) => accountIdFromBytes(seededRandom(name)(16));

describe('a link', () => {
  it('gives the new device the account’s root and roster, and the account the device’s keys', async () => {
    const { account, device, self, verified } = await startLink(code);
    expect(verified).toEqual({ ...device, deviceId: self.deviceId });
    await admit(account, verified);
    const answer = unwrap(makeLinkAnswer(code, verified, newestOf(account), vaultDigest));
    const answered = unwrap(verifyLinkAnswer(code, self, answer));
    const { root, version, hash } = newestOf(account);
    expect(answered).toEqual({
      accountId: account.id,
      deviceId: self.deviceId,
      root,
      rosterVersion: version,
      rosterHash: hash,
      vaultDigest,
    });
    const pin = unwrap(pinLinkedAccount(answered, self, account.rosters.map(parse)));
    expect(pin.chain.newest.hash).toEqual(hash);
  });

  it('holds although the chain has gone on since, and not once the device is out again', async () => {
    const { account, keys, self, verified } = await startLink(code);
    await admit(account, verified);
    const answer = unwrap(makeLinkAnswer(code, verified, newestOf(account), vaultDigest));
    const answered = unwrap(verifyLinkAnswer(code, self, answer));
    await addDevice(account);
    expect(pinLinkedAccount(answered, self, account.rosters.map(parse)).ok).toBe(true);
    account.devices.push(keys);
    await removeDevice(account, keys);
    expectCode(pinLinkedAccount(answered, self, account.rosters.map(parse)), 'link-wrong-device');
  });

  it('R6: is refused with a chain that is older, of another root, or another past', async () => {
    const { account, self, verified } = await startLink(code);
    await admit(account, verified);
    const answer = unwrap(makeLinkAnswer(code, verified, newestOf(account), vaultDigest));
    const answered = unwrap(verifyLinkAnswer(code, self, answer));
    const older = account.rosters.slice(0, 1).map(parse);
    expectCode(pinLinkedAccount(answered, self, older), 'link-wrong-roster');
    const reset = await createAccount('another root', account.id);
    expectCode(pinLinkedAccount(answered, self, reset.rosters.map(parse)), 'roster-wrong-root');
    const { signer } = account;
    const forked = unwrap(
      await extendRoster(account.rosters[0] ?? newestOf(account), noChange, signer, NEW_YEAR + 1),
    );
    const fork = [...older, parse(forked)];
    expectCode(pinLinkedAccount(answered, self, fork), 'link-wrong-roster');
  });
});

describe('a link offer', () => {
  it('with a name that is too long is not made', async () => {
    const { device } = await startLink(code);
    expectCode(makeLinkOffer(code, { ...device, name: 'x'.repeat(65) }, random), 'device-name-too-long');
  });

  it('shows the server no name, nor how long it is', () => {
    const short = unwrap(makeLinkOffer(code, goodDevice('A'), random));
    const long = unwrap(makeLinkOffer(code, goodDevice('A telltale name'), random));
    expect(short).toHaveLength(long.length);
    expect(Buffer.from(long).includes('telltale')).toBe(false);
  });

  it('of another code or account is refused', () => {
    const other = createLinkCode(random);
    expectCode(verifyLinkOffer(other, first.id, firstOffer), 'link-not-authentic');
    const stranger = accountIdOf('stranger');
    expectCode(verifyLinkOffer(code, stranger, firstOffer), 'link-not-authentic');
  });

  it('is refused before it is decoded, wherever a bit has changed', () => {
    for (let at = 0; at < firstOffer.length; at += 7) {
      const changed = firstOffer.with(at, (firstOffer[at] ?? 0) ^ 1);
      expectCode(verifyLinkOffer(code, first.id, changed), 'link-not-authentic');
    }
    for (const length of [0, 31, 32, 33, firstOffer.length - 1]) {
      expectCode(verifyLinkOffer(code, first.id, firstOffer.subarray(0, length)), 'link-not-authentic');
    }
    expectCode(verifyLinkOffer(code, first.id, new Uint8Array(2_049)), 'link-malformed');
  });

  it('is held to its form, though it was made under the code', () => {
    expect(verifyLinkOffer(code, first.id, forgedOffer(goodFields)).ok).toBe(true);
    const name = unwrap(sealDeviceName(random(32), first.id, firstKeys.id, 'Laptop', random));
    for (const [fields, expected] of [
      [{ accountId: random(16) }, 'link-wrong-account'],
      [{ sealKey: new Uint8Array(1_216).fill(0xff) }, 'link-malformed'],
      [{ sealKey: generateSealKeyPair(random).publicKey.subarray(1) }, 'link-malformed'],
      [{ sealedName: name }, 'link-malformed'],
      [{ extra: new Uint8Array(0) }, 'link-malformed'],
    ] as const) {
      expectCode(verifyLinkOffer(code, first.id, forgedOffer({ ...goodFields, ...fields })), expected);
    }
    const empty = authenticate(offerKeyOf(code, first.id), labels.linkOffer, new Uint8Array(0));
    expectCode(verifyLinkOffer(code, first.id, empty), 'link-malformed');
  });

  it('R3: names a device by the hash of its key, or is refused', () => {
    for (const fields of [{ deviceId: random(16) }, { signatureKey: random(32) }]) {
      const forged = forgedOffer({ ...goodFields, ...fields });
      expectCode(verifyLinkOffer(code, first.id, forged), 'link-wrong-device');
    }
  });
});

describe('a link answer', () => {
  it('is made for a roster that lists the device with its keys, and for no other', async () => {
    const { account, verified } = await startLink(code);
    expectCode(makeLinkAnswer(code, verified, newestOf(account), vaultDigest), 'link-wrong-roster');
    const { publicKey } = generateSealKeyPair(random);
    await admit(account, { ...verified, sealKey: publicKey });
    expectCode(makeLinkAnswer(code, verified, newestOf(account), vaultDigest), 'link-wrong-roster');
    const other = await createAccount('other');
    expectCode(makeLinkAnswer(code, verified, newestOf(other), vaultDigest), 'link-wrong-roster');
  });

  it('of another code, account or device, or changed, is refused', async () => {
    const { account, self, verified } = await startLink(code);
    await admit(account, verified);
    const answer = unwrap(makeLinkAnswer(code, verified, newestOf(account), vaultDigest));
    expectCode(verifyLinkAnswer(createLinkCode(random), self, answer), 'link-not-authentic');
    const elsewhere = { ...self, accountId: accountIdOf('stranger') };
    expectCode(verifyLinkAnswer(code, elsewhere, answer), 'link-not-authentic');
    const other = { ...self, deviceId: deviceIdFromBytes(random(16)) };
    expectCode(verifyLinkAnswer(code, other, answer), 'link-wrong-device');
    for (let at = 0; at < answer.length; at++) {
      const changed = answer.with(at, (answer[at] ?? 0) ^ 1);
      expectCode(verifyLinkAnswer(code, self, changed), 'link-not-authentic');
    }
    expectCode(verifyLinkAnswer(code, self, new Uint8Array(513)), 'link-malformed');
  });

  it('is held to its form and its account, though it was made under the code', async () => {
    const { account, self, verified } = await startLink(code);
    await admit(account, verified);
    const { root, hash } = newestOf(account);
    const fields = {
      accountId: uuidToBytes(account.id),
      deviceId: hashIdToBytes(self.deviceId),
      root,
      rosterVersion: 2,
      rosterHash: hash,
      vaultDigest,
    };
    for (const [changes, expected] of [
      [{}, null],
      [{ accountId: random(16) }, 'link-wrong-account'],
      [{ rosterVersion: 0 }, 'link-malformed'],
      [{ root: random(31) }, 'link-malformed'],
      [{ vaultDigest: random(33) }, 'link-malformed'],
    ] as const) {
      const body = encodeCbor(new Map(Object.entries({ ...fields, ...changes })));
      const forged = authenticate(answerKeyOf(code, account.id), labels.linkAnswer, body);
      const verdict = verifyLinkAnswer(code, self, forged);
      if (expected === null) expect(verdict.ok).toBe(true);
      else expectCode(verdict, expected);
    }
  });

  it('is never an offer, nor an offer an answer', async () => {
    const { account, self, offer, verified } = await startLink(code);
    await admit(account, verified);
    const answer = unwrap(makeLinkAnswer(code, verified, newestOf(account), vaultDigest));
    expectCode(verifyLinkOffer(code, account.id, answer), 'link-not-authentic');
    expectCode(verifyLinkAnswer(code, self, offer.subarray(0, 512)), 'link-not-authentic');
    // Not even with the label of one and the key of the other.
    const body = answer.subarray(32);
    for (const crossed of [
      authenticate(answerKeyOf(code, account.id), labels.linkOffer, body),
      authenticate(offerKeyOf(code, account.id), labels.linkAnswer, body),
    ]) {
      expectCode(verifyLinkAnswer(code, self, crossed), 'link-not-authentic');
    }
  });
});
