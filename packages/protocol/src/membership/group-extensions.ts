import type { Extension, GroupContext } from '@sotto/mls/public';
import { CIPHER_SUITE, equalBytes } from '../crypto/public.ts';
import { type Failure, fail, ok, type Result } from '../errors.ts';
import { uuidToBytes } from '../ids.ts';
import { CONTEXT_EXTENSION_TYPE, type ConversationContext, contextCodec } from './context.ts';

/** Registered types of RFC 9420 section 17. */
const REQUIRED_CAPABILITIES = 0x0003;

/** RequiredCapabilities (RFC 9420 section 11.1): our extension, no proposals, basic credentials. */
const requiredCapabilities = Uint8Array.of(
  2,
  CONTEXT_EXTENSION_TYPE >> 8,
  CONTEXT_EXTENSION_TYPE & 0xff,
  0,
  2,
  0x00,
  0x01,
);

export type ContextError = Failure<'context-malformed'>;

/** The GroupContext extensions of a conversation: these two, in this order, and no other. */
export function groupExtensions(context: ConversationContext): readonly Extension[] {
  return [
    { type: REQUIRED_CAPABILITIES, data: requiredCapabilities },
    { type: CONTEXT_EXTENSION_TYPE, data: contextCodec.encode(context) },
  ];
}

/** What a group says that it is (R14), if it is one of ours at all. */
export function readContext(
  group: Pick<GroupContext, 'cipherSuite' | 'groupId' | 'extensions'>,
): Result<ConversationContext, ContextError> {
  if (group.cipherSuite !== CIPHER_SUITE) return fail('context-malformed', 'another cipher suite');
  const context = readExtensions(group.extensions);
  if (context.ok && !equalBytes(group.groupId, uuidToBytes(context.value.conversationId))) {
    return fail('context-malformed', 'the group’s id is not the conversation’s');
  }
  return context;
}

/** As `readContext`, for the extensions that a commit would leave. */
export function readExtensions(extensions: readonly Extension[]): Result<ConversationContext, ContextError> {
  const [capabilities, context] = extensions;
  if (
    extensions.length !== 2 ||
    capabilities?.type !== REQUIRED_CAPABILITIES ||
    !equalBytes(capabilities.data, requiredCapabilities) ||
    context?.type !== CONTEXT_EXTENSION_TYPE
  ) {
    return fail('context-malformed', 'other group extensions than a conversation has');
  }
  const decoded = contextCodec.decode(context.data);
  return decoded.ok ? ok(decoded.value) : fail('context-malformed', decoded.error.detail);
}
