import type { EntityManager } from '@mikro-orm/core';
import type { DeviceStanding, EligibilityFacts, PartyFacts } from '@sotto/protocol/public';

/** What counts between a sender and one recipient, and whether the sender has written to it before. */
export interface Facts {
  readonly facts: EligibilityFacts;
  /** Noted already, so an accepted message need not note it again. */
  readonly senderWrote: boolean;
}

/**
 * One statement for all facts and any number of recipients: it runs in every send. All of it goes by primary keys.
 * Booleans come as 0 and 1 from one database and as booleans from another.
 */
const statement = (recipients: number) =>
  `select r.id as id,
  s.suspended_at as sender_suspended, s.gone_at as sender_gone, s.verified as sender_verified,
  exists (select 1 from account o where o.id = s.affiliation_id and o.verified and o.organization
    and o.suspended_at is null and o.gone_at is null) as sender_affiliate,
  (select max(d.client_version) from device d where d.account_id = s.id and d.current) as sender_version,
  r.suspended_at as recipient_suspended, r.gone_at as recipient_gone, r.verified as recipient_verified,
  exists (select 1 from account o where o.id = r.affiliation_id and o.verified and o.organization
    and o.suspended_at is null and o.gone_at is null) as recipient_affiliate,
  (select max(d.client_version) from device d where d.account_id = r.id and d.current) as recipient_version,
  exists (select 1 from block b where b.blocker_id = r.id and b.blocked_id = s.id) as recipient_blocks,
  exists (select 1 from block b where b.blocker_id = s.id and b.blocked_id = r.id) as sender_blocks,
  exists (select 1 from follow f where f.follower_id = r.id and f.followee_id = s.id) as follows,
  a.wrote as wrote, a.accepted as accepted, w.wrote as sender_wrote
from account s cross join account r
  left join acquaintance a on a.owner_id = r.id and a.other_id = s.id
  left join acquaintance w on w.owner_id = s.id and w.other_id = r.id
where s.id = ? and r.id in (${Array.from({ length: recipients }, () => '?').join(', ')})`.replace(
    /\s+/g,
    ' ',
  );

type Row = Readonly<Record<string, string | number | boolean | null>> & { readonly id: string };

/** @returns the facts by recipient; nothing for accounts that do not exist. */
export async function factsBetween(
  em: EntityManager,
  senderId: string,
  recipientIds: readonly string[],
  minimumClientVersion: number,
): Promise<ReadonlyMap<string, Facts>> {
  const rows: readonly Row[] = await em
    .getConnection()
    .execute(statement(recipientIds.length), [senderId, ...recipientIds], 'all', em.getTransactionContext());
  return new Map(rows.map((row) => [row.id, factsOf(row, minimumClientVersion)]));
}

function factsOf(row: Row, minimum: number): Facts {
  const is = (name: string) => Boolean(row[name]);
  const party = (name: 'sender' | 'recipient'): PartyFacts => ({
    verified: is(`${name}_verified`),
    affiliate: is(`${name}_affiliate`),
    devices: standingOf(row[`${name}_version`], minimum),
  });
  const facts: EligibilityFacts = {
    sender: { ...party('sender'), suspended: is('sender_suspended') || is('sender_gone') },
    recipient: {
      ...party('recipient'),
      available: !is('recipient_suspended') && !is('recipient_gone') && !is('recipient_blocks'),
    },
    senderBlocksRecipient: is('sender_blocks'),
    recipientFollowsSender: is('follows'),
    recipientWroteToSender: is('wrote'),
    recipientAcceptedSender: is('accepted'),
  };
  return { facts, senderWrote: is('sender_wrote') };
}

/** The newest version that any of the current devices speaks decides. */
function standingOf(version: Row[string] | undefined, minimum: number): DeviceStanding {
  if (version === null || version === undefined) return 'none';
  return Number(version) < minimum ? 'unsupported' : 'supported';
}
