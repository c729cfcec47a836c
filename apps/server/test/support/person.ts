import { client, ready } from '@serenity-kit/opaque';
import { type Caller, mutate, type Outcome } from './api.ts';

await ready;

/** As weak as it gets: these tests are not about guessing. */
export const keyStretching = { 'argon2id-custom': { iterations: 1, memory: 8, parallelism: 1 } } as const;

export interface SignedIn extends Caller {
  readonly token: string;
  readonly accountId: string;
  readonly sessionId: string;
  readonly handle: string;
}

const signedInFields =
  '...on SignedIn { token account { id handle displayName } session { id current deviceId } }';

export async function signUpOutcome(
  caller: Caller,
  handle: string,
  password: string,
  sessionTransport = 'BEARER',
): Promise<Outcome> {
  const { clientRegistrationState, registrationRequest } = client.startRegistration({ password });
  const started = await mutate(
    caller,
    'startSignUp',
    { handle, registrationRequest },
    '...on SignUpStarted { registrationResponse }',
  );
  if (started.__typename !== 'SignUpStarted') return started;
  const { registrationRecord } = client.finishRegistration({
    clientRegistrationState,
    registrationResponse: String(started['registrationResponse']),
    password,
    keyStretching,
  });
  const input = { handle, displayName: handle, registrationRecord, sessionTransport };
  return mutate(caller, 'finishSignUp', input, signedInFields);
}

export async function signInOutcome(
  caller: Caller,
  handle: string,
  password: string,
  sessionTransport = 'BEARER',
): Promise<Outcome> {
  const proof = await provePassword(caller, handle, password);
  if ('__typename' in proof) return proof;
  return mutate(caller, 'finishSignIn', { ...proof, sessionTransport }, signedInFields);
}

/** What proves a password, once: the first half of a sign-in has been made for it. */
export async function provePassword(
  caller: Caller,
  handle: string,
  password: string,
): Promise<Outcome | { readonly signInId: unknown; readonly finishLoginRequest: string }> {
  const { clientLoginState, startLoginRequest } = client.startLogin({ password });
  const started = await mutate(
    caller,
    'startSignIn',
    { handle, startLoginRequest },
    '...on SignInStarted { signInId loginResponse }',
  );
  if (started.__typename !== 'SignInStarted') return started;
  const loginResponse = String(started['loginResponse']);
  const finished = client.finishLogin({ clientLoginState, loginResponse, password, keyStretching });
  // Without the right password the client finds out by itself; an attacker would try something all the same.
  const finishLoginRequest = finished?.finishLoginRequest ?? Buffer.alloc(64, 7).toString('base64url');
  return { signInId: started['signInId'], finishLoginRequest };
}

export async function signUp(caller: Caller, handle: string, password = 'correct horse'): Promise<SignedIn> {
  return signedIn(caller, await signUpOutcome(caller, handle, password));
}

export async function signIn(caller: Caller, handle: string, password = 'correct horse'): Promise<SignedIn> {
  return signedIn(caller, await signInOutcome(caller, handle, password));
}

function signedIn(caller: Caller, outcome: Outcome): SignedIn {
  if (outcome.__typename !== 'SignedIn') throw new Error(`not signed in: ${JSON.stringify(outcome)}`);
  // What the query above asks for; the answer to a stranger's hand-written query has no type of its own.
  const { token, account, session } = outcome as unknown as {
    token: string;
    account: { id: string; handle: string };
    session: { id: string };
  };
  return { url: caller.url, token, accountId: account.id, sessionId: session.id, handle: account.handle };
}
