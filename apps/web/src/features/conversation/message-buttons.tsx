import type { MessageItem } from '@sotto/client';
import { type JSX, Show } from 'solid-js';
import { text } from '../../text/index.ts';
import { Icon, type IconName, type MenuSpot, spotOf } from '../../ui/index.ts';
import type { MessageTools } from './message-tools.ts';

/** Beside a message while a mouse is over it. Fingers have the long press, keyboards the menu key and Enter. */
export function MessageButtons(props: {
  readonly item: MessageItem;
  readonly tools: MessageTools;
  readonly opener: () => HTMLElement | undefined;
}): JSX.Element {
  const at = (spot: MenuSpot) => ({
    item: props.item,
    spot: { ...spot, opener: props.opener() ?? spot.opener },
  });
  return (
    <span
      class={`pointer-events-none absolute top-1/2 flex -translate-y-1/2 gap-0.5 opacity-0 pointer-fine:group-hover/message:pointer-events-auto pointer-fine:group-hover/message:opacity-100 ${
        props.item.outgoing ? 'right-full mr-1.5 flex-row-reverse' : 'left-full ml-1.5'
      }`}
    >
      <Show when={props.tools.reactable(props.item)}>
        <Tool
          icon="smile"
          label={text.message.react}
          class="hidden md:grid"
          onClick={(spot) => props.tools.openPicker(at(spot))}
        />
      </Show>
      <Tool icon="more" label={text.message.menu} onClick={(spot) => props.tools.openMenu(at(spot))} />
    </span>
  );
}

function Tool(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly class?: string;
  readonly onClick: (spot: MenuSpot) => void;
}): JSX.Element {
  return (
    <button
      type="button"
      tabindex={-1}
      aria-label={props.label}
      title={props.label}
      onClick={(event) => props.onClick(spotOf(event.currentTarget))}
      class={`size-8 place-items-center rounded-full text-ink-soft hover:bg-fill hover:text-ink ${props.class ?? 'grid'}`}
    >
      <Icon name={props.icon} class="size-[1.125rem]" weight={props.icon === 'more' ? 2.75 : 1.75} />
    </button>
  );
}
