import type { MessageItem, Security } from '@sotto/client';
import { createMemo, type JSX, Show } from 'solid-js';
import { ownReaction, useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Confirm, FactList, FloatingMenu, type MenuEntry } from '../../ui/index.ts';
import type { MessageAt, MessageTools } from './message-tools.ts';
import { ReactionPicker } from './reaction-picker.tsx';

/** The menu, the picker and the question of a conversation's messages: one of each, wherever it was asked for. */
export function MessageMenus(props: {
  readonly tools: MessageTools;
  readonly name: string;
  readonly security: Security;
  readonly onDeleted: () => void;
}): JSX.Element {
  const session = useSession();
  /** Kept while the menu closes. */
  const inMenu = createMemo<MessageAt | null>((before) => props.tools.menu() ?? before, null);

  const entriesFor = (at: MessageAt): readonly MenuEntry[] => {
    const { item } = at;
    const entries: MenuEntry[] = [];
    if (props.tools.reactable(item))
      entries.push({
        label: text.message.reactWith,
        icon: 'smile',
        onSelect: () => props.tools.openPicker(at),
      });
    if (item.content.type === 'text')
      entries.push({
        label: text.message.copy,
        icon: 'copy',
        onSelect: () => void props.tools.copy(item),
      });
    if (props.tools.deletable(item))
      entries.push({
        label: text.message.deleteForMe,
        icon: 'trash',
        danger: true,
        onSelect: () => props.tools.askDelete(item),
      });
    return entries;
  };
  const own = (item: MessageItem) => ownReaction(item.reactions, session.me.accountId);

  return (
    <>
      <Show when={inMenu()}>
        {(at) => (
          <FloatingMenu
            spot={props.tools.menu()?.spot ?? null}
            label={text.message.menu}
            entries={entriesFor(at())}
            onClose={props.tools.close}
          />
        )}
      </Show>
      <Show when={props.tools.picker()} keyed>
        {(at) => (
          <ReactionPicker
            spot={at.spot}
            own={own(at.item)}
            onClose={props.tools.close}
            onPick={(emoji) => {
              props.tools.close();
              void props.tools.toggle(at.item, emoji);
            }}
          />
        )}
      </Show>
      <Confirm
        open={props.tools.deleting() !== null}
        onClose={props.tools.close}
        title={text.message.deleteTitle}
        action={text.message.delete}
        busyLabel={text.message.deleting}
        onConfirm={async () => {
          const item = props.tools.deleting();
          if (item === null) return null;
          const failure = await props.tools.deleteForMe(item);
          // The message had the focus, and is gone.
          if (failure === null) setTimeout(props.onDeleted, 50);
          return failure;
        }}
      >
        <FactList facts={text.message.deleteFacts[props.security](props.name)} icon="info" />
      </Confirm>
    </>
  );
}
