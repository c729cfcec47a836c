import type { PathRow } from './path-row.ts';
import { leastBits } from './paths.ts';

/** The table that the tool prints, in Markdown, and the sentence under it. */
export function tableOf(paths: readonly PathRow[]): string {
  const header = ['path', 'what the attacker has', 'what was tried', 'what opened', 'left to guess'];
  const lines = paths.map(({ path, has, tried, opened, gives, bits }) => [
    path,
    has,
    tried,
    opened.length === 0
      ? ['nothing', gives].filter((part) => part !== '').join('; ')
      : `${opened.length}: ${opened.slice(0, 3).join(', ')}`,
    bits === null ? 'the password, and then all of the below' : `${bits} bits`,
  ]);
  const table = [header, header.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`);
  return `${table.join('\n')}\n\n${verdict(paths)}\n`;
}

export function verdict(paths: readonly PathRow[]): string {
  const open = paths.filter(({ opened }) => opened.length > 0).map(({ path }) => path);
  if (open.length > 0) return `OPEN: ${open.join(', ')}.`;
  return `Nothing opened. What is left is guessing ${leastBits(paths)} bits.`;
}
