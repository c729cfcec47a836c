import { expect, test } from 'vitest';
import { KeySet } from './key-index.ts';

test('a set of keys tells keys apart that begin alike', () => {
  const keys = new KeySet();
  const one = new Uint8Array(32).fill(1);
  const other = one.slice();
  other[31] = 2;
  expect(keys.add(one)).toBe(true);
  expect(keys.has(other)).toBe(false);
  expect(keys.add(other)).toBe(true);
  expect(keys.add(one.slice())).toBe(false);
  expect(keys.add(one.subarray(0, 16))).toBe(true);
  expect(keys.has(new Uint8Array(0))).toBe(false);
});
