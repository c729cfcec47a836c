import type { ConversationSummary } from './conversation.ts';
import type { DeviceStatus } from './status.ts';
import type { TimelineItem } from './timeline.ts';

export type DeviceEvent =
  | { readonly type: 'status'; readonly status: DeviceStatus }
  | { readonly type: 'conversation'; readonly conversation: ConversationSummary }
  /** Deleted here or on another device of the account. */
  | { readonly type: 'conversation-removed'; readonly conversationId: string }
  /** Added or changed items; the same `itemId` replaces. An item's `order` changes once, when the server gives it its place. */
  | {
      readonly type: 'items';
      readonly conversationId: string;
      readonly items: readonly TimelineItem[];
      /** Ids of those that somebody else has sent and that are new here: what a notification or a bot is about. */
      readonly arrived?: readonly string[];
    }
  | { readonly type: 'item-removed'; readonly conversationId: string; readonly itemId: string };
