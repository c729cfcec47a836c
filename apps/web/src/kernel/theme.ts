/**
 * Which theme the person chose. Kept in this browser; `public/theme.js` applies it before the first paint, so keys
 * and values are the same there.
 */
import { type Accessor, createSignal } from 'solid-js';

export type Theme = 'system' | 'light' | 'dark';
export const themes: readonly Theme[] = ['system', 'light', 'dark'];

const storageKey = 'sotto.theme';
const [theme, setTheme] = createSignal<Theme>('system');

export const currentTheme: Accessor<Theme> = theme;

export function readTheme(): void {
  const stored = document.documentElement.dataset['theme'];
  const choice = stored === 'light' || stored === 'dark' ? stored : 'system';
  setTheme(choice);
  paintBrowser(choice);
}

/** The browser's own bar goes along: of the two colours in index.html, the one of the choice holds. */
function paintBrowser(choice: Theme): void {
  for (const scheme of ['light', 'dark'] as const) {
    const meta = document.querySelector(`meta[name="theme-color"][data-scheme="${scheme}"]`);
    const media =
      choice === 'system' ? `(prefers-color-scheme: ${scheme})` : choice === scheme ? 'all' : 'not all';
    meta?.setAttribute('media', media);
  }
}

export function chooseTheme(choice: Theme): void {
  setTheme(choice);
  paintBrowser(choice);
  if (choice === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = choice;
  try {
    if (choice === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, choice);
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}
