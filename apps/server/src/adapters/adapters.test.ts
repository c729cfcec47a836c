import { describe, expect, it } from 'vitest';
import { eventBusContract } from '../ports/event-bus.contract.ts';
import { rateLimiterContract } from '../ports/rate-limiter.contract.ts';
import { InProcessBus, MemoryRateLimiter } from './index.ts';

eventBusContract('in the process', async () => new InProcessBus());
rateLimiterContract('in memory', (clock) => new MemoryRateLimiter(clock));

describe('the rate limiter in memory', () => {
  it('forgets the quietest keys rather than grow without end', async () => {
    let now = 0;
    const limiter = new MemoryRateLimiter(() => new Date(now), 1, 100);
    const limit = { name: 'x', times: 1, perSeconds: 3_600 };
    for (let i = 0; i < 1_000; i += 1) {
      now += 1;
      await limiter.take(limit, `key ${i}`);
    }
    expect((await limiter.take(limit, 'key 999')).ok).toBe(false);
    expect((await limiter.take(limit, 'key 0')).ok).toBe(true);
  });

  it('multiplies its limits by the factor', async () => {
    const limiter = new MemoryRateLimiter(() => new Date(0), 2);
    const limit = { name: 'x', times: 2, perSeconds: 1 };
    const verdicts = [];
    for (let i = 0; i < 5; i += 1) verdicts.push((await limiter.take(limit, 'k')).ok);
    expect(verdicts).toEqual([true, true, true, true, false]);
  });
});
