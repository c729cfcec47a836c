import type {
  DeleteAccountFailure,
  Me,
  ProfileFailure,
  SignInFailure,
  SignInInput,
  SignOutOutcome,
  SignUpFailure,
  SignUpInput,
} from './account.ts';
import type {
  ConversationFailure,
  ConversationSummary,
  HistoryPolicy,
  Marks,
  ReactFailure,
  RefreshFailure,
  Security,
  SendFailure,
  StartConversationFailure,
} from './conversation.ts';
import type { DeviceEvent } from './event.ts';
import type {
  AccountReport,
  FindPersonFailure,
  PersonDetails,
  PersonFailure,
  ReportFailure,
} from './people.ts';
import type {
  AddRecoveryCodeFailure,
  LeavingPreview,
  RecoverFailure,
  RecoveryFailure,
  RecoveryInput,
  RecoveryMethod,
  ShownRecoveryCode,
  TypedGroup,
} from './recovery.ts';
import type {
  AccountDevice,
  LinkFailure,
  LinkRequest,
  ReadLinkFailure,
  ResetIdentityFailure,
  RosterChangeFailure,
  ShownLink,
} from './registration.ts';
import type { Result } from './result.ts';
import type { DeviceStatus } from './status.ts';
import type { ItemOrder, LoadedHistory, MessageItem, TimelinePage, TimelineQuery } from './timeline.ts';
import type { Readers, SafetyComparison, SafetyNumber, TrustFailure } from './trust.ts';

/**
 * What a device can do, as a person's client or a bot sees it. The same interface is served in the same thread
 * (`createDevice`) and across a worker: every argument, result and event can be cloned.
 *
 * Owner of the state: the device. What these calls return are copies for showing.
 */
export interface Device {
  status(): DeviceStatus;
  /** Calls `listener` with everything that changes from now on, in order, until the returned function is called. */
  subscribe(listener: (event: DeviceEvent) => void): () => void;

  /** Makes an account, its identity and this device. @param password any length from 10 characters; never leaves the device. */
  signUp(input: SignUpInput): Promise<Result<Me, SignUpFailure>>;
  signIn(input: SignInInput): Promise<Result<Me, SignInFailure>>;
  /** What leaving this device would do now. Writes what waits for the account's other devices first, if it can. */
  previewLeaving(): Promise<LeavingPreview>;
  /** Erases all content from this device (A17, R33), and says whether its keys were erased, too. */
  signOut(): Promise<SignOutOutcome>;

  /** Changes what people call this account (A1). @param displayName 1 to 50 characters. */
  updateProfile(displayName: string): Promise<Result<Me, ProfileFailure>>;
  /** Sets the account's picture; null removes it. @param image square PNG, JPEG or WebP, 64 to 512 pixels, at most 131,072 bytes, without metadata. */
  setAvatar(image: Uint8Array | null): Promise<Result<Me, ProfileFailure>>;
  /** Deletes the account with everything that the server has of it, then erases this device. @param password proven anew, and shown to nobody. */
  deleteAccount(password: string): Promise<Result<void, DeleteAccountFailure>>;

