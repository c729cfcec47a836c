import {
  Conversation,
  ConversationState,
  deletionRepository,
  Event,
  eventRepository,
  Participant,
  Position,
  peopleOf,
  Welcome,
} from '../conversation/index.ts';
import { ArchiveItem } from '../history/index.ts';
import {
  Inbox,
  RegularConversation,
  RegularDeletion,
  RegularMessage,
  RegularParticipant,
  regularRepository,
} from '../regular/index.ts';
import { socialRepository } from '../social/index.ts';
import type { Part } from './json-stream.ts';
import { columns, type Fork, mapped, paged } from './paged.ts';

/** Encrypted and regular conversations, as the account's own devices could get them. */
export async function* conversationParts(
  fork: Fork,
  accountId: string,
): AsyncGenerator<Part, void, undefined> {
  yield ['conversations', mapped(idsOf(fork, accountId), (id) => encrypted(fork, accountId, id))];
  const inbox = await fork().findOne(Inbox, { accountId });
  yield ['inbox', inbox && columns(fork, Inbox)(inbox)];
  const sides = paged(
    fork,
    '',
    (em, after, limit) =>
      em.find(
        RegularParticipant,
        { accountId, conversationId: { $gt: after } },
        { orderBy: { conversationId: 'asc' }, limit },
      ),
    ({ conversationId }) => conversationId,
  );
  yield ['regularConversations', mapped(sides, (side) => regular(fork, side))];
}

/** Every encrypted conversation that the account takes part in, or that a device of it was a member of. */
async function* idsOf(fork: Fork, accountId: string): AsyncGenerator<string, void, undefined> {
  const fields = ['conversationId'] as const;
  const taking = await fork().find(Participant, { accountId }, { fields });
  const members = await fork().find(Position, { accountId }, { fields });
  yield* new Set([...taking, ...members].map(({ conversationId }) => conversationId));
}

async function* encrypted(fork: Fork, accountId: string, id: string): AsyncGenerator<Part, void, undefined> {
  const conversation = await fork().findOne(Conversation, { id });
  if (conversation === null) return;
  for (const [name, value] of Object.entries(columns(fork, Conversation)(conversation))) yield [name, value];
  const positions = await fork().find(Position, { conversationId: id, accountId });
  const participants = await fork().find(Participant, { conversationId: id });
  const own = participants.find((participant) => participant.accountId === accountId);
  if (own !== undefined) {
    yield ['joinedAt', own.joinedAt];
    yield ['clearedSeq', own.clearedSeq];
    yield ['participants', participants.map((participant) => participant.accountId)];
    const state = await fork().findOne(ConversationState, { conversationId: id });
    yield ['state', state && columns(fork, ConversationState)(state)];
  }
  yield ['positions', positions.map((position) => columns(fork, Position)(position))];
  const waiting = positions.flatMap(({ welcomeSeq, ackedSeq }) =>
    welcomeSeq !== null && ackedSeq < welcomeSeq ? [welcomeSeq] : [],
  );
  const welcomes = await fork().find(Welcome, { conversationId: id, seq: { $in: waiting } });
  yield ['welcomes', welcomes.map((welcome) => columns(fork, Welcome)(welcome))];
  yield ['events', eventsOf(fork, accountId, conversation, positions)];
  yield ['deletions', deletionsOf(fork, accountId, id)];
  yield ['archived', archivedOf(fork, accountId, id)];
}

/**
 * Each message that the account has deleted and not cleared. Those that everybody has deleted are told by their bodies:
 * the rest of the document says the same whatever the other side has deleted, which is not the account's to know.
 */
async function* deletionsOf(
  fork: Fork,
  accountId: string,
  conversationId: string,
): AsyncGenerator<object, void, undefined> {
  const own = await fork().findOne(Participant, { conversationId, accountId }, { fields: ['clearedSeq'] });
  const seqs = paged(
    fork,
    own?.clearedSeq ?? 0,
    (em, after, count) => deletionRepository.after(em, { conversationId, accountId }, after, count),
    (seq) => seq,
  );
  yield* mapped(seqs, (seq) => ({ conversationId, accountId, seq }));
}

async function* archivedOf(
  fork: Fork,
  accountId: string,
  conversationId: string,
): AsyncGenerator<object, void, undefined> {
  const items = paged(
    fork,
    0,
    (em, after, limit) =>
      em.find(
        ArchiveItem,
        { accountId, conversationId, seq: { $gt: after } },
        { orderBy: { seq: 'asc' }, limit, disableIdentityMap: true },
      ),
    ({ seq }) => seq,
  );
  yield* mapped(items, columns(fork, ArchiveItem));
}

/**
 * From where the first of the account's devices joined to where the last one left; of what the account has deleted, that
 * it was.
 */
async function* eventsOf(
  fork: Fork,
  accountId: string,
  { id, pair, lastSeq }: Conversation,
  positions: readonly Position[],
): AsyncGenerator<object, void, undefined> {
  if (positions.length === 0) return;
  const first = Math.min(...positions.map(({ firstSeq }) => firstSeq));
  const last = Math.max(...positions.map(({ leftSeq }) => leftSeq ?? lastSeq));
  const acked = Math.max(...positions.map(({ ackedSeq }) => ackedSeq));
  const people = peopleOf(pair);
  // While one has blocked the other, what was not delivered stays undelivered, here as on sockets.
  const halted = people !== null && (await socialRepository.isBlocked(fork(), ...people));
  const events = paged(
    fork,
    first - 1,
    async (em, after, count) => {
      const rows = await eventRepository.range(
        em,
        id,
        after + 1,
        halted ? Math.min(last, acked) : last,
        count,
      );
      const to = rows.at(-1)?.seq ?? after;
      const deleted = await deletionRepository.of(em, id, accountId, { from: after + 1, to });
      return rows.map((row) => (deleted.has(row.seq) ? { ...row, body: null, transport: null } : row));
    },
    ({ seq }) => seq,
  );
  yield* mapped(events, columns(fork, Event));
}

/**
 * Without what the account has deleted: whether the server still has that depends on the other side alone, which is
 * not the account's to know.
 */
async function* regular(fork: Fork, side: RegularParticipant): AsyncGenerator<Part, void, undefined> {
  const { conversationId, accountId, clearedSeq } = side;
  const conversation = await fork().findOne(RegularConversation, { id: conversationId });
  if (conversation === null) return;
  for (const [name, value] of Object.entries(columns(fork, RegularConversation)(conversation))) {
    yield [name, value];
  }
  yield ['participant', columns(fork, RegularParticipant)(side)];
  const deletion = columns(fork, RegularDeletion);
  const deletions = paged(
    fork,
    '',
    (em, after, limit) =>
      em.find(
        RegularDeletion,
        { conversationId, accountId, messageId: { $gt: after } },
        { orderBy: { messageId: 'asc' }, limit },
      ),
    ({ messageId }) => messageId,
  );
  yield ['deletions', mapped(deletions, deletion)];
  const messages = paged(
    fork,
    clearedSeq,
    (em, after, count) => regularRepository.visibleAfter(em, side, after, count),
    ({ seq }) => seq,
  );
  const message = columns(fork, RegularMessage);
  yield [
    'messages',
    mapped(messages, async (row) => {
      const reactions = await regularRepository.reactionsTo(fork(), [row]);
      return {
        ...message(row),
        reactions: reactions.map((reaction) => ({ accountId: reaction.accountId, emoji: reaction.emoji })),
      };
    }),
  ];
}
