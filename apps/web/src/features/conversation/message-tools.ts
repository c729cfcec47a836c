/** What one can do to a message; one set for all rows of a conversation. */
import type { ConversationSummary, MessageItem, Reaction } from '@sotto/client';
import { type Accessor, createSignal } from 'solid-js';
import { answerOf, ownReaction, someone, useSession } from '../../kernel/index.ts';
import { conversationFailures, explain, reactFailures, text } from '../../text/index.ts';
import { announce, complain, type MenuSpot, nameInSentence } from '../../ui/index.ts';

export interface MessageAt {
  readonly item: MessageItem;
  readonly spot: MenuSpot;
}

export interface MessageTools {
  readonly menu: Accessor<MessageAt | null>;
  readonly picker: Accessor<MessageAt | null>;
  readonly deleting: Accessor<MessageItem | null>;
  openMenu(at: MessageAt): void;
  openPicker(at: MessageAt): void;
  askDelete(item: MessageItem): void;
  close(): void;
  /** Whether this message can be reacted to now. */
  reactable(item: MessageItem): boolean;
  deletable(item: MessageItem): boolean;
  /** As they will be when what is under way has arrived. */
  reactionsOf(item: MessageItem): readonly Reaction[];
  /** Reacts, or takes the same reaction back. */
  toggle(item: MessageItem, emoji: string): Promise<void>;
  copy(item: MessageItem): Promise<void>;
  /** Null when it is done. */
  deleteForMe(item: MessageItem): Promise<ReturnType<typeof explain> | null>;
  retry(item: MessageItem): void;
  discard(item: MessageItem): void;
  /** Names of the people behind account ids, for a sentence. */
  namesOf(accountIds: readonly string[]): string;
}

export function createMessageTools(
  conversation: Accessor<ConversationSummary>,
  canReact: Accessor<boolean>,
): MessageTools {
  const session = useSession();
  const { device } = session;
  const [menu, setMenu] = createSignal<MessageAt | null>(null);
  const [picker, setPicker] = createSignal<MessageAt | null>(null);
  const [deleting, setDeleting] = createSignal<MessageItem | null>(null);
  /** By message, the own reaction that is on its way; null takes it back. */
  const [underWay, setUnderWay] = createSignal<ReadonlyMap<string, string | null>>(new Map());

  const wish = (itemId: string, emoji: string | null) => setUnderWay(new Map(underWay()).set(itemId, emoji));
  const settle = (itemId: string) => {
    const next = new Map(underWay());
    next.delete(itemId);
    setUnderWay(next);
  };
  const reactionsOf = (item: MessageItem) => {
    const wished = underWay().get(item.itemId);
    const { accountId } = session.me;
    if (wished === undefined || wished === ownReaction(item.reactions, accountId)) return item.reactions;
    const others = item.reactions.filter((reaction) => reaction.accountId !== accountId);
    return wished === null ? others : [...others, { accountId, emoji: wished }];
  };
  const arrived = (item: MessageItem) => item.delivery.state === 'sent' || item.delivery.state === 'received';

  return {
    menu,
    picker,
    deleting,
    openMenu: setMenu,
    openPicker: setPicker,
    askDelete: setDeleting,
    close() {
      setMenu(null);
      setPicker(null);
      setDeleting(null);
    },
    reactable: (item) => canReact() && arrived(item),
    deletable: (item) => !conversation().request && arrived(item),
    reactionsOf,
    async toggle(item, emoji) {
      if (underWay().has(item.itemId)) return;
      const next = ownReaction(item.reactions, session.me.accountId) === emoji ? null : emoji;
      wish(item.itemId, next);
      const answer = await answerOf(device.react(item.conversationId, item.itemId, next));
      settle(item.itemId);
      if (!answer?.ok) complain(answer === null ? text.fault : explain(reactFailures, answer.error));
    },
    async copy({ content }) {
      if (content.type !== 'text') return;
      try {
        await navigator.clipboard.writeText(content.text);
        announce(text.message.copied);
      } catch {
        complain(text.message.copyFailed);
      }
    },
    async deleteForMe(item) {
      const answer = await answerOf(device.deleteMessage(item.conversationId, item.itemId));
      if (answer?.ok) {
        announce(text.message.deleted);
        return null;
      }
      return answer === null ? text.fault : explain(conversationFailures, answer.error);
    },
    retry: ({ itemId }) => void answerOf(device.retry(itemId)),
    discard: ({ itemId }) => void answerOf(device.discard(itemId)),
    namesOf: (accountIds) =>
      text.reactions.listed(
        accountIds.map((accountId) => {
          if (accountId === session.me.accountId) return text.you;
          const person = conversation().people.find((one) => one.accountId === accountId);
          return nameInSentence(person ?? someone);
        }),
      ),
  };
}
