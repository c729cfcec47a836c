import { describe, expect, it } from 'vitest';
import { generateSealKeyPair } from '../../src/crypto/index.ts';
import {
  compareSafetyQr,
  compareVault,
  decodeVaultListing,
  listVault,
  openItem,
  openKeyring,
  openSignerItem,
  openVaultKey,
  parseLinkCode,
  parseLinkQr,
  parseSignedRoster,
  pinLinkedAccount,
  rendezvousOf,
  safetyFingerprint,
  safetyNumber,
  type VerifiedRoster,
  vaultItemCodec,
  verifyLinkAnswer,
  verifyLinkOffer,
  verifyRosterChain,
} from '../../src/index.ts';
import { unwrap } from '../unwrap.ts';
import { type AccountSamples, bytes, readSamples } from './format.ts';

describe.each(['account-v1'])('what %s put on the wire and into the vault', (name) => {
  const samples = readSamples<AccountSamples>(name);
  const chain = samples.rosters.map((roster) => unwrap(parseSignedRoster(bytes(roster))));
  const accountId = chain[0]?.roster.accountId;
  if (accountId === undefined) throw new Error('a chain');
  const rosters = unwrap(verifyRosterChain(chain, null, { accountId, root: null }));
  const newest = rosters.at(-1);
  if (newest === undefined) throw new Error('a roster');
  const code = unwrap(parseLinkCode(samples.code));
  const offer = unwrap(verifyLinkOffer(code, accountId, bytes(samples.offer)));
  const sealKeys = generateSealKeyPair(() => bytes(samples.sealSecret));
  const self = { accountId, deviceId: offer.deviceId, sealKey: sealKeys.publicKey };
  const answer = unwrap(verifyLinkAnswer(code, self, bytes(samples.answer)));
  const items = samples.items.map((sample) => ({
    ...sample,
    ...unwrap(vaultItemCodec.decode(bytes(sample.item))),
    content: bytes(sample.content),
  }));

  async function openVault(roster: VerifiedRoster) {
    const sealed = bytes(samples.sealedVaultKey);
    const current = unwrap(await openVaultKey(sealed, sealKeys, self.deviceId, roster));
    const keyring = items.find(({ collection }) => collection === 'keyring');
    if (keyring === undefined) throw new Error('a keyring');
    const { content } = unwrap(openItem({ current, older: [] }, keyring, keyring.sealed));
    return { current, older: unwrap(openKeyring(content, current, rosters)) };
  }

  it('is a link that both ends take', () => {
    expect(unwrap(parseLinkQr(samples.codeQr)).bytes).toEqual(code.bytes);
    expect(rendezvousOf(code, accountId)).toBe(samples.rendezvous);
    expect(offer.name).toBe(samples.offeredName);
    expect(offer.sealKey).toEqual(sealKeys.publicKey);
    expect(unwrap(pinLinkedAccount(answer, self, chain)).chain.newest.hash).toEqual(newest.hash);
  });

  it('is a vault whose every item opens', async () => {
    const keys = await openVault(newest);
    expect(keys.older.map(({ version }) => version)).toEqual([1]);
    for (const item of items) {
      const opened = unwrap(openItem(keys, item, item.sealed));
      expect(opened).toEqual({ content: item.content, sealedUnder: item.sealedUnder });
    }
    expect(new Set(items.map(({ collection }) => collection)).size).toBe(5);
  });

  it('is the signer of the newest roster', () => {
    const signer = items.find(({ collection }) => collection === 'signer');
    if (signer === undefined) throw new Error('a signer');
    expect(unwrap(openSignerItem(signer.content, newest)).signer.publicKey).toEqual(newest.signer);
  });

  it('is a listing with the digest of the answer', () => {
    const listing = unwrap(decodeVaultListing(bytes(samples.listing)));
    expect(
      unwrap(listVault(items.map(({ collection, itemId, version }) => ({ collection, itemId, version })))),
    ).toEqual(listing);
    expect(compareVault(answer.vaultDigest, null, listing)).toEqual({ kind: 'same' });
  });

  it('is a safety number that both see', () => {
    const peer = unwrap(parseSignedRoster(bytes(samples.peerRoster))).roster;
    const pair = {
      mine: safetyFingerprint(newest),
      theirs: safetyFingerprint({ accountId: peer.accountId, root: peer.signer }),
    };
    expect(safetyNumber(pair)).toEqual(samples.safetyNumber);
    expect(compareSafetyQr(samples.safetyQr, pair)).toBe('match');
  });
});
