import type { PersonDetails } from '@sotto/client';
import { describe, expect, it } from 'vitest';
import { someone } from './someone.ts';
import { writingIn } from './writing.ts';

const me = { suspended: false, registered: true };
const regular = { security: 'regular', request: false, people: [someone] } as const;
const encrypted = { ...regular, security: 'encrypted' } as const;
const details = (over: Partial<PersonDetails> = {}): PersonDetails => ({
  ...someone,
  relationship: { following: false, followedBy: false, blocked: false },
  eligibility: [],
  ...over,
});

describe('one can write', () => {
  it('while nothing is known to be in the way', () => {
    expect(writingIn(encrypted, null, null, me)).toEqual({ state: 'open' });
    expect(writingIn(encrypted, null, 'fault', me)).toEqual({ state: 'open' });
    expect(writingIn(encrypted, null, { code: 'offline' }, me)).toEqual({ state: 'open' });
    expect(writingIn(encrypted, details(), null, me)).toEqual({ state: 'open' });
  });

  it('regular messages without what only encrypted ones need', () => {
    const told = details({ eligibility: ['SENDER_NOT_VERIFIED', 'NOT_CONNECTED', 'RECIPIENT_NO_DEVICE'] });
    expect(writingIn(regular, told, null, me)).toEqual({ state: 'open' });
  });
});

describe('one cannot write', () => {
  it('encrypted messages while any condition is not met, and is told every one', () => {
    const eligibility = ['RECIPIENT_NOT_VERIFIED', 'NOT_CONNECTED'] as const;
    expect(writingIn(encrypted, details({ eligibility }), null, me)).toEqual({
      state: 'closed',
      reasons: eligibility,
    });
  });

  it('anything to somebody who is not reachable, or not there for this person', () => {
    const reasons = ['RECIPIENT_UNAVAILABLE'];
    const told = details({ eligibility: ['RECIPIENT_UNAVAILABLE', 'SENDER_NOT_VERIFIED'] });
    expect(writingIn(regular, told, null, me)).toEqual({ state: 'closed', reasons });
    expect(writingIn(regular, null, { code: 'not-found' }, me)).toEqual({ state: 'closed', reasons });
    expect(writingIn(encrypted, details(), { code: 'not-found' }, me)).toEqual({ state: 'closed', reasons });
  });

  it('anything while suspended, said once', () => {
    const told = details({ eligibility: ['SENDER_SUSPENDED', 'NOT_CONNECTED'] });
    expect(writingIn(regular, null, null, { ...me, suspended: true })).toEqual({
      state: 'closed',
      reasons: ['SENDER_SUSPENDED'],
    });
    expect(writingIn(encrypted, told, null, { ...me, suspended: true })).toEqual({
      state: 'closed',
      reasons: ['SENDER_SUSPENDED', 'NOT_CONNECTED'],
    });
  });

  it('to somebody whom one has blocked, which is said instead of the rest', () => {
    const told = details({
      relationship: { following: false, followedBy: false, blocked: true },
      eligibility: ['BLOCKED_BY_SENDER', 'NOT_CONNECTED'],
    });
    expect(writingIn(encrypted, told, null, me)).toEqual({ state: 'blocked' });
  });

  it('to an account that is gone, whatever else is true', () => {
    const gone = { ...someone, gone: true };
    const told = details({ relationship: { following: false, followedBy: false, blocked: true } });
    expect(writingIn({ ...regular, people: [gone] }, told, null, me)).toEqual({ state: 'gone' });
    expect(writingIn(encrypted, details({ gone: true }), null, me)).toEqual({ state: 'gone' });
  });

  it('into a message request before it is accepted', () => {
    expect(writingIn({ ...regular, request: true }, details(), null, me)).toEqual({ state: 'request' });
  });

  it('encrypted messages on a device that is not registered, and regular ones all the same (A11)', () => {
    const outside = { suspended: false, registered: false };
    expect(writingIn(encrypted, details(), null, outside)).toEqual({ state: 'unregistered' });
    expect(writingIn(regular, details(), null, outside)).toEqual({ state: 'open' });
  });
});

describe('R8: who somebody is', () => {
  const withTrust = (trust: PersonDetails['trust']) => ({ people: [{ ...someone, trust }] });

  it.each(['changed-after-verification', 'forked'] as const)(
    'keeps from encrypted messages while it is %s',
    (trust) => {
      expect(writingIn({ ...encrypted, ...withTrust(trust) }, details(), null, me)).toEqual({
        state: 'identity',
        trust,
      });
      expect(writingIn({ ...regular, ...withTrust(trust) }, details(), null, me)).toEqual({ state: 'open' });
    },
  );

  it.each(['unverified', 'verified', 'changed'] as const)('leaves the field open while it is %s', (trust) => {
    expect(writingIn({ ...encrypted, ...withTrust(trust) }, details(), null, me)).toEqual({ state: 'open' });
  });

  it('comes after what makes writing impossible anyway', () => {
    const told = details({ eligibility: ['NOT_CONNECTED'] });
    expect(writingIn({ ...encrypted, ...withTrust('forked') }, told, null, me)).toMatchObject({
      state: 'closed',
    });
  });
});
