import { describe, expect, it } from 'vitest';
import { Backoff } from './backoff.ts';

describe('waiting between tries', () => {
  it('doubles from half a second to half a minute, with jitter of a half', () => {
    for (const [byte, share] of [
      [0, 0.5],
      [255, 1],
    ] as const) {
      const backoff = new Backoff(() => new Uint8Array([byte]));
      const waits = Array.from({ length: 9 }, () => backoff.next());
      expect(waits).toEqual(
        [500, 1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000].map((ms) => ms * share),
      );
      backoff.reset();
      expect(backoff.next()).toBe(500 * share);
    }
  });
});
