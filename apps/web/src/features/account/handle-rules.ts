/** The rules of a handle (schema/account.graphql), one by one, for who is typing one. */
import { readHandle } from '../../kernel/index.ts';

export const handleRules = ['length', 'characters', 'beginning'] as const;
export type HandleRule = (typeof handleRules)[number];

/** `open`: nothing can be said yet, because too little is typed. */
export type RuleState = 'open' | 'kept' | 'broken';

const shortest = 3;
const longest = 30;

export function checkHandle(typed: string): Readonly<Record<HandleRule, RuleState>> {
  const handle = readHandle(typed);
  if (handle === '') return { length: 'open', characters: 'open', beginning: 'open' };
  // By code points: an emoji is one character that is not allowed, not two.
  const length = [...handle].length;
  return {
    // Too short is not wrong yet, it is not finished.
    length: length > longest ? 'broken' : length < shortest ? 'open' : 'kept',
    characters: /^[a-z0-9_]+$/.test(handle) ? 'kept' : 'broken',
    beginning: /^[a-z]/.test(handle) ? 'kept' : 'broken',
  };
}
