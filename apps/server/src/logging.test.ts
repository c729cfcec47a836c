import { describe, expect, it } from 'vitest';
import { describeError } from './logging.ts';

describe('an error in the log', () => {
  it('R34: has a name, a code and frames, and no message, not even one of several lines', () => {
    const error = Object.assign(new TypeError('first secret\n  second secret'), { code: 'E_X' });
    const described = describeError(error);
    expect(described).toMatchObject({ name: 'TypeError', code: 'E_X' });
    expect(described.frames.length).toBeGreaterThan(0);
    expect(JSON.stringify(described)).not.toContain('secret');
  });

  it('says little of what is no error', () => {
    expect(describeError('a secret')).toEqual({ name: 'string', frames: [] });
  });
});
