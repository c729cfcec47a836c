// Generated from schema/ by `npm run codegen`. Not edited by hand.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Input of `revokeSession`. */
export type RevokeSessionInput = {
  /** One of `viewer.sessions`. */
  readonly sessionId: string;
};

/** The stable reason of an expected failure. A client decides by this and never by the message. */
export type ErrorCode =
  /** A field is malformed, too long, too short or out of bounds. */
  | 'INVALID_INPUT'
  /** No valid session came with the request. */
  | 'NOT_SIGNED_IN'
  /** The session has no registered device yet; `bindDevice` does that. */
  | 'NO_DEVICE'
  /** It does not exist, or this viewer may not see it: the two are never told apart. */
  | 'NOT_FOUND'
  /** Too many requests of this kind. */
  | 'RATE_LIMITED'
  /** Somebody else has this handle. */
  | 'HANDLE_TAKEN'
  /** The handle and password do not belong together, or no such account exists: the two are never told apart. */
  | 'CREDENTIALS_REJECTED'
  /** A roster does not follow the rules R1 to R6, or is not the next one in its chain. */
  | 'ROSTER_REJECTED'
  /** A key package is malformed, expired, or not of this device. */
  | 'KEY_PACKAGE_REJECTED'
  /** The account has no device that encrypted messages could be sent to. */
  | 'NO_DEVICES'
  /** The two people have a direct conversation already. */
  | 'CONVERSATION_EXISTS'
  /** The conversation is at another epoch than the input is for (R15, R16). */
  | 'STALE_EPOCH'
  /** A commit does not verify, or does what the conversation's rules forbid. */
  | 'COMMIT_REJECTED'
  /** A message does not verify as far as the server can see. */
  | 'MESSAGE_REJECTED'
  /** The device's counter is not the next one: its state is a copy or was restored (R26). */
  | 'COUNTER_MISMATCH'
  /** The two may not exchange encrypted messages (A4); the error lists every reason. */
  | 'NOT_ELIGIBLE'
  /** Nothing can pass between the two: blocked, suspended or gone, which are never told apart. */
  | 'NOT_DELIVERABLE'
  /** The conversation is a message request that waits for an answer. */
  | 'REQUEST_PENDING'
  /** The act would leave the installation without an administrator. */
  | 'LAST_ADMINISTRATOR';

export type SessionsQueryVariables = Exact<{
  first: number;
}>;


export type SessionsQuery = { readonly __typename: 'Query', readonly viewer: { readonly __typename: 'Viewer', readonly sessions: { readonly __typename: 'SessionConnection', readonly edges: ReadonlyArray<{ readonly __typename: 'SessionEdge', readonly node: { readonly __typename: 'Session', readonly id: string, readonly createdAt: string, readonly lastUsedAt: string, readonly current: boolean } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean } } } | null };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { readonly __typename: 'Mutation', readonly revokeSession:
    | { readonly __typename: 'RevokeSessionPayload', readonly sessionId: string }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly code: ErrorCode }
   };


export const SessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Sessions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"current"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SessionsQuery, SessionsQueryVariables>;
export const RevokeSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeSessionPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeSessionMutation, RevokeSessionMutationVariables>;