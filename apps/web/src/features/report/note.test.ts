import { expect, it } from 'vitest';
import { charactersLeft, faultOf, longestNote } from './note.ts';

it('a note is counted in characters as people see them written, without the space around it', () => {
  expect(charactersLeft('')).toBe(longestNote);
  expect(charactersLeft('  abc\n')).toBe(longestNote - 3);
  expect(charactersLeft('💬'.repeat(longestNote))).toBe(0);
  expect(charactersLeft('a'.repeat(longestNote + 2))).toBe(-2);
});

it('only “something else” needs a note', () => {
  expect(faultOf('spam', '')).toBeNull();
  expect(faultOf('other', ' \n ')).toBe('missing');
  expect(faultOf('other', 'sells my address')).toBeNull();
});

it('nothing is sent without a reason or with a note that is too long', () => {
  expect(faultOf(null, 'words')).toBe('reason');
  expect(faultOf('spam', 'a'.repeat(longestNote))).toBeNull();
  expect(faultOf('spam', 'a'.repeat(longestNote + 1))).toBe('too-long');
});
