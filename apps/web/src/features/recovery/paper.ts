/** A recovery code on paper, or in a file. */
import { exactTime, text } from '../../text/index.ts';

export interface PaperFacts {
  readonly handle: string;
  readonly server: string;
  /** Ms since the epoch. */
  readonly madeAt: number;
  readonly groups: readonly string[];
}

/** What stands above the code: of which account, where, and when it was made. */
export function paperLines({ handle, server, madeAt }: PaperFacts): readonly string[] {
  return text.recovery.code.paper(handle, server, exactTime(madeAt));
}

/** The whole file, in lines that a small screen shows without wrapping the code within a group. */
export function paperText(facts: PaperFacts): string {
  const rows = [0, 3, 6].map((from) => facts.groups.slice(from, from + 3).join(' '));
  return [...paperLines(facts), '', ...rows, '', text.recovery.code.paperUse, ''].join('\n');
}

/** Offers the file for download. The browser keeps it; this page forgets it. */
export function downloadPaper(facts: PaperFacts): void {
  const address = URL.createObjectURL(new Blob([paperText(facts)], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = text.recovery.code.fileName(facts.handle);
  link.click();
  URL.revokeObjectURL(address);
}
