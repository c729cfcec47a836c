import { expect, it } from 'vitest';
import { handlePattern, readHandle } from '../../kernel/index.ts';
import { checkHandle, handleRules } from './handle-rules.ts';

it('nothing is said before something is typed', () => {
  expect(Object.values(checkHandle(' @ '))).toEqual(['open', 'open', 'open']);
});

it('what is too short is not wrong yet, what is too long is', () => {
  expect(checkHandle('ad').length).toBe('open');
  expect(checkHandle('ada').length).toBe('kept');
  expect(checkHandle('a'.repeat(31)).length).toBe('broken');
});

it.each(['ada lovelace', 'adá', 'ad💬', 'аda', 'ad\u202ea', 'a.b', 'a-b'])(
  '%j has a character that no handle has',
  (typed) => {
    expect(checkHandle(typed).characters).toBe('broken');
  },
);

it.each(['1ada', '_ada', 'éva'])('%j does not begin as a handle does', (typed) => {
  expect(checkHandle(typed).beginning).toBe('broken');
});

it('all rules are kept by exactly what the form takes', () => {
  for (const typed of [
    'ada',
    '@Ada_1',
    'a'.repeat(30),
    'a'.repeat(31),
    'a',
    '_ada',
    'ada lovelace',
    'аda',
    '',
  ]) {
    const states = checkHandle(typed);
    const all = handleRules.every((rule) => states[rule] === 'kept');
    expect([typed, all]).toEqual([typed, handlePattern.test(readHandle(typed))]);
  }
});
