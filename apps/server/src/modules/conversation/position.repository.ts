import type { EntityManager } from '@mikro-orm/core';
import { Conversation } from './conversation.entity.ts';
import { Participant } from './participant.entity.ts';
import { Position } from './position.entity.ts';

/** A device's place among a conversation's members. */
export interface Membership {
  readonly accountId: string;
  readonly deviceId: string;
}

/** Queries for memberships. Takes the operation's unit of work each time and owns nothing. */
export const positionRepository = {
  of: (em: EntityManager, conversationId: string, { accountId, deviceId }: Membership) =>
    em.findOne(Position, { conversationId, accountId, deviceId }, { refresh: true }),

  /** Every device that is or was a member. */
  all: (em: EntityManager, conversationId: string) =>
    em.find(Position, { conversationId }, { refresh: true }),

  /** The devices that are members now. */
  members: (em: EntityManager, conversationId: string): Promise<readonly Membership[]> =>
    em.find(
      Position,
      { conversationId, leftSeq: null },
      { fields: ['accountId', 'deviceId'], disableIdentityMap: true },
    ),

  /** The devices of others that are in a conversation with an account. */
  async beside(em: EntityManager, accountId: string): Promise<readonly Membership[]> {
    const own = await em.find(
      Participant,
      { accountId },
      { fields: ['conversationId'], disableIdentityMap: true },
    );
    const conversationIds = own.map(({ conversationId }) => conversationId);
    if (conversationIds.length === 0) return [];
    const found = await em.find(
      Position,
      { conversationId: { $in: conversationIds }, accountId: { $ne: accountId }, leftSeq: null },
      { fields: ['accountId', 'deviceId'], disableIdentityMap: true },
    );
    return [...new Map(found.map((each) => [each.deviceId, each])).values()];
  },

  /** There is something new for every member. */
  markPending: (em: EntityManager, conversationId: string) =>
    em.nativeUpdate(Position, { conversationId, leftSeq: null, pending: false }, { pending: true }),

  /** Of several conversations at once. */
  ofAll: (em: EntityManager, conversationIds: readonly string[], { accountId, deviceId }: Membership) =>
    em.find(
      Position,
      { conversationId: { $in: [...conversationIds] }, accountId, deviceId },
      { refresh: true },
    ),

  /** Conversations that have something for a device, after `after` in the order of their ids. */
  pending: (em: EntityManager, { accountId, deviceId }: Membership, after: string, count: number) =>
    em.find(
      Position,
      { accountId, deviceId, pending: true, conversationId: { $gt: after } },
      { orderBy: { conversationId: 'asc' }, limit: count, disableIdentityMap: true },
    ),

  /** How far the slowest member has come; null when there is no member. */
  slowest: async (em: EntityManager, conversationId: string): Promise<number | null> => {
    const [first] = await em.find(
      Position,
      { conversationId, leftSeq: null },
      { orderBy: { ackedSeq: 'asc' }, limit: 1, fields: ['ackedSeq'], disableIdentityMap: true },
    );
    return first?.ackedSeq ?? null;
  },

  /** How far the account's devices have come, those that have left included; 0 when it has none. */
  farthest: async (em: EntityManager, conversationId: string, accountId: string): Promise<number> => {
    const positions = await em.find(
      Position,
      { conversationId, accountId },
      { fields: ['ackedSeq'], disableIdentityMap: true },
    );
    return Math.max(0, ...positions.map(({ ackedSeq }) => ackedSeq));
  },

  /** R17: messages of the conversations that these devices are members of wait for their removal. */
  async demandRemoval(tx: EntityManager, accountId: string, deviceIds: readonly string[]): Promise<void> {
    const positions = await tx.find(
      Position,
      { accountId, deviceId: { $in: [...deviceIds] }, leftSeq: null },
      { fields: ['conversationId'], disableIdentityMap: true },
    );
    const ids = [...new Set(positions.map(({ conversationId }) => conversationId))].sort();
    if (ids.length > 0) await tx.nativeUpdate(Conversation, { id: { $in: ids } }, { removalDue: true });
  },
};
