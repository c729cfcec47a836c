import {
  array,
  bytes,
  type Codec,
  CodecFault,
  compareBytes,
  defineCodec,
  mapped,
  nullable,
  oneOf,
  type Schema,
  struct,
  uint,
} from '../codec/index.ts';
import { SIGNATURE_KEY_BYTES } from '../crypto/public.ts';
import { accountIdSchema, conversationIdSchema } from '../id-schemas.ts';
import { type AccountId, type ConversationId, uuidToBytes } from '../ids.ts';
import { limits } from '../limits.ts';

export type Role = 'member' | 'admin';

export interface Participant {
  readonly accountId: AccountId;
  /** The account's root identity key, 32 bytes: a participant is an identity, not a name at some server. */
  readonly root: Uint8Array;
  /** In a direct conversation both are members. */
  readonly role: Role;
}

/** What a conversation is, bound into its key schedule as a GroupContext extension (R14). */
export interface ConversationContext {
  readonly conversationId: ConversationId;
  readonly kind: 'direct' | 'group';
  /** In ascending order of their ids. A direct conversation has exactly two, for ever. */
  readonly participants: readonly Participant[];
  /** Whether devices keep the keys of messages for later (R27). */
  readonly historyPolicy: 'archived' | 'ephemeral';
  /** Milliseconds after which a message that has been read goes; null for never. */
  readonly messageTimer: number | null;
}

/** In the range for private use (RFC 9420 section 17.3); part of this protocol's version, as the suite is. */
export const CONTEXT_EXTENSION_TYPE = 0xf050;

/** The longest timer: a year, in milliseconds. */
const LONGEST_TIMER = 366 * 24 * 3_600_000;

const contextSchema: Schema<ConversationContext> = mapped(
  struct({
    conversationId: conversationIdSchema,
    kind: oneOf('direct', 'group'),
    participants: array(
      struct({
        accountId: accountIdSchema,
        root: bytes(SIGNATURE_KEY_BYTES),
        role: oneOf('member', 'admin'),
      }),
      { min: 1, max: limits.participants },
    ),
    historyPolicy: oneOf('archived', 'ephemeral'),
    messageTimer: nullable(uint({ min: 1_000, max: LONGEST_TIMER })),
  }),
  checkContext,
  checkContext,
);

export const contextCodec: Codec<ConversationContext> = defineCodec(contextSchema, limits.contextBytes);

/** The participants of a conversation in the order that the context wants. */
export function inOrder(participants: readonly Participant[]): readonly Participant[] {
  return participants.toSorted((a, b) => compareBytes(uuidToBytes(a.accountId), uuidToBytes(b.accountId)));
}

export function participantOf(context: ConversationContext, accountId: AccountId): Participant | undefined {
  return context.participants.find((participant) => participant.accountId === accountId);
}

function checkContext(context: ConversationContext): ConversationContext {
  const { kind, participants } = context;
  for (const [index, participant] of participants.entries()) {
    const previous = participants[index - 1];
    if (previous === undefined) continue;
    if (compareBytes(uuidToBytes(previous.accountId), uuidToBytes(participant.accountId)) >= 0) {
      throw new CodecFault('invalid-value', 'participants repeated or out of order');
    }
  }
  const admins = participants.filter(({ role }) => role === 'admin').length;
  if (kind === 'direct' && (participants.length !== 2 || admins > 0)) {
    throw new CodecFault('invalid-value', 'a direct conversation has two participants, and no admin');
  }
  if (kind === 'group' && admins === 0) throw new CodecFault('invalid-value', 'a group has an admin');
  return context;
}
