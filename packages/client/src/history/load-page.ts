import type { ConversationId } from '@sotto/protocol';
import type { ConversationFailure, Result } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { type HistoryEntry, type HistoryPage, networkFailureOf } from '../ports/index.ts';
import type { UnreadStretch } from '../stretches/index.ts';
import { openPage } from './open-page.ts';
import { takePage } from './take-page.ts';

export interface Loading {
  /** Messages of the page, 1 to 100. */
  readonly first: number;
  /** Whether listeners are told of what has come; whoever asked for it has it anyway. */
  readonly tell: boolean;
}

const FAILED = { ok: false, error: { code: 'server-failed', reference: null } } as const;

/**
 * Fetches the newest page of a stretch, and takes it in.
 *
 * @param from where the stretch begins.
 * @returns how many messages are here now that were not before.
 */
export function loadPage(
  context: EngineContext,
  id: ConversationId,
  from: number,
  loading: Loading,
): Promise<Result<number, ConversationFailure>> {
  // One at a time for each conversation: two who scroll up want the same page.
  return context.writers.run(`history ${id}`, async () => {
    const record = context.table.record(id);
    const stretch = context.stretches.get(id, from);
    const { keys } = context.vault;
    if (record === undefined) return { ok: false, error: { code: 'unknown-conversation' } };
    if (stretch === undefined) return { ok: true, value: 0 };
    if (keys === null) return { ok: false, error: { code: 'not-ready' } };
    const first = stretch.kind === 'message' ? 1 : loading.first;
    const page = await context.transport.history(id, stretch.to, first);
    if (!page.ok) return { ok: false, error: networkFailureOf(page.error) };
    if (page.value === null) return { ok: false, error: { code: 'unknown-conversation' } };
    const part = partOf(id, stretch, page.value);
    if (part === null) return FAILED;
    const opened = openPage(context, record, keys, part.entries);
    return { ok: true, value: await takePage(context, { stretch, opened, rest: part.rest }, loading.tell) };
  });
}

/** What of a page is in the stretch, and where what is left of the stretch ends; null for a page that makes no sense. */
function partOf(
  id: ConversationId,
  { from, to }: UnreadStretch,
  { entries, hasNextPage }: HistoryPage,
): { readonly entries: readonly HistoryEntry[]; readonly rest: number | null } | null {
  let before = to;
  for (const { message } of entries) {
    if (message.conversationId !== id || message.seq >= before || message.seq < 1) return null;
    before = message.seq;
  }
  // A server that says "more" and shows nothing would be asked for ever.
  if (hasNextPage && entries.length === 0) return null;
  const rest = hasNextPage && before > from ? before : null;
  return { entries: entries.filter(({ message }) => message.seq >= from), rest };
}
