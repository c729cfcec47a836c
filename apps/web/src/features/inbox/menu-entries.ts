import type { ConversationSummary } from '@sotto/client';
import { text } from '../../text/index.ts';
import type { MenuEntry } from '../../ui/index.ts';
import type { Marking } from './marking.ts';

/** What one can do to a conversation from the list. A request is answered where it can be read. */
export function menuEntries(
  conversation: ConversationSummary,
  marking: Marking,
  onDelete: (conversation: ConversationSummary) => void,
): readonly MenuEntry[] {
  const { pinned, muted, archived, unread, request } = conversation;
  const remove: MenuEntry = {
    label: text.inbox.delete,
    icon: 'trash',
    danger: true,
    onSelect: () => onDelete(conversation),
  };
  if (request) return [remove];
  const entries: MenuEntry[] = [
    {
      label: pinned ? text.inbox.unpin : text.inbox.pin,
      icon: 'pin',
      onSelect: () => void marking.set(conversation, 'pinned', !pinned),
    },
    {
      label: muted ? text.inbox.unmute : text.inbox.mute,
      icon: muted ? 'bell' : 'bellOff',
      onSelect: () => void marking.set(conversation, 'muted', !muted),
    },
    {
      label: archived ? text.inbox.unarchive : text.inbox.archive,
      icon: archived ? 'inbox' : 'archive',
      onSelect: () => void marking.set(conversation, 'archived', !archived),
    },
  ];
  if (unread > 0)
    entries.unshift({
      label: text.inbox.markRead,
      icon: 'read',
      onSelect: () => void marking.markRead(conversation),
    });
  return [...entries, remove];
}
