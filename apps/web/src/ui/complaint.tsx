import { createSignal, type JSX, Show } from 'solid-js';
import { type Explanation, text } from '../text/index.ts';
import { Callout } from './callout.tsx';
import { Icon } from './icon.tsx';

const shownFor = 8_000;
const [complaint, setComplaint] = createSignal<Explanation | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says what went wrong with an act that has no place of its own for it, such as one from a menu that has closed. */
export function complain(explanation: Explanation): void {
  clearTimeout(timer);
  setComplaint(explanation);
  timer = setTimeout(() => setComplaint(null), shownFor);
}

/** Floats over the page, so that nothing moves; mounted once. */
export function Complaints(): JSX.Element {
  return (
    <div class="pointer-events-none fixed inset-x-0 bottom-20 z-60 flex justify-center px-4">
      <Show when={complaint()} keyed>
        {(explanation) => (
          <div class="pointer-events-auto relative w-full max-w-md rounded-2xl bg-raised shadow-float">
            <Callout explanation={explanation} class="pr-12" />
            <button
              type="button"
              aria-label={text.composer.dismiss}
              onClick={() => setComplaint(null)}
              class="absolute top-1 right-1 grid size-10 place-items-center rounded-full text-ink-soft hover:text-ink"
            >
              <Icon name="close" />
            </button>
          </div>
        )}
      </Show>
    </div>
  );
}
