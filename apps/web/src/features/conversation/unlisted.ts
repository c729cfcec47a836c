/**
 * Conversations that are here and in no list: a regular one that was started and has no message yet, or one that was
 * deleted and is opened again before anything new is in it. Its page must open all the same, as after a reload.
 */
import type { ConversationSummary } from '@sotto/client';
import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js';
import { answerOf, useSession } from '../../kernel/index.ts';

/**
 * Looks for the conversation when the list does not have it, and puts it there.
 *
 * @returns whether it is still being looked for.
 */
export function createUnlisted(
  conversationId: Accessor<string>,
  listed: Accessor<ConversationSummary | undefined>,
): Accessor<boolean> {
  const { device, inbox } = useSession();
  const [looking, setLooking] = createSignal(true);

  const look = async (id: string) => {
    setLooking(true);
    const found = await findUnlisted(id);
    if (conversationId() !== id) return;
    if (found !== null && listed() === undefined) inbox.note(found);
    setLooking(false);
  };

  const findUnlisted = async (id: string): Promise<ConversationSummary | null> => {
    const readers = await answerOf(device.readers(id));
    if (!readers?.ok) return null;
    const { security } = readers.value;
    const other = readers.value.people.find(({ yourself }) => !yourself)?.person;
    if (other === undefined) return null;
    // It is known here, so nothing is started: this is how the device tells what there is with somebody.
    const known = await answerOf(device.startConversation(other.accountId, security));
    return known?.ok && known.value.conversationId === id ? known.value : null;
  };

  // Not at every change of the list: what leaves it while one looks at it was deleted, and stays away.
  const isListKnown = createMemo(() => inbox.conversations() !== null);
  createEffect(
    on([conversationId, isListKnown], ([id, isKnown]) => {
      if (!isKnown) return;
      if (listed() === undefined) void look(id);
      else setLooking(false);
    }),
  );
  return looking;
}
