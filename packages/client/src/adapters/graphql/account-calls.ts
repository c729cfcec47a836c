import {
  FindAccountDocument,
  FinishSignInDocument,
  FinishSignUpDocument,
  type NewSessionFragment,
  RostersDocument,
  type SessionTransport,
  SignOutDocument,
  StartSignInDocument,
  StartSignUpDocument,
} from '../../generated/operations.ts';
import type { NewSession, TransportPort } from '../../ports/index.ts';
import { accountOf } from './account-facts.ts';
import { decodeBytes, encodeBytes } from './bytes.ts';
import { read, refuse, refuseShared, succeed } from './reply.ts';
import type { Requester } from './request.ts';

type AccountCalls = Pick<
  TransportPort,
  'startSignUp' | 'finishSignUp' | 'startSignIn' | 'finishSignIn' | 'signOut' | 'findAccount' | 'rosters'
>;

export function accountCalls(requester: Requester, sessionTransport: SessionTransport): AccountCalls {
  return {
    async startSignUp({ handle, registrationRequest }) {
      const input = { handle, registrationRequest: encodeBytes(registrationRequest) };
      return read(await requester.ask(StartSignUpDocument, { input }), ({ startSignUp: result }) =>
        result.__typename === 'SignUpStarted'
          ? succeed(decodeBytes(result.registrationResponse))
          : refuseShared(result),
      );
    },
    async finishSignUp({ handle, displayName, registrationRecord }) {
      const record = encodeBytes(registrationRecord);
      const input = { handle, displayName, registrationRecord: record, sessionTransport };
      return read(await requester.ask(FinishSignUpDocument, { input }), ({ finishSignUp: result }) => {
        if (result.__typename === 'SignedIn') return succeed(sessionOf(result));
        return result.__typename === 'HandleTakenError'
          ? refuse({ code: 'handle-taken' })
          : refuseShared(result);
      });
    },
    async startSignIn({ handle, startLoginRequest }) {
      const input = { handle, startLoginRequest: encodeBytes(startLoginRequest) };
      return read(await requester.ask(StartSignInDocument, { input }), ({ startSignIn: result }) =>
        result.__typename === 'SignInStarted'
          ? succeed({ signInId: result.signInId, loginResponse: decodeBytes(result.loginResponse) })
          : refuseShared(result),
      );
    },
    async finishSignIn({ signInId, finishLoginRequest }) {
      const input = { signInId, finishLoginRequest: encodeBytes(finishLoginRequest), sessionTransport };
      return read(await requester.ask(FinishSignInDocument, { input }), ({ finishSignIn: result }) => {
        if (result.__typename === 'SignedIn') return succeed(sessionOf(result));
        return result.__typename === 'CredentialsRejectedError'
          ? refuse({ code: 'credentials-rejected' })
          : refuseShared(result);
      });
    },
    async signOut() {
      return read(await requester.ask(SignOutDocument, {}), () => succeed(undefined));
    },
    async findAccount(handle) {
      return read(await requester.ask(FindAccountDocument, { handle }), ({ account }) =>
        succeed(account && { ...accountOf(account), newestRoster: account.rosters.newestVersion }),
      );
    },
    async rosters(handle, afterVersion) {
      return read(await requester.ask(RostersDocument, { handle, afterVersion }), ({ account }) =>
        succeed(
          account && {
            ...accountOf(account),
            newestRoster: account.rosters.newestVersion,
            rosters: account.rosters.rosters.map(({ signedRoster }) => decodeBytes(signedRoster)),
          },
        ),
      );
    },
  };
}

function sessionOf(fragment: NewSessionFragment): NewSession {
  return {
    account: accountOf(fragment.account),
    sessionId: fragment.session.id,
    token: fragment.token,
  };
}
