import {
  boolean,
  type ConversationId,
  conversationIdSchema,
  defineCodec,
  oneOf,
  struct,
  uint,
} from '@sotto/protocol';
import type { Address, Stretch } from '../store/index.ts';
import { padded } from '../timeline/index.ts';

/** Messages of a conversation that this device has not read, and that the account's archive may have (R27). */
export interface UnreadStretch {
  readonly conversationId: ConversationId;
  /** `span`: whatever messages there are. `message`: the one that is known to be there. */
  readonly kind: 'span' | 'message';
  /** The first of its sequence numbers; there is one stretch that begins at it. */
  readonly from: number;
  /** One after the last. */
  readonly to: number;
  /** Whether it is looked for without being asked for; of a span that holds until its newest page is here. */
  readonly due: boolean;
  /** Of a message: when it was accepted, and not later than it was found missing here, ms since 1970. */
  readonly since: number;
}

const stretchCodec = defineCodec<UnreadStretch>(
  struct({
    conversationId: conversationIdSchema,
    kind: oneOf('span', 'message'),
    from: uint({ min: 1 }),
    to: uint({ min: 2 }),
    due: boolean,
    since: uint(),
  }),
  256,
);

/**
 * A record for each, so that whoever adds one and whoever fills another are never in each other's way. Filling goes
 * from the end: a stretch keeps its beginning until it is gone.
 */
export function stretchAddress(conversationId: ConversationId, from: number): Address<UnreadStretch> {
  return { key: `stretch/${conversationId}/${padded(from)}`, codec: stretchCodec };
}

/** Every one of every conversation. */
export const everyStretch: Stretch<UnreadStretch> = { from: 'stretch/', to: 'stretch0', codec: stretchCodec };
