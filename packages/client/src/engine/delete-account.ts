import type { DeleteAccountFailure, Result } from '../api/index.ts';
import type { TransportPort } from '../ports/index.ts';
import { deleteAtServer } from '../social/index.ts';
import type { Lifecycle } from './lifecycle.ts';

/** Deletes the account at the server, then everything here. */
export async function deleteAccount(
  lifecycle: Lifecycle,
  transport: TransportPort,
  credentials: { readonly handle: string; readonly password: string },
): Promise<Result<void, DeleteAccountFailure>> {
  // Noted before: should this device die now, it is erased when it learns that the account is gone.
  const deleted = await deleteAtServer(transport, credentials, () =>
    lifecycle.noteAccount({ leaving: true }),
  );
  if (deleted.ok) await lifecycle.eraseEverything();
  else if (deleted.error.code === 'credentials-rejected' || deleted.error.code === 'last-administrator') {
    await lifecycle.noteAccount({ leaving: false });
  }
  return deleted;
}
