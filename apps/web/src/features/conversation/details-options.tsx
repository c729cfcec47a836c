import type { ConversationSummary, Marks } from '@sotto/client';
import { createSignal, For, type JSX } from 'solid-js';
import { text } from '../../text/index.ts';
import { type IconName, SwitchRow } from '../../ui/index.ts';
import { createMarking } from '../inbox/index.ts';

const icons = { pinned: 'pin', muted: 'bellOff', archived: 'archive' } as const satisfies Record<
  keyof Marks,
  IconName
>;
const marks = ['pinned', 'muted', 'archived'] as const;

/** The person's own marks of a conversation; nobody else learns of them. */
export function DetailsOptions(props: { readonly conversation: ConversationSummary }): JSX.Element {
  const marking = createMarking();
  /** What was pressed and is not confirmed; it falls back by itself when it fails. */
  const [pressed, setPressed] = createSignal<Partial<Marks>>({});
  const turn = async (mark: keyof Marks, on: boolean) => {
    setPressed({ ...pressed(), [mark]: on });
    await marking.set(props.conversation, mark, on);
    const { [mark]: _settled, ...rest } = pressed();
    setPressed(rest);
  };
  return (
    <div class="-mx-2">
      <For each={marks}>
        {(mark) => (
          <SwitchRow
            icon={icons[mark]}
            label={text.details[mark].label}
            hint={text.details[mark].hint}
            checked={pressed()[mark] ?? props.conversation[mark]}
            onChange={(on) => void turn(mark, on)}
          />
        )}
      </For>
    </div>
  );
}
