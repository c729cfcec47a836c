import {
  createLinkCode,
  hashIdToBytes,
  linkCodeGroups,
  linkQr,
  listVault,
  makeLinkAnswer,
  makeLinkOffer,
  parseLinkCode,
  parseLinkQr,
  rendezvousOf,
  uuidToBytes,
  vaultDigest,
  verifyLinkAnswer,
  verifyLinkOffer,
} from '../../../src/index.ts';
import { answerKeyOf, nameKeyOf, offerKeyOf } from '../../../src/link/link-keys.ts';
import { unwrap } from '../../unwrap.ts';
import { alice, aliceChain, bob } from './cast.ts';
import { codeOf, draw, flipped, given, hex } from './given.ts';
import { vaultContents } from './vault-items.ts';

export async function makeLinks() {
  const [, second] = await aliceChain();
  if (second === undefined) throw new Error('a chain');
  const { items } = await vaultContents();
  const { accountId, laptop } = alice;
  const code = createLinkCode(given(draw('link code', 10)));
  const nonce = draw('link, nonce of the name', 24);
  const device = {
    accountId,
    signatureKey: laptop.signer.publicKey,
    sealKey: laptop.sealKeys.publicKey,
    name: 'Laptop',
  };
  const self = { accountId, deviceId: laptop.id, sealKey: laptop.sealKeys.publicKey };
  const offer = unwrap(makeLinkOffer(code, device, given(nonce)));
  const verified = unwrap(verifyLinkOffer(code, accountId, offer));
  const digest = vaultDigest(unwrap(listVault(items)));
  const answer = unwrap(makeLinkAnswer(code, verified, second, digest));
  const shown = linkCodeGroups(code).join('-');
  const otherCode = createLinkCode(given(draw('link, another code', 10)));
  return {
    about:
      'Approving a device: the code (10 bytes, Crockford base32), its keys (HKDF-SHA512(code, info = label, zero octet, account)), the offer and the answer (HMAC-SHA-256 over label, zero octet and body; then the body, CBOR).',
    accountId: hex(uuidToBytes(accountId)),
    code: hex(code.bytes),
    shown,
    qr: linkQr(code),
    typed: [shown, shown.toLowerCase(), shown.replaceAll('-', ' ').replaceAll('1', 'l').replaceAll('0', 'o')],
    rendezvous: hex(hashIdToBytes(rendezvousOf(code, accountId))),
    offerKey: hex(offerKeyOf(code, accountId)),
    answerKey: hex(answerKeyOf(code, accountId)),
    nameKey: hex(nameKeyOf(code, accountId)),
    offer: {
      deviceId: hex(hashIdToBytes(laptop.id)),
      signatureKey: hex(device.signatureKey),
      sealKey: hex(device.sealKey),
      name: device.name,
      nonce: hex(nonce),
      bytes: hex(offer),
    },
    answer: {
      root: hex(second.root),
      rosterVersion: second.version,
      rosterHash: hex(second.hash),
      vaultDigest: hex(digest),
      bytes: hex(answer),
    },
    refused: {
      codes: ['', shown.slice(1), `${shown}0`, `U${shown.slice(1)}`, shown.padEnd(65)].map((typed) => ({
        typed,
        code: codeOf(parseLinkCode(typed)),
      })),
      qrs: [linkQr(code).toLowerCase(), shown, `${linkQr(code)} `].map((scanned) => ({
        scanned,
        code: codeOf(parseLinkQr(scanned)),
      })),
      offers: [
        { name: 'under another code', linkCode: hex(otherCode.bytes), offer: hex(offer) },
        { name: 'with a bit of the MAC changed', linkCode: hex(code.bytes), offer: hex(flipped(offer, 0)) },
        { name: 'with a bit of the body changed', linkCode: hex(code.bytes), offer: hex(flipped(offer, -1)) },
      ].map((one) => {
        const used = one.linkCode === hex(code.bytes) ? code : otherCode;
        const bytes = Uint8Array.from(Buffer.from(one.offer, 'hex'));
        return { ...one, code: codeOf(verifyLinkOffer(used, accountId, bytes)) };
      }),
      answers: [
        {
          name: 'to another device',
          deviceId: hex(hashIdToBytes(alice.phone.id)),
          code: codeOf(verifyLinkAnswer(code, { ...self, deviceId: alice.phone.id }, answer)),
        },
        {
          name: 'the offer in its place',
          deviceId: hex(hashIdToBytes(laptop.id)),
          code: codeOf(verifyLinkAnswer(code, self, offer.subarray(0, 512))),
        },
        {
          name: 'at a device of another account',
          deviceId: hex(hashIdToBytes(laptop.id)),
          code: codeOf(verifyLinkAnswer(code, { ...self, accountId: bob.accountId }, answer)),
        },
      ],
    },
  };
}
