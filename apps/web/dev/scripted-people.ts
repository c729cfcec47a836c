/** The part of the scripted device that is about people: it remembers follows and blocks. */
import type { Device, PersonDetails, Relationship } from '@sotto/client';
import { cast, me } from './cast.ts';

const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Acts = Pick<
  Device,
  | 'findPerson'
  | 'person'
  | 'follow'
  | 'unfollow'
  | 'block'
  | 'unblock'
  | 'report'
  | 'safetyNumber'
  | 'compareSafetyNumber'
  | 'setVerified'
  | 'acceptIdentity'
  | 'keepIdentity'
>;

/**
 * @param scene `unverified` and `suspended` are about the gallery's own person.
 * @param onTrust called when what is known of somebody's identity has changed.
 */
export function createScriptedPeople(scene: string, onTrust: (person: PersonDetails) => void): Acts {
  const known = new Map<string, PersonDetails>(
    Object.values(cast).map((person) => [person.accountId, inScene(person, scene)]),
  );

  const answer = async (accountId: string, change?: Partial<Relationship>) => {
    await soon(scene === 'slow' ? 5_000 : 300);
    if (scene === 'offline') return { ok: false, error: { code: 'offline' } } as const;
    const person = known.get(accountId);
    if (person === undefined) return { ok: false, error: { code: 'not-found' } } as const;
    const next =
      change === undefined
        ? person
        : {
            ...person,
            relationship: { ...person.relationship, ...change },
            eligibility: reasons(person, change),
          };
    known.set(accountId, next);
    return { ok: true, value: next } as const;
  };

  const trusting = async (accountId: string, trust: PersonDetails['trust']) => {
    await soon(700);
    const person = known.get(accountId);
    if (person === undefined) return { ok: false, error: { code: 'not-found' } } as const;
    const next = { ...person, trust };
    known.set(accountId, next);
    onTrust(next);
    return { ok: true, value: next } as const;
  };

  return {
    async safetyNumber(accountId) {
      await soon(500);
      const trust = known.get(accountId)?.trust ?? 'unverified';
      const groups = Array.from({ length: 12 }, (_, index) =>
        String((index * 7_919 + 31_337) % 100_000).padStart(5, '0'),
      );
      const verifiedAt = trust === 'verified' ? Date.now() - 86_400_000 : null;
      return { ok: true, value: { groups, qr: `SOTTO-SAFETY:${groups.join('')}`, trust, verifiedAt } };
    },
    async compareSafetyNumber(_accountId, scanned) {
      await soon(300);
      return { ok: true, value: scanned.startsWith('SOTTO-SAFETY') ? 'match' : 'mismatch' };
    },
    setVerified: (accountId, verified) => trusting(accountId, verified ? 'verified' : 'unverified'),
    acceptIdentity: (accountId) => trusting(accountId, 'unverified'),
    keepIdentity: (accountId) => trusting(accountId, 'unverified'),
    async findPerson(handle) {
      await soon(350);
      if (handle === 'offline' || scene === 'offline') return { ok: false, error: { code: 'offline' } };
      if (handle === me.handle) return { ok: false, error: { code: 'yourself' } };
      const person = [...known.values()].find((one) => one.handle === handle);
      return person === undefined ? { ok: false, error: { code: 'not-found' } } : { ok: true, value: person };
    },
    person: (accountId) => answer(accountId),
    follow: (accountId) => answer(accountId, { following: true }),
    unfollow: (accountId) => answer(accountId, { following: false }),
    block: (accountId) => answer(accountId, { blocked: true, following: false, followedBy: false }),
    unblock: (accountId) => answer(accountId, { blocked: false }),
    async report() {
      await soon(600);
      return { ok: true, value: undefined };
    },
  };
}

function reasons(person: PersonDetails, { blocked }: Partial<Relationship>): PersonDetails['eligibility'] {
  if (blocked === true) return ['BLOCKED_BY_SENDER', 'NOT_CONNECTED'];
  return person.eligibility.filter((reason) => blocked !== false || reason !== 'BLOCKED_BY_SENDER');
}

function inScene(person: PersonDetails, scene: string): PersonDetails {
  if (scene === 'unverified')
    return { ...person, eligibility: ['SENDER_NOT_VERIFIED', ...person.eligibility] };
  if (scene === 'suspended') return { ...person, eligibility: ['SENDER_SUSPENDED', ...person.eligibility] };
  return person;
}
