import { createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { text } from '../../../text/index.ts';
import { Button, Spinner } from '../../../ui/index.ts';
import type { Linking } from './linking.ts';

/** The first code comes by itself (A7); after this long, ms, one may want to ask for it. */
const patience = 5_000;

export function MakingCode(props: {
  readonly linking: Linking;
  /** A code is on its way without being asked for. */
  readonly byItself: boolean;
}): JSX.Element {
  const [late, setLate] = createSignal(false);
  const timer = setTimeout(() => setLate(true), patience);
  onCleanup(() => clearTimeout(timer));
  return (
    <div class="flex min-h-24 flex-wrap items-center gap-3 text-ink-soft">
      <Show
        when={(props.byItself && !late()) || props.linking.busy()}
        fallback={<Button onClick={() => void props.linking.request()}>{text.setUp.newCode}</Button>}
      >
        <Spinner />
        <span role="status">{text.setUp.makingCode}</span>
      </Show>
    </div>
  );
}
