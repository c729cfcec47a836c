import { type Accessor, createSignal, onCleanup } from 'solid-js';

export function createMedia(query: string): Accessor<boolean> {
  const media = matchMedia(query);
  const [matches, setMatches] = createSignal(media.matches);
  const update = () => setMatches(media.matches);
  media.addEventListener('change', update);
  onCleanup(() => media.removeEventListener('change', update));
  return matches;
}

/** The same widths as `--breakpoint-md` and `--breakpoint-xl` in styles/tokens.css. */
export const twoPanes = '(min-width: 48rem)';
export const threePanes = '(min-width: 75rem)';
/** The finger is the first pointer: a keyboard on the glass opens with every focus, and its Enter makes a line. */
export const touch = '(pointer: coarse)';
