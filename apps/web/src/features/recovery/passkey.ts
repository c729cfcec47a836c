/** WebAuthn in the page: a passkey's secret, by the extension PRF. The secret goes to the device and nowhere else. */
import { passkeyPrfInput } from '@sotto/client';

export type PasskeyOutcome =
  | { readonly ok: true; readonly secret: Uint8Array }
  /** `no-secret`: the passkey, or where it is kept, has no PRF. */
  | { readonly ok: false; readonly code: 'cancelled' | 'no-secret' | 'failed' };

/** Ed25519, ECDSA with P-256, RSA: what authenticators have. What they sign is of no use here. */
const ALGORITHMS = [-8, -7, -257];
const ID_BYTES = 32;

/** Whether a passkey could be used for recovery here. A browser that does not say is asked by trying. */
export async function hasPasskeys(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined' || !isSecureContext) return false;
  const ask = PublicKeyCredential.getClientCapabilities;
  if (typeof ask !== 'function') return true;
  try {
    const capabilities = await ask.call(PublicKeyCredential);
    return capabilities['extension:prf'] !== false;
  } catch {
    return false;
  }
}

/** Makes a passkey for recovery. @param handle what it is listed as. */
export async function makePasskey(handle: string, name: string): Promise<PasskeyOutcome> {
  return await guarded(async () => {
    const made = await navigator.credentials.create({
      publicKey: {
        rp: { name, id: location.hostname },
        // Of its own, so that a second one does not take the place of the first.
        user: { id: random(), name: `@${handle}`, displayName: `@${handle}` },
        challenge: random(),
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        extensions: { prf: { eval: { first: passkeyPrfInput() } } },
      },
    });
    if (!(made instanceof PublicKeyCredential)) return { ok: false, code: 'failed' };
    const { prf } = made.getClientExtensionResults();
    if (prf?.results?.first !== undefined) return secretOf(prf.results.first);
    // Many give the secret only when they are used, not when they are made.
    return prf?.enabled === true ? await ask([made.rawId]) : { ok: false, code: 'no-secret' };
  });
}

/** The secret of a passkey that the person chooses. */
export async function usePasskey(): Promise<PasskeyOutcome> {
  return await guarded(() => ask([]));
}

async function ask(ids: readonly ArrayBuffer[]): Promise<PasskeyOutcome> {
  const used = await navigator.credentials.get({
    publicKey: {
      rpId: location.hostname,
      challenge: random(),
      userVerification: 'required',
      allowCredentials: ids.map((id) => ({ type: 'public-key', id })),
      extensions: { prf: { eval: { first: passkeyPrfInput() } } },
    },
  });
  if (!(used instanceof PublicKeyCredential)) return { ok: false, code: 'failed' };
  const first = used.getClientExtensionResults().prf?.results?.first;
  return first === undefined ? { ok: false, code: 'no-secret' } : secretOf(first);
}

function secretOf(given: BufferSource): PasskeyOutcome {
  const bytes = ArrayBuffer.isView(given)
    ? new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
    : new Uint8Array(given);
  return { ok: true, secret: bytes };
}

async function guarded(work: () => Promise<PasskeyOutcome>): Promise<PasskeyOutcome> {
  try {
    return await work();
  } catch (cause) {
    const isCancelled = cause instanceof DOMException && cause.name === 'NotAllowedError';
    return { ok: false, code: isCancelled ? 'cancelled' : 'failed' };
  }
}

const random = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(ID_BYTES));
