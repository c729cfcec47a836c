import { isDisplayName, provePassword } from '../account/index.ts';
import type { DeleteAccountFailure, ProfileFailure, Result } from '../api/index.ts';
import {
  type AccountFacts,
  type NotThere,
  networkFailureOf,
  type Reply,
  type TransportPort,
} from '../ports/index.ts';

type Changed = Promise<Result<AccountFacts, ProfileFailure>>;

export async function changeDisplayName(transport: TransportPort, text: string): Changed {
  const displayName = text.trim();
  if (!isDisplayName(displayName)) return { ok: false, error: { code: 'invalid', field: 'displayName' } };
  return changed('displayName', await transport.updateProfile(displayName));
}

export async function changeAvatar(transport: TransportPort, image: Uint8Array | null): Changed {
  return changed('image', await transport.setAvatar(image));
}

/** Deletes the account at the server. The password goes no further than the proof. */
export async function deleteAtServer(
  transport: TransportPort,
  credentials: { readonly handle: string; readonly password: string },
  onProven: () => Promise<unknown>,
): Promise<Result<void, DeleteAccountFailure>> {
  const proof = await provePassword(transport, credentials);
  if (!proof.ok) return { ok: false, error: deletionFailure(proof.error) };
  await onProven();
  const deleted = await transport.deleteAccount(proof.value);
  return deleted.ok ? deleted : { ok: false, error: deletionFailure(deleted.error) };
}

type Refusal = Extract<Awaited<ReturnType<TransportPort['deleteAccount']>>, { ok: false }>['error'];

function deletionFailure(error: Refusal): DeleteAccountFailure {
  if (error.code === 'credentials-rejected' || error.code === 'last-administrator') return error;
  return networkFailureOf(error);
}

function changed(
  field: 'displayName' | 'image',
  answer: Awaited<Reply<AccountFacts, NotThere>>,
): Awaited<Changed> {
  if (answer.ok) return answer;
  switch (answer.error.code) {
    // There is no other reason why an account should not find itself.
    case 'not-found':
      return { ok: false, error: { code: 'suspended' } };
    case 'invalid':
      return { ok: false, error: { code: 'invalid', field } };
    default:
      return { ok: false, error: networkFailureOf(answer.error) };
  }
}
