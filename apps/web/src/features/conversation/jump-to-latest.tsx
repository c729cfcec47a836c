import { type JSX, Show } from 'solid-js';
import { text } from '../../text/index.ts';
import { Icon } from '../../ui/index.ts';

export function JumpToLatest(props: {
  readonly shown: boolean;
  readonly unread: number;
  readonly onClick: () => void;
}): JSX.Element {
  return (
    <Show when={props.shown}>
      <button
        type="button"
        onClick={props.onClick}
        aria-label={props.unread > 0 ? text.conversation.jumpUnread(props.unread) : text.conversation.jump}
        class="animate-rise absolute right-4 bottom-3 grid size-11 place-items-center rounded-full border border-line bg-raised text-ink shadow-float hover:bg-fill"
      >
        <Icon name="down" />
        <Show when={props.unread > 0}>
          <span class="absolute -top-1.5 grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1.5 text-2xs font-bold text-on-accent tabular-nums">
            {props.unread > 99 ? text.inbox.unreadMany : props.unread}
          </span>
        </Show>
      </button>
    </Show>
  );
}
