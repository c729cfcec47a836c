import { describe, expect, it } from 'vitest';
import { createAccount, newestOf } from '../../test/accounts.ts';
import { seededRandom } from '../../test/seeded-random.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { type Contact, encodeContact, openContact } from './contact-item.ts';
import { isSameContact, mergeContacts } from './merge-contacts.ts';

const random = seededRandom('contact item');
const {
  id: accountId,
  version,
  root,
  hash,
} = await createAccount('contact').then((account) => ({
  ...newestOf(account),
  id: account.id,
}));

const seen: Contact = {
  accountId,
  root,
  acceptedAt: null,
  version,
  hash,
  verifiedAt: null,
  verifiedRoot: null,
  judgedAt: 0,
};

describe('a contact in the vault', () => {
  it('is read as it was written', () => {
    const verified = { ...seen, acceptedAt: 3, verifiedAt: 7, verifiedRoot: root, judgedAt: 7 };
    for (const contact of [seen, verified]) {
      const opened = unwrap(openContact(encodeContact(contact)));
      expect(opened).toEqual(contact);
      expect(isSameContact(opened, contact)).toBe(true);
    }
    expect(isSameContact(seen, verified)).toBe(false);
  });

  it('is nothing else', () => {
    const bytes = encodeContact(seen);
    for (const wrong of [new Uint8Array(0), bytes.slice(1), new Uint8Array([...bytes, 0])]) {
      expectCode(openContact(wrong), 'vault-item-malformed');
    }
    expect(() => encodeContact({ ...seen, verifiedAt: 5 })).toThrow();
    expect(() => encodeContact({ ...seen, verifiedRoot: root })).toThrow();
  });
});

describe('two devices’ words about somebody', () => {
  const other: Contact = { ...seen, root: random(32), hash: random(32), version: 9 };

  it('R8: a root from first sight displaces no other, however new it is', () => {
    expect(mergeContacts(other, seen)).toEqual(seen);
    expect(mergeContacts(other, { ...seen, acceptedAt: 5 })).toEqual({ ...seen, acceptedAt: 5 });
  });

  it('R8: the root that was accepted last counts, with the roster of that root', () => {
    const earlier = { ...seen, acceptedAt: 5 };
    const later = { ...other, acceptedAt: 6 };
    expect(mergeContacts(earlier, later)).toEqual(later);
    expect(mergeContacts(later, earlier)).toEqual(later);
  });

  it('R6: the newer roster of one root stays', () => {
    const newer = { ...seen, version: version + 1, hash: random(32) };
    expect(mergeContacts(newer, seen)).toEqual(newer);
    expect(mergeContacts(seen, newer)).toEqual(newer);
  });

  it('the verification is what was said last, also when that was to take it back', () => {
    const verified = { ...seen, verifiedAt: 7, verifiedRoot: root, judgedAt: 7 };
    const taken = { ...seen, judgedAt: 8 };
    for (const [a, b] of [
      [verified, taken],
      [taken, verified],
    ] as const) {
      expect(mergeContacts(a, b).verifiedAt).toBeNull();
    }
    expect(mergeContacts(verified, seen)).toEqual(verified);
  });
});
