import { describe, expect, it } from 'vitest';
import { isDisplayName, isPassword, parseHandle } from './credentials.ts';

describe('what a person types', () => {
  it.each([
    ['alice', 'alice'],
    ['  @Alice_9 ', 'alice_9'],
    ['abc', 'abc'],
    ['a'.repeat(30), 'a'.repeat(30)],
  ])('%j is the handle %j', (typed, handle) => {
    expect(parseHandle(typed)).toBe(handle);
  });

  it.each(['', 'ab', '9lives', '_a_b', 'a b c', 'ünal', 'a'.repeat(31), '\u212aelvin', '@@alice'])(
    '%j is nobody’s handle',
    (typed) => {
      expect(parseHandle(typed)).toBeNull();
    },
  );

  it('a password has ten characters, of any script', () => {
    expect(isPassword('123456789')).toBe(false);
    expect(isPassword('1234567890')).toBe(true);
    expect(isPassword('🐎'.repeat(9))).toBe(false);
    expect(isPassword('🐎'.repeat(10))).toBe(true);
  });

  it('a display name has 1 to 50 characters and none that control', () => {
    expect(isDisplayName(' ')).toBe(false);
    expect(isDisplayName('Ana')).toBe(true);
    expect(isDisplayName('x'.repeat(51))).toBe(false);
    expect(isDisplayName('a\u0000b')).toBe(false);
  });
});
