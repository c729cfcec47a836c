import type { AccountId, ConversationId } from '@sotto/protocol';
import type { HistoryPolicy, Result, StartConversationFailure } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { networkFailureOf } from '../ports/index.ts';
import { startDirect } from './create.ts';

/** The encrypted conversation with an account, and what can be told of why there is none. */
export async function startEncrypted(
  context: EngineContext,
  accountId: AccountId,
  historyPolicy: HistoryPolicy,
): Promise<Result<ConversationId, StartConversationFailure>> {
  const started = await startDirect(context, accountId, historyPolicy);
  if (started.ok) return { ok: true, value: started.value.conversationId };
  const { error } = started;
  switch (error.code) {
    case 'not-found':
    case 'not-eligible':
    case 'no-devices':
    case 'identity-refused':
    case 'identity-changed':
    case 'not-on-this-device':
    case 'unregistered':
    case 'not-ready':
      return { ok: false, error };
    // The device's own setting-up at the server is still going on.
    case 'no-device':
    case 'not-signed-in':
      return { ok: false, error: { code: 'not-ready' } };
    default:
      return { ok: false, error: networkFailureOf(error) };
  }
}
