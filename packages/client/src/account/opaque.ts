import { client, ready } from '@serenity-kit/opaque';
import { fromBase64url, toBase64url } from '@sotto/protocol';
import type { AccountProof, NewSession, Reply, TransportPort } from '../ports/index.ts';

/**
 * Argon2id with 64 MiB (the second recommendation of RFC 9106): what a phone's browser can do. Part of what a
 * password registers with, so it can never change for an account.
 */
const keyStretching = 'memory-constrained';

type Credentials = { readonly handle: string; readonly password: string };
type Registration = { readonly handle: string; readonly displayName: string; readonly password: string };

/** RFC 9807, registration. The password goes no further than this function. */
export async function register(
  transport: TransportPort,
  { handle, displayName, password }: Registration,
): Reply<NewSession, { readonly code: 'handle-taken' }> {
  await ready;
  const { clientRegistrationState, registrationRequest } = client.startRegistration({ password });
  const started = await transport.startSignUp({
    handle,
    registrationRequest: decode(registrationRequest),
  });
  if (!started.ok) return started;
  const record = attempt(() =>
    client.finishRegistration({
      clientRegistrationState,
      registrationResponse: toBase64url(started.value),
      password,
      keyStretching,
    }),
  );
  if (record === undefined) return malformed();
  const registrationRecord = decode(record.registrationRecord);
  return await transport.finishSignUp({ handle, displayName, registrationRecord });
}

/** RFC 9807, online authenticated key exchange. The password goes no further than this function. */
export async function authenticate(
  transport: TransportPort,
  credentials: Credentials,
): Reply<NewSession, { readonly code: 'credentials-rejected' }> {
  const proof = await provePassword(transport, credentials);
  return proof.ok ? await transport.finishSignIn(proof.value) : proof;
}

/** The same up to the proof, for whatever the server wants one for. It serves once, for two minutes. */
export async function provePassword(
  transport: TransportPort,
  { handle, password }: Credentials,
): Reply<AccountProof, { readonly code: 'credentials-rejected' }> {
  await ready;
  const { clientLoginState, startLoginRequest } = client.startLogin({ password });
  const started = await transport.startSignIn({ handle, startLoginRequest: decode(startLoginRequest) });
  if (!started.ok) return started;
  const { signInId, loginResponse } = started.value;
  const finished = attempt(() =>
    client.finishLogin({
      clientLoginState,
      loginResponse: toBase64url(loginResponse),
      password,
      keyStretching,
    }),
  );
  // A wrong password and a handle of nobody are the same here: the server's envelope does not open.
  if (finished === undefined) return { ok: false, error: { code: 'credentials-rejected' } };
  return { ok: true, value: { signInId, finishLoginRequest: decode(finished.finishLoginRequest) } };
}

/** The library throws on what does not decode. */
function attempt<T>(work: () => T | undefined): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function malformed() {
  return { ok: false, error: { code: 'server-failed', reference: null } } as const;
}

function decode(text: string): Uint8Array {
  const bytes = fromBase64url(text);
  if (bytes === null) throw new TypeError('the library speaks base64url');
  return bytes;
}
