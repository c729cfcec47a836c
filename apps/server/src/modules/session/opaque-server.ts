import { client, ready, server } from '@serenity-kit/opaque';

await ready;

export const opaqueLengths = {
  registrationRequest: 32,
  registrationResponse: 64,
  registrationRecord: 192,
  startLoginRequest: 96,
  loginResponse: 320,
  finishLoginRequest: 64,
} as const;

/** A KE1 of no real password, to try records with. */
const probe = decode(client.startLogin({ password: '' }).startLoginRequest);

/** Makes the installation's key material; losing it loses every password. */
export function makeOpaqueSetup(): string {
  return server.createSetup();
}

/** OPAQUE's server (RFC 9807) for bytes instead of text, with refusals as null instead of exceptions. */
export class OpaqueServer {
  readonly #setup: string;

  /** @throws Error when the setup is not one. */
  constructor(setup: string) {
    server.getPublicKey(setup);
    this.#setup = setup;
  }

  /** @returns RegistrationResponse, 64 bytes; null for a malformed request. */
  registrationResponse(handle: string, registrationRequest: Uint8Array): Uint8Array | null {
    return refusable(() => {
      const { registrationResponse } = server.createRegistrationResponse({
        serverSetup: this.#setup,
        userIdentifier: handle,
        registrationRequest: encode(registrationRequest),
      });
      return decode(registrationResponse);
    });
  }

  /** Whether a record is well-formed: one that is not would fail at every sign-in. */
  acceptsRecord(handle: string, registrationRecord: Uint8Array): boolean {
    return this.startLogin(handle, registrationRecord, probe) !== null;
  }

  /**
   * @param registrationRecord null for a handle that nobody has: the answer is then made from a record that
   * nobody can know the password of, and looks the same.
   * @returns KE2, 320 bytes, and what has to be kept until KE3; null for a malformed KE1.
   */
  startLogin(
    handle: string,
    registrationRecord: Uint8Array | null,
    startLoginRequest: Uint8Array,
  ): { readonly loginResponse: Uint8Array; readonly state: string } | null {
    return refusable(() => {
      const { loginResponse, serverLoginState } = server.startLogin({
        serverSetup: this.#setup,
        userIdentifier: handle,
        registrationRecord: registrationRecord && encode(registrationRecord),
        startLoginRequest: encode(startLoginRequest),
      });
      return { loginResponse: decode(loginResponse), state: serverLoginState };
    });
  }

  /** Whether KE3 proves the password. */
  finishLogin(state: string, finishLoginRequest: Uint8Array): boolean {
    const session = refusable(() =>
      server.finishLogin({ serverLoginState: state, finishLoginRequest: encode(finishLoginRequest) }),
    );
    return session !== null;
  }
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}

function decode(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64url'));
}

/** The library throws for every refusal, and tells their reasons apart by text only; here they are all one. */
function refusable<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}
