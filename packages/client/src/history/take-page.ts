import { type ConversationId, isEmoji } from '@sotto/protocol';
import type { EngineContext, ShownRecord } from '../conversation/index.ts';
import { isDeleted } from '../message/index.ts';
import { Batch } from '../store/index.ts';
import type { UnreadStretch } from '../stretches/index.ts';
import {
  itemAddress,
  itemsBetween,
  MESSAGE_PLACE,
  makeNotice,
  type StoredItem,
  type StoredMessage,
  seenAddress,
  serverOrder,
} from '../timeline/index.ts';
import type { Opened } from './open-page.ts';
import { PageReactions } from './page-reactions.ts';

/** How long a message may be on its way into the archive before it counts as missing, in milliseconds. */
const PATIENCE = 600_000;

export interface ReadPage {
  readonly stretch: UnreadStretch;
  /** Newest first. */
  readonly opened: readonly Opened[];
  /** One after the last place that is still unread; null when nothing is. */
  readonly rest: number | null;
}

type Reopened = Extract<Opened, { kind: 'message' }>;
type Missing = Extract<Opened, { kind: 'missing' }>;

/**
 * Puts a page of history into the timeline and shortens the stretch, in one write. It is no news: what counts as unread
 * is what the person has not read anywhere, and nobody is notified.
 *
 * @returns how many messages are here now that were not before.
 */
export async function takePage(context: EngineContext, page: ReadPage, tell: boolean): Promise<number> {
  const { conversationId } = page.stretch;
  const loaded = await context.shown.touch(conversationId, async (shown) => {
    const batch = new Batch();
    // It went meanwhile, with the conversation.
    if (context.stretches.get(conversationId, page.stretch.from) === undefined) return null;
    const fresh = await freshOf(context, conversationId, page.opened);
    const reactions = new PageReactions(context, conversationId);
    for (const { message } of fresh.toReversed()) {
      batch.put(seenAddress(conversationId, message.messageId), message.seq);
      const { body } = message.content;
      if (body.type !== 'reaction' || (body.emoji !== null && !isEmoji(body.emoji))) continue;
      const { accountId } = message.sender;
      const { seq, messageId } = message;
      await reactions.add(body.target, { accountId, emoji: body.emoji, seq, messages: [{ seq, messageId }] });
    }
    const texts: StoredMessage[] = [];
    for (const { message } of fresh) {
      if (message.content.body.type === 'reaction') continue;
      texts.push(await itemOf(context, conversationId, message, reactions));
    }
    const redrawn = await reactions.write(batch, texts);
    const notices = await shorten(context, page, batch);
    const items: StoredItem[] = [...texts, ...notices];
    for (const item of items) batch.put(itemAddress(conversationId, item.order), item);
    const showing = {
      batch,
      items: [...redrawn, ...(tell ? items : [])],
      show: () => after(shown, fresh, texts),
    };
    return { showing, value: texts.length };
  });
  return loaded ?? 0;
}

/** Those that are not here, and that the account has not deleted, by now. */
async function freshOf(
  context: EngineContext,
  conversationId: ConversationId,
  opened: readonly Opened[],
): Promise<readonly Reopened[]> {
  const fresh: Reopened[] = [];
  for (const one of opened) {
    if (one.kind !== 'message') continue;
    const { messageId, seq, content } = one.message;
    if (await isDeleted(context, conversationId, { seq, messageId, body: content.body })) continue;
    // It may have come to this device at another place.
    const seen = (await context.records.get(seenAddress(conversationId, messageId))) ?? seq;
    const there = itemAddress(conversationId, serverOrder(seen, MESSAGE_PLACE));
    if (content.body.type === 'reaction' || (await context.records.get(there)) === undefined) fresh.push(one);
  }
  return fresh;
}

