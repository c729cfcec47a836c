import type { MessageItem, Person } from '@sotto/client';
import { type JSX, Show } from 'solid-js';
import { isOnlyEmoji, type Row } from '../../kernel/index.ts';
import { clockTime, deliveryFailures, exactTime, machineTime, text } from '../../text/index.ts';
import { type MenuSpot, menuGestures, PersonName, spotOf } from '../../ui/index.ts';
import { DeliveryMark } from './delivery-mark.tsx';
import { MessageButtons } from './message-buttons.tsx';
import { MessageText } from './message-text.tsx';
import type { MessageTools } from './message-tools.ts';
import { ReactionChips } from './reaction-chips.tsx';

type MessageRowModel = Extract<Row, { type: 'message' }>;

/** Corners: round, but nearly square where a bubble joins its neighbour, and at the tail. */
function corners(row: MessageRowModel): string {
  const side = row.item.outgoing ? 'r' : 'l';
  const above = row.opens ? '' : side === 'r' ? 'rounded-tr-joint' : 'rounded-tl-joint';
  const below = side === 'r' ? 'rounded-br-joint' : 'rounded-bl-joint';
  return `rounded-bubble ${above} ${below}`;
}

function paint(item: MessageItem): string {
  if (item.delivery.state === 'failed') return 'bg-danger-soft text-ink';
  if (!item.outgoing) return 'bg-bubble-in text-ink';
  return 'bg-bubble-out text-on-bubble-out';
}

export function MessageRow(props: {
  readonly row: MessageRowModel;
  readonly sender: Person | null;
  readonly tools: MessageTools;
  /** Tab reaches this row; the arrows go from one to the next. */
  readonly reachable: boolean;
}): JSX.Element {
  const item = () => props.row.item;
  let row: HTMLElement | undefined;
  let bubble: HTMLElement | undefined;
  /** Where the finger or the pointer is; from the keyboard, at what was written. */
  const openMenu = (spot: MenuSpot) => {
    const at = spot.width > 0 && bubble !== undefined ? spotOf(bubble) : spot;
    props.tools.openMenu({ item: item(), spot: { ...at, opener: row ?? spot.opener } });
  };
  const { onClickCapture, onContextMenu, ...gestures } = menuGestures(openMenu);
  const words = () => {
    const { content } = item();
    return content.type === 'text' ? content.text : null;
  };
  const large = () => isOnlyEmoji(words() ?? '');
  const failed = () => {
    const { delivery } = item();
    return delivery.state === 'failed' ? deliveryFailures[delivery.reason] : null;
  };
  const pending = () => item().outgoing && item().delivery.state !== 'sent';
  /** Time and mark stand at the end of a group, and wherever something is still under way. */
  const signed = () => props.row.closes || pending();

  return (
    <article
      ref={(element) => {
        row = element;
        element.addEventListener('click', onClickCapture, { capture: true });
      }}
      tabindex={props.reachable ? 0 : -1}
      data-item={item().itemId}
      {...gestures}
      onContextMenu={(event) => {
        // The browser's own menu is what one wants for a link, or for words that are marked.
        if (event.target instanceof Element && event.target.closest('a') !== null) return;
        if (event.button === 2 && getSelection()?.isCollapsed === false) return;
        onContextMenu(event);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
        event.preventDefault();
        openMenu(spotOf(event.currentTarget));
      }}
      class={`group/message flex flex-col px-4 focus-visible:-outline-offset-2 md:px-6 ${item().outgoing ? 'items-end' : 'items-start'} ${props.row.closes ? 'pb-3' : 'pb-[0.1875rem]'}`}
    >
      <span class="sr-only">
        <Show when={!item().outgoing && props.sender} fallback={text.you}>
          {(sender) => <PersonName person={sender()} />}
        </Show>
        {': '}
      </span>
      <div
        ref={(element) => {
          bubble = element;
        }}
        dir="auto"
        title={exactTime(item().sentAt)}
        class={`relative pointer-coarse:select-none max-w-[min(85%,34rem)] foreign-text ${
          large() ? 'pb-5' : `px-3.5 py-2 ${corners(props.row)} ${paint(item())}`
        }`}
      >
        <Show
          when={words() !== null}
          fallback={<p class="text-base italic opacity-85">{text.conversation.unsupported}</p>}
        >
          <p class={`whitespace-pre-wrap ${large() ? 'text-emoji' : 'inline text-base text-pretty'}`}>
            <MessageText text={words() ?? ''} />
          </p>
        </Show>
        <Show when={signed()}>
          {/* Room in the last line of the text for the corner that time and mark stand in. */}
          <Show when={!large()}>
            <span
              aria-hidden="true"
              data-room={clockTime(item().sentAt)}
              class={`invisible ms-2.5 inline-block h-4 align-bottom text-2xs whitespace-nowrap tabular-nums before:content-[attr(data-room)] ${
                item().outgoing ? 'pe-4.5' : ''
              }`}
            />
          </Show>
          <span
            class={`absolute ${large() ? 'end-0 bottom-0' : 'end-3 bottom-1.5'} ${
              failed() !== null
                ? 'text-danger'
                : item().outgoing && !large()
                  ? 'text-on-bubble-out-soft'
                  : 'text-ink-soft'
            }`}
          >
            <Signature item={item()} />
          </span>
        </Show>
        <MessageButtons item={item()} tools={props.tools} opener={() => row} />
      </div>
      <ReactionChips item={item()} tools={props.tools} />
      <Show when={failed()}>
        {(explanation) => (
          <div class="mt-1.5 flex max-w-[min(85%,34rem)] flex-wrap items-center justify-end gap-x-1 text-xs">
            <span class="mr-1 text-right text-balance">
              <span class="font-semibold text-danger">{explanation().what}</span>{' '}
              <span class="text-ink-soft">{explanation().next}</span>
            </span>
            <FailedAction label={text.delivery.retry} onClick={() => props.tools.retry(item())} />
            <FailedAction label={text.delivery.discard} onClick={() => props.tools.discard(item())} />
          </div>
        )}
      </Show>
    </article>
  );
}

function FailedAction(props: { readonly label: string; readonly onClick: () => void }): JSX.Element {
  return (
    <button
      type="button"
      onClick={props.onClick}
      class="min-h-9 rounded-full px-3 font-semibold text-accent hover:bg-accent-soft"
    >
      {props.label}
    </button>
  );
}

/** When it was written, and how far it has come. */
function Signature(props: { readonly item: MessageItem }): JSX.Element {
  return (
    <span dir="ltr" class="inline-flex h-4 items-center gap-1 text-2xs whitespace-nowrap tabular-nums">
      <time datetime={machineTime(props.item.sentAt)}>{clockTime(props.item.sentAt)}</time>
      <Show when={props.item.outgoing}>
        <DeliveryMark state={props.item.delivery.state} />
      </Show>
    </span>
  );
}