  /**
   * Makes a link code for this device, which is not registered, and waits for a device of the account to approve it. It
   * happens by itself at the first sign-in here (A7), and not after a removal (A11). The registration has the code, and
   * says when it was approved. @param name what this device calls itself, 1 to 64 bytes of UTF-8.
   */
  requestLink(name?: string): Promise<Result<ShownLink, LinkFailure>>;
  /** Takes the code back. */
  cancelLink(): Promise<void>;
  /** What a code, typed or scanned, stands for. Nothing is approved yet. */
  readLink(code: string): Promise<Result<LinkRequest, ReadLinkFailure>>;
  /** Adds the device that `readLink` has shown last to the account. @param deviceId as it was shown. */
  approveLink(deviceId: string): Promise<Result<AccountDevice, RosterChangeFailure>>;
  /** The account's devices, this one first (A9). */
  devices(): Promise<Result<readonly AccountDevice[], RosterChangeFailure>>;
  /** @param name 1 to 64 bytes of UTF-8. */
  renameDevice(deviceId: string, name: string): Promise<Result<AccountDevice, RosterChangeFailure>>;
  /**
   * Removes a device from the account (A10), with a new signer and a new vault key (R5). This one erases at once what it
   * holds; another one when it next comes online.
   */
  unregisterDevice(deviceId: string): Promise<Result<void, RosterChangeFailure>>;
  /**
   * Gives the account a new identity with this device as its only one (R8): for whoever has no other device left. All
   * that was encrypted is lost to the account, and everybody is asked to accept the change.
   */
  resetIdentity(password: string): Promise<Result<Me, ResetIdentityFailure>>;
  /** Ends the session of a device that waits for approval. */
  signOutWaiting(sessionId: string): Promise<Result<void, RosterChangeFailure>>;
  dismissDeviceNews(): Promise<void>;

  /** The account's recovery methods, in the order in which they were added (B6). */
  recoveryMethods(): Promise<Result<readonly RecoveryMethod[], RecoveryFailure>>;
  /** Makes a recovery code to be shown, once. It is of no use before `addRecoveryCode`; the one before is forgotten. */
  prepareRecoveryCode(): Promise<Result<ShownRecoveryCode, RecoveryFailure>>;
  /** Adds the code that is shown to the account, and forgets it. @param confirmation two of its groups or more, typed anew. */
  addRecoveryCode(
    confirmation: readonly TypedGroup[],
  ): Promise<Result<RecoveryMethod, AddRecoveryCodeFailure>>;
  /** Forgets the code that is shown. */
  cancelRecoveryCode(): Promise<void>;
  /** @param secret the 32 bytes that WebAuthn PRF gives for `passkeyPrfInput`. */
  addRecoveryPasskey(secret: Uint8Array): Promise<Result<RecoveryMethod, RecoveryFailure>>;
  /** Removes a recovery method, with a new signer and a new vault key (R5). */
  removeRecovery(recoveryId: string): Promise<Result<void, RecoveryFailure>>;
  /**
   * Makes this device, which is signed in and not registered, one of the account by a recovery method. It then joins the
   * account's conversations in the background.
   * @param replaceAll removes the account's other devices, when they are lost or somebody else has them.
   */
  recover(input: RecoveryInput, replaceAll?: boolean): Promise<Result<Me, RecoverFailure>>;
  /** The set-up of recovery was offered: not again before a week, on any of the account's devices. */
  noteRecoveryOffered(): Promise<void>;

  /** The safety number with a person (R31); of the new identity, while a change waits to be accepted. */
  safetyNumber(accountId: string): Promise<Result<SafetyNumber, TrustFailure>>;
  /** Holds a scanned code against it. A match marks nothing by itself. */
  compareSafetyNumber(accountId: string, scanned: string): Promise<Result<SafetyComparison, TrustFailure>>;
  /** Marks the number that `safetyNumber` shows as compared, or takes that back. It accepts a change, too. */
  setVerified(accountId: string, verified: boolean): Promise<Result<PersonDetails, TrustFailure>>;
  /** The person goes on with their new identity, unverified (R8). */
  acceptIdentity(accountId: string): Promise<Result<PersonDetails, TrustFailure>>;
  /** The person goes on with the identity that they knew: of somebody whose earlier identity the server shows again. */
  keepIdentity(accountId: string): Promise<Result<PersonDetails, TrustFailure>>;
  /** Who can read a conversation (C6). */
  readers(conversationId: string): Promise<Result<Readers, ConversationFailure>>;

