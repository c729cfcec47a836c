import type { AccountReport } from '../../api/index.ts';
import {
  AccountDetailsByHandleDocument,
  AccountDetailsDocument,
  BlockAccountDocument,
  DeleteAccountDocument,
  type DetailsFragment,
  FollowAccountDocument,
  ReportAccountDocument,
  type ReportReason,
  SetAvatarDocument,
  UnblockAccountDocument,
  UnfollowAccountDocument,
  UpdateProfileDocument,
} from '../../generated/operations.ts';
import type { SocialTransport } from '../../ports/index.ts';
import { accountOf, detailsOf } from './account-facts.ts';
import { encodeBytes } from './bytes.ts';
import { read, refuse, refuseShared, type SharedRefusal, succeed } from './reply.ts';
import type { Requester } from './request.ts';

const reasons: Readonly<Record<AccountReport['reason'], ReportReason>> = {
  spam: 'SPAM',
  harassment: 'HARASSMENT',
  impersonation: 'IMPERSONATION',
  illegal: 'ILLEGAL',
  other: 'OTHER',
};

export function socialCalls(requester: Requester): SocialTransport {
  return {
    async accountDetails(id) {
      return read(await requester.ask(AccountDetailsDocument, { id }), ({ accountById: account }) =>
        succeed(account && detailsOf(account)),
      );
    },
    async accountDetailsByHandle(handle) {
      return read(await requester.ask(AccountDetailsByHandleDocument, { handle }), ({ account }) =>
        succeed(account && detailsOf(account)),
      );
    },
    async follow(accountId) {
      const outcome = await requester.ask(FollowAccountDocument, { input: { accountId } });
      return read(outcome, ({ followAccount: result }) => related(result));
    },
    async unfollow(accountId) {
      const outcome = await requester.ask(UnfollowAccountDocument, { input: { accountId } });
      return read(outcome, ({ unfollowAccount: result }) => related(result));
    },
    async block(accountId) {
      const outcome = await requester.ask(BlockAccountDocument, { input: { accountId } });
      return read(outcome, ({ blockAccount: result }) => related(result));
    },
    async unblock(accountId) {
      const outcome = await requester.ask(UnblockAccountDocument, { input: { accountId } });
      return read(outcome, ({ unblockAccount: result }) => related(result));
    },
    async report(accountId, { reason, note }) {
      const input = { accountId, reason: reasons[reason], note: note === '' ? null : note };
      return read(await requester.ask(ReportAccountDocument, { input }), ({ reportAccount: result }) => {
        if (result.__typename === 'ReportAccountPayload') return succeed(undefined);
        return result.__typename === 'NotFoundError' ? refuse({ code: 'not-found' }) : refuseShared(result);
      });
    },
    async updateProfile(displayName) {
      const outcome = await requester.ask(UpdateProfileDocument, { input: { displayName } });
      return read(outcome, ({ updateProfile: result }) => {
        if (result.__typename === 'ProfilePayload') return succeed(accountOf(result.account));
        return result.__typename === 'NotFoundError' ? refuse({ code: 'not-found' }) : refuseShared(result);
      });
    },
    async setAvatar(image) {
      const input = { image: image && encodeBytes(image) };
      return read(await requester.ask(SetAvatarDocument, { input }), ({ setAvatar: result }) => {
        if (result.__typename === 'ProfilePayload') return succeed(accountOf(result.account));
        return result.__typename === 'NotFoundError' ? refuse({ code: 'not-found' }) : refuseShared(result);
      });
    },
    async deleteAccount({ signInId, finishLoginRequest }) {
      const input = { signInId, finishLoginRequest: encodeBytes(finishLoginRequest) };
      return read(await requester.ask(DeleteAccountDocument, { input }), ({ deleteAccount: result }) => {
        switch (result.__typename) {
          case 'DeleteAccountPayload':
            return succeed(undefined);
          case 'CredentialsRejectedError':
            return refuse({ code: 'credentials-rejected' });
          case 'LastAdministratorError':
            return refuse({ code: 'last-administrator' });
          default:
            return refuseShared(result);
        }
      });
    },
  };
}

type Related =
  | { readonly __typename: 'RelationshipPayload'; readonly account: DetailsFragment }
  | { readonly __typename: 'NotFoundError' }
  | SharedRefusal;

function related(result: Related) {
  if (result.__typename === 'RelationshipPayload') return succeed(detailsOf(result.account));
  return result.__typename === 'NotFoundError' ? refuse({ code: 'not-found' }) : refuseShared(result);
}
