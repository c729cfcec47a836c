import { type AccountId, devicesOf, equalBytes } from '@sotto/protocol';
import type { NoticeItem } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { acceptedRoot, forksOf, type ToldRecord, toldAddress } from '../people/index.ts';
import { Batch } from '../store/index.ts';
import { makeNotice } from '../timeline/index.ts';

type News = NoticeItem['notice'];

/**
 * Says in the conversations with somebody what has become of their identity since that was last told: what was told is
 * kept with the notices, in one write, so that each news is told once, whatever happens in between. Own devices have a
 * place of their own.
 */
export async function tellNews(context: EngineContext, accountId: AccountId): Promise<void> {
  if (accountId === context.self.accountId) return;
  // Two looks at one account may end together.
  await context.writers.run(`news ${accountId}`, async () => {
    const now = standingOf(context, accountId);
    if (now === null) return;
    const before = await context.records.get(toldAddress(accountId));
    if (before !== undefined && isSame(before, now)) return;
    const told = new Batch().put(toldAddress(accountId), now);
    const news = newsSince(before, now);
    const places = context.table.all().filter(({ people }) => people.includes(accountId));
    if (news.length === 0 || places.length === 0) return await context.records.write(told);
    const at = context.clock.now();
    for (const { conversationId, position } of places) {
      const items = news.map((each) => makeNotice(conversationId, position, at, each, accountId));
      await context.shown.touch(conversationId, async () => ({
        showing: { batch: new Batch().put(toldAddress(accountId), now), items },
        value: true,
      }));
    }
  });
}

/** What there is to tell of; null of whom no chain was seen. */
function standingOf({ people }: EngineContext, accountId: AccountId): ToldRecord | null {
  const { identities } = people;
  const known = identities.known(accountId);
  const root = acceptedRoot(known);
  if (known.pin === undefined || root === null) return null;
  const roster = identities.rosterOf(accountId);
  return {
    root,
    pending: identities.pendingRoot(accountId),
    forks: forksOf(known),
    devices: roster === undefined ? [] : devicesOf(roster).map(({ id }) => id),
  };
}

/** @param before undefined at first sight, when nothing of what is seen is new. */
function newsSince(before: ToldRecord | undefined, now: ToldRecord): readonly News[] {
  const news: News[] = [];
  const isOther = before !== undefined && !equalBytes(before.root, now.root);
  if (isOther) news.push('identity-accepted');
  else if (before !== undefined && now.devices.some((id) => !before.devices.includes(id))) {
    news.push('device-added');
  }
  const pendingBefore = before?.pending ?? null;
  if (now.pending !== null && (pendingBefore === null || !equalBytes(pendingBefore, now.pending))) {
    news.push('identity-changed');
  }
  if (now.forks > (before?.forks ?? 0)) news.push('identity-forked');
  return news;
}

function isSame(a: ToldRecord, b: ToldRecord): boolean {
  const samePending =
    a.pending === null || b.pending === null ? a.pending === b.pending : equalBytes(a.pending, b.pending);
  return (
    samePending && a.forks === b.forks && equalBytes(a.root, b.root) && a.devices.join() === b.devices.join()
  );
}
