import { describe, expect, it } from 'vitest';
import type { Clock, RateLimiter } from './index.ts';

/** What every rate limiter keeps to. @param make one that goes by the given clock. */
export function rateLimiterContract(name: string, make: (clock: Clock) => RateLimiter): void {
  const limit = { name: 'claims', times: 3, perSeconds: 60 };

  function set() {
    let now = Date.UTC(2026, 0, 1);
    const limiter = make(() => new Date(now));
    return {
      take: (key: string, of = limit) => limiter.take(of, key),
      pass: (seconds: number) => (now += seconds * 1_000),
    };
  }

  describe(`the rate limiter ${name}`, () => {
    it('allows as many as the limit says, and then says when the next can succeed', async () => {
      const { take, pass } = set();
      for (let i = 0; i < 3; i += 1) expect(await take('alice')).toEqual({ ok: true });
      pass(20);
      expect(await take('alice')).toEqual({ ok: false, retryAfterSeconds: 40 });
      pass(39);
      expect(await take('alice')).toEqual({ ok: false, retryAfterSeconds: 1 });
      pass(1);
      expect(await take('alice')).toEqual({ ok: true });
    });

    it('never allows more than the limit within any stretch of its length', async () => {
      const { take, pass } = set();
      const taken: number[] = [];
      for (let second = 0; second < 300; second += 7) {
        if ((await take('alice')).ok) taken.push(second);
        pass(7);
      }
      for (const begin of taken) {
        expect(taken.filter((at) => at >= begin && at < begin + 60).length).toBeLessThanOrEqual(3);
      }
      expect(taken.length).toBeGreaterThanOrEqual(12);
    });

    it('does not count what it refuses', async () => {
      const { take, pass } = set();
      for (let i = 0; i < 3; i += 1) await take('alice');
      for (let i = 0; i < 50; i += 1) expect((await take('alice')).ok).toBe(false);
      pass(60);
      expect(await take('alice')).toEqual({ ok: true });
    });

    it('counts each key and each limit for itself', async () => {
      const { take } = set();
      for (let i = 0; i < 3; i += 1) await take('alice');
      expect((await take('alice')).ok).toBe(false);
      expect((await take('bob')).ok).toBe(true);
      expect((await take('alice', { ...limit, name: 'sends' })).ok).toBe(true);
    });
  });
}
