// Generated from schema/ by `npm run codegen`. Not edited by hand.
/** What answers look like: fields by object type, types by union or interface, and values by enum. */
export interface Shapes {
  readonly objects: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly abstract: Readonly<Record<string, readonly string[]>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
}
export const shapes: Shapes = {
 "objects": {
  "Account": {
   "affiliation": "Account",
   "avatarPath": "String",
   "displayName": "String!",
   "eligibility": "[String!]",
   "gone": "Boolean!",
   "handle": "String!",
   "id": "ID!",
   "identity": "IdentityHead",
   "organization": "Boolean!",
   "relationship": "AccountRelationship",
   "rosters": "RosterPage!",
   "verified": "Boolean!"
  },
  "AccountRelationship": {
   "blocked": "Boolean!",
   "followedBy": "Boolean!",
   "following": "Boolean!"
  },
  "AccountState": {
   "linkAnswered": "Boolean!",
   "rosterVersion": "Int!",
   "vaultRevision": "Int!",
   "waiting": "[WaitingDevice!]!"
  },
  "AcknowledgePayload": {
   "moved": "Int!"
  },
  "AnswerLinkPayload": {
   "expiresAt": "DateTime!"
  },
  "ArchiveMessagesPayload": {
   "archived": "Int!"
  },
  "BackfillCompleted": {
   "events": "Int!"
  },
  "BindDevicePayload": {
   "session": "Session!"
  },
  "ClaimKeyPackagesPayload": {
   "account": "Account!",
   "keyPackages": "[ClaimedKeyPackage!]!"
  },
  "ClaimedKeyPackage": {
   "deviceId": "ID!",
   "keyPackage": "Bytes!"
  },
  "ClearConversationPayload": {
   "clearedSeq": "Int!"
  },
  "CommitEvent": {
   "acceptedAt": "DateTime!",
   "commit": "Bytes!",
   "conversationId": "ID!",
   "epoch": "Int!",
   "seq": "Int!"
  },
  "CommitRejectedError": {
   "code": "String!",
   "reason": "String!"
  },
  "CommitToConversationPayload": {
   "epoch": "Int!",
   "seq": "Int!"
  },
  "Conversation": {
   "createdAt": "DateTime!",
   "epoch": "Int!",
   "events": "ConversationEventPage!",
   "groupInfo": "Bytes!",
   "history": "HistoryPage!",
   "id": "ID!",
   "kind": "ConversationKind!",
   "lastSeq": "Int!",
   "participants": "[Account!]!",
   "ratchetTree": "Bytes!"
  },
  "ConversationConnection": {
   "edges": "[ConversationEdge!]!",
   "pageInfo": "PageInfo!"
  },
  "ConversationEdge": {
   "node": "Conversation!"
  },
  "ConversationEventPage": {
   "events": "[ConversationEvent!]!",
   "hasNextPage": "Boolean!"
  },
  "ConversationExistsError": {
   "code": "String!",
   "conversation": "Conversation!"
  },
  "CounterMismatchError": {
   "code": "String!",
   "lastCounter": "Int!"
  },
  "CreateConversationPayload": {
   "conversation": "Conversation!",
   "seq": "Int!"
  },
  "CredentialsRejectedError": {
   "code": "String!"
  },
  "DeleteAccountPayload": {
   "accountId": "ID!"
  },
  "DeleteMessagesPayload": {
   "deleted": "Int!"
  },
  "DeleteRegularMessagePayload": {
   "messageId": "ID!"
  },
  "DeviceBoundError": {
   "code": "String!"
  },
  "HandleTakenError": {
   "code": "String!"
  },
  "HistoryEntry": {
   "archived": "Bytes",
   "message": "MessageEvent!"
  },
  "HistoryPage": {
   "entries": "[HistoryEntry!]!",
   "hasNextPage": "Boolean!"
  },
  "IdentityChanged": {
   "accountId": "ID!"
  },
  "IdentityHead": {
   "root": "Bytes!",
   "version": "Int!"
  },
  "InboxChange": {
   "conversation": "RegularConversation!",
   "revision": "Int!"
  },
  "InvalidInputError": {
   "code": "String!",
   "path": "[String!]!"
  },
  "KeyPackageRejectedError": {
   "code": "String!"
  },
  "LastAdministratorError": {
   "code": "String!"
  },
  "MessageEvent": {
   "acceptedAt": "DateTime!",
   "body": "Bytes",
   "conversationId": "ID!",
   "epoch": "Int!",
   "messageId": "ID!",
   "senderDeviceId": "ID!",
   "seq": "Int!",
   "transport": "Bytes"
  },
  "MessageRejectedError": {
   "code": "String!",
   "reason": "String!"
  },
  "Mutation": {
   "acceptMessageRequest": "RegularConversationResult!",
   "acknowledge": "AcknowledgeResult!",
   "answerLink": "AnswerLinkResult!",
   "archiveMessages": "ArchiveMessagesResult!",
   "bindDevice": "BindDeviceResult!",
   "blockAccount": "BlockAccountResult!",
   "claimKeyPackages": "ClaimKeyPackagesResult!",
   "clearConversation": "ClearConversationResult!",
   "commitToConversation": "CommitToConversationResult!",
   "createConversation": "CreateConversationResult!",
   "deleteAccount": "DeleteAccountResult!",
   "deleteMessages": "DeleteMessagesResult!",
   "deleteRegularConversation": "RegularConversationResult!",
   "deleteRegularMessage": "DeleteRegularMessageResult!",
   "finishSignIn": "FinishSignInResult!",
   "finishSignUp": "FinishSignUpResult!",
   "followAccount": "FollowAccountResult!",
   "markRegularConversation": "RegularConversationResult!",
   "offerLink": "OfferLinkResult!",
   "publishRoster": "PublishRosterResult!",
   "putVaultItems": "PutVaultItemsResult!",
   "reactToRegularMessage": "ReactToRegularMessageResult!",
   "reportAccount": "ReportAccountResult!",
   "resetIdentity": "ResetIdentityResult!",
   "revokeSession": "RevokeSessionResult!",
   "sendMessage": "SendMessageResult!",
   "sendRegularMessage": "SendRegularMessageResult!",
   "setAvatar": "SetAvatarResult!",
   "signOut": "SignOutPayload!",
   "startRegularConversation": "StartRegularConversationResult!",
   "startSignIn": "StartSignInResult!",
   "startSignUp": "StartSignUpResult!",
   "unblockAccount": "UnblockAccountResult!",
   "unfollowAccount": "UnfollowAccountResult!",
   "updateProfile": "UpdateProfileResult!",
   "uploadKeyPackages": "UploadKeyPackagesResult!",
   "withdrawLinkOffer": "WithdrawLinkOfferResult!"
  },
  "NoDeviceError": {
   "code": "String!"
  },
  "NoDevicesError": {
   "code": "String!"
  },
  "NotDeliverableError": {
   "code": "String!"
  },
  "NotEligibleError": {
   "code": "String!",
   "reasons": "[String!]!"
  },
  "NotFoundError": {
   "code": "String!"
  },
  "NotSignedInError": {
   "code": "String!"
  },
  "OfferLinkPayload": {
   "expiresAt": "DateTime!"
  },
  "OwnDevice": {
   "id": "ID!",
   "keyPackageCount": "Int!"
  },
  "PageInfo": {
   "endCursor": "String",
   "hasNextPage": "Boolean!"
  },
  "ProfilePayload": {
   "account": "Account!"
  },
  "PublishRosterPayload": {
   "version": "Int!"
  },
  "PutVaultItemsPayload": {
   "conflicts": "[VaultItem!]!",
   "revision": "Int!"
  },
  "Query": {
   "account": "Account",
   "accountById": "Account",
   "conversation": "Conversation",
   "regularConversation": "RegularConversation",
   "viewer": "Viewer"
  },
  "RateLimitedError": {
   "code": "String!",
   "retryAfterSeconds": "Int!"
  },
  "ReactToRegularMessagePayload": {
   "message": "RegularMessage!"
  },
  "RegisteredDevice": {
   "id": "ID!",
   "lastActiveAt": "DateTime"
  },
  "RegularChangePage": {
   "deletedMessageIds": "[ID!]!",
   "hasNextPage": "Boolean!",
   "messages": "[RegularMessage!]!",
   "throughRevision": "Int!",
   "throughSeq": "Int!"
  },
  "RegularConversation": {
   "archived": "Boolean!",
   "changes": "RegularChangePage!",
   "clearedSeq": "Int!",
   "createdAt": "DateTime!",
   "id": "ID!",
   "lastSeq": "Int!",
   "listed": "Boolean!",
   "messages": "RegularMessagePage!",
   "muted": "Boolean!",
   "peer": "Account!",
   "pinned": "Boolean!",
   "readSeq": "Int!",
   "request": "Boolean!",
   "revision": "Int!",
   "unread": "Int!",
   "updatedAt": "DateTime!"
  },
  "RegularConversationPayload": {
   "conversation": "RegularConversation!"
  },
  "RegularMessage": {
   "id": "ID!",
   "reactions": "[RegularReaction!]!",
   "senderAccountId": "ID!",
   "sentAt": "DateTime!",
   "seq": "Int!",
   "text": "String!"
  },
  "RegularMessagePage": {
   "hasNextPage": "Boolean!",
   "messages": "[RegularMessage!]!"
  },
  "RegularReaction": {
   "accountId": "ID!",
   "emoji": "String!"
  },
  "RelationshipPayload": {
   "account": "Account!"
  },
  "RendezvousTakenError": {
   "code": "String!"
  },
  "ReportAccountPayload": {
   "reportId": "ID!"
  },
  "RequestPendingError": {
   "code": "String!"
  },
  "ResetIdentityPayload": {
   "version": "Int!"
  },
  "RosterPage": {
   "newestVersion": "Int!",
   "rosters": "[SignedRoster!]!"
  },
  "RosterRejectedError": {
   "code": "String!",
   "reason": "String!"
  },
  "SealedVaultKey": {
   "sealedKey": "Bytes!",
   "vaultVersion": "Int!"
  },
  "SendMessagePayload": {
   "acceptedAt": "DateTime!",
   "seq": "Int!"
  },
  "SendRegularMessagePayload": {
   "message": "RegularMessage!"
  },
  "Session": {
   "id": "ID!"
  },
  "SignInStarted": {
   "loginResponse": "Bytes!",
   "signInId": "ID!"
  },
  "SignOutPayload": {
   "ended": "Boolean!"
  },
  "SignUpStarted": {
   "registrationResponse": "Bytes!"
  },
  "SignedIn": {
   "account": "Account!",
   "session": "Session!",
   "token": "String"
  },
  "SignedRoster": {
   "signedRoster": "Bytes!",
   "version": "Int!"
  },
  "StaleEpochError": {
   "code": "String!",
   "epoch": "Int!"
  },
  "StartRegularConversationPayload": {
   "conversation": "RegularConversation!"
  },
  "Subscription": {
   "accountState": "AccountState!",
   "deviceEvents": "DeviceEvent!",
   "inboxChanges": "InboxChange!"
  },
  "UploadKeyPackagesPayload": {
   "keyPackageCount": "Int!"
  },
  "Vault": {
   "items": "VaultItemPage!",
   "sealedKey": "SealedVaultKey"
  },
  "VaultConflictError": {
   "code": "String!"
  },
  "VaultItem": {
   "collection": "VaultCollection!",
   "itemId": "ID!",
   "revision": "Int!",
   "sealed": "Bytes!",
   "version": "Int!"
  },
  "VaultItemPage": {
   "hasNextPage": "Boolean!",
   "items": "[VaultItem!]!",
   "revision": "Int!"
  },
  "Viewer": {
   "account": "Account!",
   "conversations": "ConversationConnection!",
   "device": "OwnDevice",
   "devices": "[RegisteredDevice!]!",
   "linkAnswer": "Bytes",
   "linkOffer": "Bytes",
   "role": "AccountRole!",
   "suspended": "Boolean!",
   "vault": "Vault!"
  },
  "WaitingDevice": {
   "sessionId": "ID!",
   "since": "DateTime!"
  },
  "WelcomeEvent": {
   "acceptedAt": "DateTime!",
   "conversationId": "ID!",
   "ratchetTree": "Bytes!",
   "seq": "Int!",
   "welcome": "Bytes!"
  }
 },
 "abstract": {
  "AcknowledgeResult": [
   "AcknowledgePayload",
   "NotFoundError",
   "NoDeviceError",
   "NotSignedInError",
   "InvalidInputError"
  ],
  "AnswerLinkResult": [
   "AnswerLinkPayload",
   "RendezvousTakenError",
   "NotFoundError",
   "NoDeviceError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "ArchiveMessagesResult": [
   "ArchiveMessagesPayload",
   "NotFoundError",
   "NoDeviceError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "BindDeviceResult": [
   "BindDevicePayload",
   "NotFoundError",
   "NotSignedInError",
   "InvalidInputError"
  ],
  "BlockAccountResult": [
   "RelationshipPayload",
   "NotFoundError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "ClaimKeyPackagesResult": [
   "ClaimKeyPackagesPayload",
   "NotEligibleError",
   "NoDevicesError",
   "NotFoundError",
   "NoDeviceError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "ClearConversationResult": [
   "ClearConversationPayload",
   "NotFoundError",
   "NoDeviceError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "CommitToConversationResult": [
   "CommitToConversationPayload",
   "StaleEpochError",
   "CommitRejectedError",
   "NotFoundError",
   "NoDeviceError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "ConversationEvent": [
   "CommitEvent",
   "MessageEvent",
   "WelcomeEvent"
  ],
  "CreateConversationResult": [
   "CreateConversationPayload",
   "ConversationExistsError",
   "CommitRejectedError",
   "NotEligibleError",
   "NotFoundError",
   "NoDeviceError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "DeleteAccountResult": [
   "DeleteAccountPayload",
   "LastAdministratorError",
   "CredentialsRejectedError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "DeleteMessagesResult": [
   "DeleteMessagesPayload",
   "NotFoundError",
   "NoDeviceError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "DeleteRegularMessageResult": [
   "DeleteRegularMessagePayload",
   "NotFoundError",
   "NotSignedInError",
   "InvalidInputError"
  ],
  "DeviceEvent": [
   "WelcomeEvent",
   "CommitEvent",
   "MessageEvent",
   "IdentityChanged",
   "BackfillCompleted"
  ],
  "Error": [
   "LastAdministratorError",
   "InvalidInputError",
   "NotSignedInError",
   "NoDeviceError",
   "NotFoundError",
   "RateLimitedError",
   "ConversationExistsError",
   "StaleEpochError",
   "CommitRejectedError",
   "KeyPackageRejectedError",
   "NoDevicesError",
   "NotEligibleError",
   "RosterRejectedError",
   "RendezvousTakenError",
   "DeviceBoundError",
   "MessageRejectedError",
   "CounterMismatchError",
   "NotDeliverableError",
   "RequestPendingError",
   "HandleTakenError",
   "CredentialsRejectedError",
   "VaultConflictError"
  ],
  "FinishSignInResult": [
   "SignedIn",
   "CredentialsRejectedError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "FinishSignUpResult": [
   "SignedIn",
   "HandleTakenError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "FollowAccountResult": [
   "RelationshipPayload",
   "NotFoundError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "OfferLinkResult": [
   "OfferLinkPayload",
   "RendezvousTakenError",
   "DeviceBoundError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "PublishRosterResult": [
   "PublishRosterPayload",
   "RosterRejectedError",
   "VaultConflictError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "PutVaultItemsResult": [
   "PutVaultItemsPayload",
   "NoDeviceError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "ReactToRegularMessageResult": [
   "ReactToRegularMessagePayload",
   "NotDeliverableError",
   "RequestPendingError",
   "NotFoundError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "RegularConversationResult": [
   "RegularConversationPayload",
   "NotFoundError",
   "NotSignedInError",
   "InvalidInputError"
  ],
  "ReportAccountResult": [
   "ReportAccountPayload",
   "NotFoundError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "ResetIdentityResult": [
   "ResetIdentityPayload",
   "RosterRejectedError",
   "CredentialsRejectedError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "RevokeSessionResult": [
   "RevokeSessionPayload",
   "NotFoundError",
   "NotSignedInError",
   "InvalidInputError"
  ],
  "SendMessageResult": [
   "SendMessagePayload",
   "StaleEpochError",
   "MessageRejectedError",
   "CounterMismatchError",
   "NotEligibleError",
   "NotFoundError",
   "NoDeviceError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "SendRegularMessageResult": [
   "SendRegularMessagePayload",
   "NotDeliverableError",
   "NotFoundError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "SetAvatarResult": [
   "ProfilePayload",
   "NotFoundError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "StartRegularConversationResult": [
   "StartRegularConversationPayload",
   "NotFoundError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "StartSignInResult": [
   "SignInStarted",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "StartSignUpResult": [
   "SignUpStarted",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "UnblockAccountResult": [
   "RelationshipPayload",
   "NotFoundError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "UnfollowAccountResult": [
   "RelationshipPayload",
   "NotFoundError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "UpdateProfileResult": [
   "ProfilePayload",
   "NotFoundError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "UploadKeyPackagesResult": [
   "UploadKeyPackagesPayload",
   "KeyPackageRejectedError",
   "NoDeviceError",
   "NotSignedInError",
   "InvalidInputError",
   "RateLimitedError"
  ],
  "WithdrawLinkOfferResult": [
   "WithdrawLinkOfferPayload",
   "NotSignedInError"
  ]
 },
 "enums": {
  "AccountRole": [
   "MEMBER",
   "ADMINISTRATOR"
  ],
  "ConversationKind": [
   "DIRECT",
   "GROUP"
  ],
  "VaultCollection": [
   "SIGNER",
   "KEYRING",
   "ARCHIVE",
   "CONTACTS",
   "STATE"
  ]
 }
};
