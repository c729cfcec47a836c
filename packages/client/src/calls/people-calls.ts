import type { Device } from '../api/index.ts';
import { findPerson, person, relate, report } from '../social/index.ts';
import type { ReadyCalls } from './ready-calls.ts';

type PeopleCalls = Pick<
  Device,
  'findPerson' | 'person' | 'follow' | 'unfollow' | 'block' | 'unblock' | 'report'
>;

/** Other people, and what is between them and this account. */
export function peopleCalls(calls: ReadyCalls): PeopleCalls {
  const { lifecycle } = calls;
  return {
    async findPerson(text) {
      const running = await lifecycle.running();
      if (running === undefined) return { ok: false, error: { code: 'offline' } };
      return await lifecycle.guard(() => findPerson(running.context, text));
    },
    person: (accountId) => calls.use((context) => person(context, accountId)),
    follow: (accountId) => calls.use((context) => relate(context, 'follow', accountId)),
    unfollow: (accountId) => calls.use((context) => relate(context, 'unfollow', accountId)),
    block: (accountId) => calls.use((context) => relate(context, 'block', accountId)),
    unblock: (accountId) => calls.use((context) => relate(context, 'unblock', accountId)),
    report: (accountId, what) => calls.use((context) => report(context, accountId, what)),
  };
}
