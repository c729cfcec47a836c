/** Where the focus goes when what was open is gone: to the row that Tab would reach, or to writing to somebody. */
export function focusList(): void {
  // The list may only now take the place of what was open.
  setTimeout(() => {
    const row = document.querySelector<HTMLElement>('[data-conversation][tabindex="0"]');
    (row ?? document.querySelector<HTMLElement>('a[href="/new"]'))?.focus();
  }, 100);
}
