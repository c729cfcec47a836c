import type { Delivery } from '@sotto/client';
import { type JSX, Match, Switch } from 'solid-js';
import { text } from '../../text/index.ts';
import { Icon } from '../../ui/index.ts';

/** How far an outgoing message has come; all marks are one size, so that nothing moves when one replaces another. */
export function DeliveryMark(props: { readonly state: Delivery['state'] }): JSX.Element {
  return (
    <Switch>
      <Match when={props.state === 'queued' || props.state === 'sending'}>
        <Icon name="clock" class="size-3.5" weight={2.25} />
        <span class="sr-only">{props.state === 'queued' ? text.delivery.queued : text.delivery.sending}</span>
      </Match>
      <Match when={props.state === 'sent'}>
        <Icon name="check" class="size-3.5" weight={2.5} />
        <span class="sr-only">{text.delivery.sent}</span>
      </Match>
      <Match when={props.state === 'failed'}>
        <Icon name="error" class="size-3.5" weight={2.25} />
      </Match>
    </Switch>
  );
}
