import { describe, expect, it } from 'vitest';
import { dragsFiles, pastesFiles } from './carried-files.ts';

describe('a paste', () => {
  it.each([
    ['a file', ['Files'], true],
    ['a picture of a page', ['text/html', 'Files'], true],
    ['cells of a table, with a picture of themselves', ['text/plain', 'text/html', 'Files'], false],
    ['text', ['text/plain'], false],
    ['nothing', [], false],
  ])('of %s', (_what, types, refused) => {
    expect(pastesFiles({ types })).toBe(refused);
  });
  it('without data is none of files', () => {
    expect(pastesFiles(null)).toBe(false);
  });
});

it('a drag with a file in it is one of files, whatever else it brings', () => {
  expect(dragsFiles({ types: ['text/plain', 'Files'] })).toBe(true);
  expect(dragsFiles({ types: ['text/uri-list', 'text/plain'] })).toBe(false);
  expect(dragsFiles(null)).toBe(false);
});
