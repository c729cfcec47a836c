import type { Result, RosterChangeFailure } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { networkFailureOf } from '../ports/index.ts';

/** Ends the session of a device that waits for approval. One that is gone already is what was asked for. */
export async function signOutWaiting(
  { transport }: EngineContext,
  sessionId: string,
): Promise<Result<void, RosterChangeFailure>> {
  const revoked = await transport.revokeSession(sessionId);
  if (revoked.ok || revoked.error.code === 'not-found') return { ok: true, value: undefined };
  return { ok: false, error: networkFailureOf(revoked.error) };
}
