import { createSignal, type JSX } from 'solid-js';

const [spoken, setSpoken] = createSignal('');

/** Has a screen reader say something that is seen elsewhere. Saying the same twice needs a change in between. */
export function announce(words: string): void {
  setSpoken('');
  queueMicrotask(() => setSpoken(words));
}

/** The one place that announcements come from; mounted once. */
export function Announcer(): JSX.Element {
  return (
    <div role="status" aria-live="polite" class="sr-only">
      {spoken()}
    </div>
  );
}
