export interface Position {
  readonly conversationId: string;
  readonly seq: number;
}
interface EventPlace extends Position {
  /** Milliseconds since 1970, UTC. */
  readonly acceptedAt: number;
}
export interface CommitEvent extends EventPlace {
  readonly kind: 'commit';
  readonly epoch: number;
  readonly commit: Uint8Array;
}
export interface MessageEvent extends EventPlace {
  readonly kind: 'message';
  readonly epoch: number;
  readonly messageId: string;
  readonly senderDeviceId: string;
  /** Null when the account has deleted the message (R29), as the server says. */
  readonly body: Uint8Array | null;
  /** Null when the server has dropped it. */
  readonly transport: Uint8Array | null;
}
export interface WelcomeEvent extends EventPlace {
  readonly kind: 'welcome';
  readonly welcome: Uint8Array;
  readonly ratchetTree: Uint8Array;
}
export type ServerEvent = CommitEvent | MessageEvent | WelcomeEvent;
export interface EventPage {
  readonly events: readonly ServerEvent[];
  readonly hasNextPage: boolean;
}
