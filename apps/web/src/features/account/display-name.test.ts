import { expect, it } from 'vitest';
import { nameFits } from './display-name.ts';

it.each(['Ada', '俊伟 Chen', 'نور', '👩‍👩‍👧‍👦 family', ' spaces around ', '¿?', 'a'.repeat(50)])(
  '%j is a name',
  (name) => {
    expect(nameFits(name)).toBe(true);
  },
);

it.each([
  '',
  '   ',
  '\u200b\u200d',
  'a'.repeat(51),
  'line\nbreak',
  'turns \u202e around',
  'isolates \u2066 text',
  'lone \ud800 surrogate',
  `stacked ${'\u0301'.repeat(200)}`,
])('%j is none', (name) => {
  expect(nameFits(name)).toBe(false);
});
