import {
  array,
  bytes,
  type CborValue,
  type Codec,
  CodecFault,
  defineCodec,
  nullable,
  type Schema,
  struct,
  text,
  uint,
} from '../codec/index.ts';
import { messageIdSchema } from '../id-schemas.ts';
import { HASH_BYTES, type RosterClaim } from '../identity/public.ts';
import type { MessageId } from '../ids.ts';
import { limits } from '../limits.ts';

/** What a person or a program says. */
export type ContentBody =
  | { readonly type: 'text'; readonly text: string }
  /** `emoji: null` takes the sender's reaction to `target` back. */
  | { readonly type: 'reaction'; readonly target: MessageId; readonly emoji: string | null }
  /** Of a newer version than this: shown as such, never dropped. Cannot be sent. */
  | { readonly type: 'unknown'; readonly name: string };

/** What can be said with this version. */
export type SendableBody = Exclude<ContentBody, { readonly type: 'unknown' }>;

/** What the protocol says with it. */
export interface ContentHeader {
  /** The sender's clock, milliseconds since 1970, UTC. */
  readonly sentAt: number;
  /** The newest messages that the sender had seen and nobody had named yet (R25). */
  readonly previous: readonly MessageId[];
  /** The sender's roster (R7). */
  readonly roster: RosterClaim;
  /** Counts the messages of this sender's leaf, from 1 (R25). */
  readonly n: number;
}

export interface Content {
  readonly header: ContentHeader;
  readonly body: ContentBody;
}

const headerSchema = struct({
  sentAt: uint(),
  previous: array(messageIdSchema, { max: limits.previousMessages }),
  roster: struct({ version: uint({ min: 1, max: limits.rosterVersions }), hash: bytes(HASH_BYTES) }),
  n: uint({ min: 1 }),
});

const textSchema = text({ min: 1, max: limits.textBytes });
const reactionSchema = struct({
  target: messageIdSchema,
  emoji: nullable(text({ min: 1, max: limits.reactionBytes })),
});
const typeSchema = text({ min: 1, max: limits.contentTypeBytes });
const HEADER_KEYS = ['sentAt', 'previous', 'roster', 'n'];

/** The header's fields, `type`, and one field more that bears the type's name and holds its payload. */
const contentSchema: Schema<Content> = {
  fromCbor(value) {
    if (!(value instanceof Map)) throw new CodecFault('invalid-value', 'content is a map');
    const fields = new Map<string, CborValue>(value);
    const type = typeSchema.fromCbor(fields.get('type') ?? null);
    const payload = fields.get(type);
    if (payload === undefined || type === 'type' || HEADER_KEYS.includes(type)) {
      throw new CodecFault('invalid-value', 'content without a payload of its type');
    }
    fields.delete('type');
    fields.delete(type);
    return { header: headerSchema.fromCbor(fields), body: readBody(type, payload) };
  },
  toCbor({ header, body }) {
    const fields = headerSchema.toCbor(header);
    if (!(fields instanceof Map)) throw new TypeError('a struct is a map');
    return new Map<string, CborValue>([...fields, ['type', body.type], [body.type, writeBody(body)]]);
  },
};

/** Content in the clear (section 4 of the protocol): before padding, after opening. */
export const contentCodec: Codec<Content> = defineCodec(contentSchema, limits.contentBytes);

/** Why something cannot be sent; null when it can. Meant for what a person has written. */
export function faultOfBody(body: SendableBody): string | null {
  const written = body.type === 'text' ? body.text : body.emoji;
  if (written !== null && !written.isWellFormed()) return 'text with a lone surrogate';
  try {
    writeBody(body);
    return null;
  } catch (cause) {
    if (cause instanceof CodecFault) return cause.message;
    throw cause;
  }
}

function readBody(type: string, payload: CborValue): ContentBody {
  switch (type) {
    case 'text':
      return { type, text: textSchema.fromCbor(payload) };
    case 'reaction':
      return { type, ...reactionSchema.fromCbor(payload) };
    default:
      return { type: 'unknown', name: type };
  }
}

function writeBody(body: ContentBody): CborValue {
  switch (body.type) {
    case 'text':
      return textSchema.toCbor(body.text);
    case 'reaction':
      return reactionSchema.toCbor({ target: body.target, emoji: body.emoji });
    case 'unknown':
      throw new TypeError('content of an unknown type cannot be written');
  }
}
