import { expect, it } from 'vitest';
import { paperText } from './paper.ts';

it('a recovery code on paper has all its groups in order, and says of which account and server it is', () => {
  const groups = ['000G', '40R4', '0M30', 'E209', '185G', 'R38E', '1W81', '24GK', 'TAB3'];
  const text = paperText({ handle: 'ada', server: 'sotto.example', madeAt: 1_767_225_600_000, groups });
  expect(text).toContain('000G 40R4 0M30\nE209 185G R38E\n1W81 24GK TAB3\n');
  expect(text).toContain('@ada');
  expect(text).toContain('sotto.example');
  expect(text).toContain('2026');
  expect(text.endsWith('\n')).toBe(true);
});
