import type { RosterErrorCode } from '@sotto/protocol/public';
import type { RosterRejectedError, RosterRejection } from '../../graphql/generated/resolver-types.ts';

export function rejected(code: RosterErrorCode, detail: string): RosterRejectedError {
  return {
    __typename: 'RosterRejectedError',
    code: 'ROSTER_REJECTED',
    message: detail,
    reason: rejectionOf(code),
  };
}

function rejectionOf(code: RosterErrorCode): RosterRejection {
  switch (code) {
    case 'roster-malformed':
    case 'roster-wrong-time':
      return 'MALFORMED';
    case 'roster-wrong-account':
      return 'WRONG_ACCOUNT';
    case 'roster-wrong-version':
    case 'roster-wrong-previous':
      return 'NOT_NEXT';
    case 'roster-wrong-root':
    case 'roster-bad-signature':
      return 'BAD_SIGNATURE';
    case 'roster-wrong-member-count':
      return 'TOO_MANY_MEMBERS';
    case 'roster-wrong-member-id':
    case 'roster-members-not-canonical':
    case 'roster-member-changed':
      return 'BAD_MEMBER';
    case 'roster-rotation-required':
    case 'roster-wrong-vault':
      return 'REMOVAL_WITHOUT_ROTATION';
  }
}
