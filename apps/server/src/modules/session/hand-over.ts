import type { ResolversTypes, SessionTransport } from '../../graphql/generated/resolver-types.ts';
import type { SessionCookies } from '../../operation.ts';
import { type Account, accountModel } from '../account/index.ts';
import type { Session } from './session.entity.ts';
import { sessionModel } from './session-model.ts';

/** Gives a new session's token to whoever signed in, once, in the way that they asked for. */
export function handOver(
  account: Account,
  { session, token }: { readonly session: Session; readonly token: string },
  transport: SessionTransport,
  cookies: SessionCookies,
): Extract<Awaited<ResolversTypes['FinishSignInResult']>, { __typename: 'SignedIn' }> {
  if (transport === 'COOKIE') cookies.set(token);
  return {
    __typename: 'SignedIn',
    account: accountModel(account),
    session: sessionModel(session, session.id),
    token: transport === 'BEARER' ? token : null,
  };
}