  findPerson(handle: string): Promise<Result<PersonDetails, FindPersonFailure>>;
  /** What there is to know of an account now, asked of the server. */
  person(accountId: string): Promise<Result<PersonDetails, PersonFailure>>;
  follow(accountId: string): Promise<Result<PersonDetails, PersonFailure>>;
  unfollow(accountId: string): Promise<Result<PersonDetails, PersonFailure>>;
  /** Nothing passes between the two any more, in either direction. They are not told. */
  block(accountId: string): Promise<Result<PersonDetails, PersonFailure>>;
  unblock(accountId: string): Promise<Result<PersonDetails, PersonFailure>>;
  /** Tells the administrators (A16). */
  report(accountId: string, report: AccountReport): Promise<Result<void, ReportFailure>>;

  /**
   * The direct conversation with that account: the one that there is, or a new one. Two people can have one of each
   * kind, side by side (A2). @param security `encrypted` when absent.
   * @param history of a new encrypted one, `archived` when absent; one that there is keeps its own.
   */
  startConversation(
    accountId: string,
    security?: Security,
    history?: HistoryPolicy,
  ): Promise<Result<ConversationSummary, StartConversationFailure>>;
  /** Accepts a message request (A3). */
  acceptRequest(conversationId: string): Promise<Result<void, ConversationFailure>>;
  /**
   * Deletes what is in a conversation for this account, on all its devices; of a message request it is the answer no.
   * It is out of the list until something new is said in it. The other side keeps it, and is not told (A15). Of an
   * encrypted one nobody can read it again with what this account has (R29). Works without a connection.
   */
  deleteConversation(conversationId: string): Promise<Result<void, ConversationFailure>>;
  /** Sets marks of a conversation, on all devices of the account; what is absent stays. */
  mark(conversationId: string, marks: Partial<Marks>): Promise<Result<void, ConversationFailure>>;
  /** Sets one's own reaction to a message, or takes it back with null. Of an encrypted conversation it is encrypted (A13). */
  react(conversationId: string, itemId: string, emoji: string | null): Promise<Result<void, ReactFailure>>;
  /** Deletes a message for this account, on all its devices, never for the other side; as `deleteConversation` does. */
  deleteMessage(conversationId: string, itemId: string): Promise<Result<void, ConversationFailure>>;

  /** Newest first. */
  conversations(): Promise<readonly ConversationSummary[]>;
  /**
   * A stretch of a conversation's timeline, oldest first, ending just before `before` (the end when absent). What is
   * earlier than what is here is fetched; `hasEarlier` stays true while there is some, also without a connection.
   */
  timeline(conversationId: string, page: TimelineQuery): Promise<TimelinePage>;
  /**
   * Fetches a large stretch of a conversation's earlier messages, newest first, for whoever wants to have all of it on
   * this device: call it until `hasEarlier` is false. What it brings is in `timeline` then, and is no news.
   */
  loadHistory(conversationId: string): Promise<Result<LoadedHistory, ConversationFailure>>;
  /** Resolves when the message is durably in the outbox; it is sent in order, exactly once, when that is possible. */
  /** @param itemId of the caller's choice (a UUID), so that a call which is repeated after a failure is one message. */
  sendText(conversationId: string, text: string, itemId?: string): Promise<Result<MessageItem, SendFailure>>;
  /** Tries a failed message again, under the id that it had. */
  retry(itemId: string): Promise<void>;
  /** Gives a failed or queued message up; it is gone from this device. False when it has been sent already. */
  discard(itemId: string): Promise<boolean>;
  /** Everything up to this item has been seen by the person. */
  markRead(conversationId: string, upTo: ItemOrder): Promise<void>;

  /**
   * Gives this device's leaf of the conversation new keys now, by a commit (RFC 9420 section 12.4); it happens by
   * itself as R20 says. Resolves when the commit is accepted, also after rebases on others' commits.
   */
  refreshKeys(conversationId: string): Promise<Result<void, RefreshFailure>>;

  /** Starts over after `broken`: erases everything that this browser or folder holds. */
  eraseEverything(): Promise<void>;
  /** Stops, keeping everything stored. */
  close(): Promise<void>;
}