async function itemOf(
  { self }: EngineContext,
  conversationId: ConversationId,
  { messageId, seq, sender, content }: Reopened['message'],
  reactions: PageReactions,
): Promise<StoredMessage> {
  const { body, header } = content;
  const outgoing = sender.accountId === self.accountId;
  return {
    type: 'message',
    itemId: messageId,
    conversationId,
    order: serverOrder(seq, MESSAGE_PLACE),
    senderAccountId: sender.accountId,
    outgoing,
    sentAt: header.sentAt,
    content: body.type === 'text' ? { type: 'text', text: body.text } : { type: 'unsupported' },
    reactions: await reactions.shown(messageId),
    delivery: { state: outgoing ? 'sent' : 'received' },
  };
}

/** Takes the page off the stretch. @returns what is to be said of what is not there. */
async function shorten(
  context: EngineContext,
  { stretch, opened, rest }: ReadPage,
  batch: Batch,
): Promise<readonly StoredItem[]> {
  const { conversationId } = stretch;
  const { stretches } = context;
  const now = context.clock.now();
  if (stretch.kind === 'message') return await settleMessage(context, stretch, opened, batch);
  if (rest === null) stretches.remove(batch, stretch);
  else stretches.put(batch, { ...stretch, to: rest, due: false });
  const runs: Missing[][] = [];
  let run: Missing[] | null = null;
  for (const one of opened) {
    if (one.kind === 'deleted') continue;
    if (one.kind === 'message') run = null;
    else if (one.mayCome && now - one.acceptedAt < PATIENCE) {
      // The device that has read it may be about to archive it.
      const place = { conversationId, from: one.seq, to: one.seq + 1 };
      const since = Math.min(now, one.acceptedAt);
      stretches.put(batch, { ...place, kind: 'message', due: true, since });
    } else if (run !== null) run.push(one);
    else {
      run = [one];
      runs.push(run);
    }
  }
  return await missingNotices(context, conversationId, runs);
}

/** A message that is known to be there: it is found, or was deleted on another device, or is missing after a while. */
async function settleMessage(
  { stretches, tombstones, clock, records }: EngineContext,
  stretch: UnreadStretch,
  [one]: readonly Opened[],
  batch: Batch,
): Promise<readonly StoredItem[]> {
  const { conversationId, from, since } = stretch;
  const isSettled = one?.kind === 'message' || one?.kind === 'deleted';
  const isGone = isSettled || tombstones.coversPlace(conversationId, from);
  const mayCome = one?.kind !== 'missing' || one.mayCome;
  if (!isGone && mayCome && clock.now() - since < PATIENCE) return [];
  stretches.remove(batch, stretch);
  if (isGone) return [];
  const missing = { kind: 'missing', seq: from, acceptedAt: since, mayCome } as const;
  return await missingNotices({ records }, conversationId, [[missing]]);
}

/** One for those that follow on each other, at the newest of them. */
async function missingNotices(
  { records }: Pick<EngineContext, 'records'>,
  conversationId: ConversationId,
  runs: readonly (readonly Missing[])[],
): Promise<readonly StoredItem[]> {
  const notices: StoredItem[] = [];
  for (const [newest] of runs) {
    if (newest === undefined) continue;
    const { seq, acceptedAt } = newest;
    const stretch = itemsBetween(conversationId, serverOrder(seq + 1));
    const [above] = await records.list({ ...stretch, limit: 1 });
    const isSaid = above?.value.type === 'notice' && above.value.notice === 'messages-missing';
    if (!isSaid) notices.push(makeNotice(conversationId, seq, acceptedAt, 'messages-missing'));
  }
  return notices;
}

function after(shown: ShownRecord, fresh: readonly Reopened[], texts: readonly StoredMessage[]): ShownRecord {
  const [newest] = texts;
  if (newest === undefined) return shown;
  const acceptedAt = fresh.find(({ message }) => message.messageId === newest.itemId)?.acceptedAt ?? 0;
  const isLast = shown.last === null || shown.last < newest.order;
  const unread = texts.filter(({ outgoing, order }) => !outgoing && order > shown.readUpTo).length;
  return {
    ...shown,
    hidden: false,
    last: isLast ? newest.order : shown.last,
    unread: shown.unread + unread,
    updatedAt: isLast ? Math.max(shown.updatedAt, acceptedAt) : shown.updatedAt,
  };
}
