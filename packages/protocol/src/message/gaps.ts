import { array, type Codec, defineCodec, struct, uint } from '../codec/index.ts';
import { deviceIdSchema } from '../id-schemas.ts';
import type { DeviceId, MessageId } from '../ids.ts';
import { limits } from '../limits.ts';

/** One sender's leaf, as its messages came. */
export interface SenderProgress {
  readonly device: DeviceId;
  /** The highest `n` seen; 0 before the first. */
  readonly last: number;
  /** Lower ones that have not come, ascending; the oldest are given up beyond a bound. */
  readonly missing: readonly number[];
}

/**
 * What a device remembers of a conversation to notice that something was dropped, replayed or reordered (R25).
 * Of bounded size, whatever the conversation's length.
 */
export interface GapState {
  readonly senders: readonly SenderProgress[];
  /** The ids of the newest messages, oldest first. */
  readonly recent: readonly MessageId[];
  /** Those of them that no message has named as `previous`. */
  readonly heads: readonly MessageId[];
  /**
   * Whether nothing can have been sent before this device was there. If something can, a sender's first message
   * may name what this device has never seen; its later ones name only what came after that.
   */
  readonly complete: boolean;
}

export interface ObservedMessage {
  readonly sender: DeviceId;
  readonly messageId: MessageId;
  readonly n: number;
  readonly previous: readonly MessageId[];
}

/** What a message's place says. */
export type GapVerdict =
  /** Changes nothing (R25): its number or its id has been here before. */
  | { readonly kind: 'replay' }
  /** Came after a later one of its sender. */
  | { readonly kind: 'late'; readonly state: GapState }
  | {
      readonly kind: 'next';
      readonly state: GapState;
      /** How many messages of this sender should have come before it and did not; 0 for none. */
      readonly skipped: number;
      /**
       * Messages that the sender had seen and this device has not. The memory is short: a caller that keeps
       * a longer record leaves out those that it knows.
       */
      readonly unseen: readonly MessageId[];
    };

/** For a device that is there from the conversation's first message. */
export const gapsFromCreation: GapState = { senders: [], recent: [], heads: [], complete: true };
/** For a device that joins a conversation which may have had messages. */
export const gapsFromJoin: GapState = { senders: [], recent: [], heads: [], complete: false };

/** R25: where a message stands among those that came before it. Call it once for each message, own ones too. */
export function observeMessage(state: GapState, message: ObservedMessage): GapVerdict {
  if (state.recent.includes(message.messageId)) return { kind: 'replay' };
  const sender = state.senders.find(({ device }) => device === message.sender);
  // Of a sender whose leaf was there before us, the first message seen is where the count begins.
  const last = sender?.last ?? (state.complete ? 0 : message.n - 1);
  const missing = sender?.missing ?? [];
  if (message.n <= last) {
    if (!missing.includes(message.n)) return { kind: 'replay' };
    const rest = { device: message.sender, last, missing: missing.filter((n) => n !== message.n) };
    return { kind: 'late', state: remember(state, message, rest) };
  }
  const skipped = message.n - last - 1;
  const firstKept = Math.max(last + 1, message.n - limits.missingPerSender);
  const newlyMissing = Array.from({ length: message.n - firstKept }, (_, i) => firstKept + i);
  const progress: SenderProgress = {
    device: message.sender,
    last: message.n,
    missing: [...missing, ...newlyMissing].slice(-limits.missingPerSender),
  };
  const unknown = message.previous.filter((id) => !state.recent.includes(id));
  return {
    kind: 'next',
    state: remember(state, message, progress),
    skipped,
    unseen: state.complete || sender !== undefined ? unknown : [],
  };
}

/** A device has a new leaf, and counts from 1 again; or it has left. */
export function forgetSender(state: GapState, device: DeviceId, joinsAnew: boolean): GapState {
  const others = state.senders.filter((sender) => sender.device !== device);
  return { ...state, senders: joinsAnew ? [...others, { device, last: 0, missing: [] }] : others };
}

/** What the next message names as `previous`. */
export function previousOf(state: GapState): readonly MessageId[] {
  return state.heads.slice(-limits.previousMessages);
}

function remember(state: GapState, message: ObservedMessage, progress: SenderProgress): GapState {
  const recent = [...state.recent, message.messageId].slice(-limits.recentMessages);
  const heads = [...state.heads.filter((id) => !message.previous.includes(id)), message.messageId];
  return {
    senders: [...state.senders.filter(({ device }) => device !== progress.device), progress],
    recent,
    heads: heads.filter((id) => recent.includes(id)).slice(-limits.previousMessages),
    complete: state.complete,
  };
}

/** For the device's own store, one entry a sender. */
export const senderProgressCodec: Codec<SenderProgress> = defineCodec(
  struct({
    device: deviceIdSchema,
    last: uint(),
    missing: array(uint(), { max: limits.missingPerSender }),
  }),
  1_024,
);
