import { describe, expect, it } from 'vitest';
import { KeyedMutex } from './mutex.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('a keyed mutex', () => {
  it('runs what has one key in the order of asking, and different keys beside each other', async () => {
    const mutex = new KeyedMutex();
    const log: string[] = [];
    const work = (name: string, turns: number) => async () => {
      log.push(`${name} begins`);
      for (let i = 0; i < turns; i += 1) await turn();
      log.push(`${name} ends`);
    };
    await Promise.all([
      mutex.run('a', work('first', 5)),
      mutex.run('a', work('second', 1)),
      mutex.run('b', work('other', 1)),
    ]);
    expect(log).toEqual([
      'first begins',
      'other begins',
      'other ends',
      'first ends',
      'second begins',
      'second ends',
    ]);
  });

  it('tells a failure to whoever asked, and goes on', async () => {
    const mutex = new KeyedMutex();
    const failed = mutex.run('a', async () => {
      throw new Error('no');
    });
    const next = mutex.run('a', async () => 'yes');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('is idle when everything has ended, what was asked for meanwhile, too', async () => {
    const mutex = new KeyedMutex();
    const ended: string[] = [];
    const first = mutex.run('a', async () => {
      await turn();
      void mutex.run('b', async () => {
        await turn();
        ended.push('second');
      });
      ended.push('first');
    });
    await mutex.idle();
    await first;
    expect(ended).toEqual(['first', 'second']);
  });
});
