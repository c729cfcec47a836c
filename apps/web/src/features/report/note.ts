import type { AccountReport } from '@sotto/client';

/** Characters that the server takes (schema/report.graphql); a character is a Unicode code point. */
export const longestNote = 1_000;

export function charactersLeft(note: string): number {
  return longestNote - [...note.trim()].length;
}

/** What keeps a report from being sent; null when nothing does. */
export function faultOf(
  reason: AccountReport['reason'] | null,
  note: string,
): 'reason' | 'missing' | 'too-long' | null {
  if (reason === null) return 'reason';
  if (charactersLeft(note) < 0) return 'too-long';
  return reason === 'other' && note.trim() === '' ? 'missing' : null;
}
