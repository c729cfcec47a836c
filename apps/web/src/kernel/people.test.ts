import type { PersonDetails, PersonFailure, Result } from '@sotto/client';
import { describe, expect, it } from 'vitest';
import { createPeople } from './people.ts';
import { someone } from './someone.ts';

type Answer = Result<PersonDetails, PersonFailure>;

const told = (over: Partial<PersonDetails['relationship']> = {}): PersonDetails => ({
  ...someone,
  accountId: 'a',
  relationship: { following: false, followedBy: false, blocked: false, ...over },
  eligibility: [],
});

/** A device that answers when the test says so. */
function makeSource() {
  const asked: { what: string; answer: (answer: Answer) => void; fail: () => void }[] = [];
  const ask = (what: string) => () =>
    new Promise<Answer>((resolve, reject) => {
      asked.push({ what, answer: resolve, fail: () => reject(new Error('closed')) });
    });
  const people = createPeople({
    person: ask('person'),
    follow: ask('follow'),
    unfollow: ask('unfollow'),
    block: ask('block'),
    unblock: ask('unblock'),
  });
  return { people, asked };
}

describe('what is known of a person', () => {
  it('is one entry for all who ask, and one question while it is on its way', async () => {
    const { people, asked } = makeSource();
    const looks = [people.of('a').look(), people.of('a').look()];
    expect(asked).toHaveLength(1);
    expect(people.of('a').looking()).toBe(true);
    asked[0]?.answer({ ok: true, value: told({ followedBy: true }) });
    await Promise.all(looks);
    expect(people.of('a').details()?.relationship.followedBy).toBe(true);
    expect(people.of('a').looking()).toBe(false);
  });

  it('does not fall back to an answer that was asked for before an act', async () => {
    const { people, asked } = makeSource();
    const look = people.of('a').look();
    const act = people.of('a').act('block');
    expect(people.of('a').doing()).toBe('block');
    asked[1]?.answer({ ok: true, value: told({ blocked: true }) });
    await act;
    asked[0]?.answer({ ok: true, value: told() });
    await look;
    expect(people.of('a').details()?.relationship.blocked).toBe(true);
    expect(people.of('a').doing()).toBeNull();
  });

  it('stays when a later look fails, and says why', async () => {
    const { people, asked } = makeSource();
    people.note(told({ following: true }));
    const look = people.of('a').look();
    asked[0]?.answer({ ok: false, error: { code: 'offline' } });
    await look;
    expect(people.of('a').missed()).toEqual({ code: 'offline' });
    expect(people.of('a').details()?.relationship.following).toBe(true);
    const again = people.of('a').look();
    asked[1]?.fail();
    await again;
    expect(people.of('a').missed()).toBe('fault');
  });

  it('is unchanged by an act that fails', async () => {
    const { people, asked } = makeSource();
    people.note(told());
    const act = people.of('a').act('follow');
    asked[0]?.answer({ ok: false, error: { code: 'not-found' } });
    expect(await act).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(people.of('a').details()?.relationship.following).toBe(false);
  });
});
