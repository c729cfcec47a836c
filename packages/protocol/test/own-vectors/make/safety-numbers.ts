import {
  compareSafetyQr,
  safetyFingerprint,
  safetyNumber,
  safetyQr,
  uuidToBytes,
} from '../../../src/index.ts';
import { alice, bob } from './cast.ts';
import { hex, signer } from './given.ts';

export function makeSafetyNumbers() {
  const people = [
    { accountId: alice.accountId, root: signer(alice.signerSeeds[0]).publicKey },
    { accountId: bob.accountId, root: signer(bob.rootSeed).publicKey },
  ];
  const [mine, theirs] = people.map(safetyFingerprint);
  if (mine === undefined || theirs === undefined) throw new Error('two people');
  const own = { mine, theirs };
  const shownByOther = safetyQr({ mine: theirs, theirs: mine });
  const newer = `SOTTO-SAFETY:${Buffer.from(Uint8Array.of(2, ...theirs, ...mine)).toString('base64url')}`;
  return {
    about:
      'Safety numbers: SHA-512 5,200 times over label, zero octet, root, account and the hash before (64 zeros to begin with), its first 32 bytes; twelve groups of five digits; and the code for cameras.',
    people: people.map((one) => ({
      accountId: hex(uuidToBytes(one.accountId)),
      root: hex(one.root),
      fingerprint: hex(safetyFingerprint(one)),
    })),
    number: safetyNumber(own).join(' '),
    qrOfFirst: safetyQr(own),
    qrOfSecond: shownByOther,
    /** What the first of the two says of a code that it scans. */
    scanned: [
      shownByOther,
      safetyQr(own),
      safetyQr({ mine: theirs, theirs }),
      newer,
      shownByOther.slice(0, -1),
      shownByOther.toLowerCase(),
      'SOTTO-SAFETY:',
    ].map((text) => ({ text, verdict: compareSafetyQr(text, own) })),
  };
}
