import type { DeliveryError } from '@sotto/protocol/public';
import type { CommitRejectedError, CommitRejection } from '../../graphql/generated/resolver-types.ts';

export function commitRejected(reason: CommitRejection, message: string): CommitRejectedError {
  return { __typename: 'CommitRejectedError', code: 'COMMIT_REJECTED', message, reason };
}

/** A refusal of the protocol's checks in the contract's terms. */
export function rejectionOf({ code, detail }: DeliveryError): CommitRejectedError {
  return commitRejected(reasonOf(code), detail);
}

function reasonOf(code: DeliveryError['code']): CommitRejection {
  switch (code) {
    case 'malformed':
      return 'MALFORMED';
    case 'wrong-sender':
    case 'not-authentic':
    case 'not-allowed':
      return 'FORBIDDEN';
    case 'wrong-epoch-info':
      return 'GROUP_INFO_MISMATCH';
    case 'wrong-welcome':
      return 'WELCOME_MISMATCH';
    case 'wrong-conversation':
    case 'wrong-epoch':
    case 'own-message':
    case 'replayed':
    case 'invalid':
      return 'INVALID';
  }
}
