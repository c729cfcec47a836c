import type { MaybePromise } from '../crypto/suite.ts';
import { MlsRefusal } from '../refusal.ts';
import type { AuthenticationRequest, Decision } from './authority.ts';
import type { VerifyingEnvironment } from './environment.ts';

/** Asks the authentication service (RFC 9420 section 5.3.1). */
export async function authenticate(
  environment: VerifyingEnvironment,
  request: AuthenticationRequest,
): Promise<void> {
  const decision = await environment.authentication.authenticate(request);
  if (!decision.accept) throw new MlsRefusal('authentication-refused', '5.3.1', decision.reason);
}

/** Waits for the application's policy (section 12.2: an application may have additional rules). */
export async function permit(decision: MaybePromise<Decision>): Promise<void> {
  const decided = await decision;
  if (!decided.accept) throw new MlsRefusal('policy-refused', '12.2', decided.reason);
}
