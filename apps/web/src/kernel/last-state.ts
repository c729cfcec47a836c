/**
 * Whether somebody was signed in here when the page was last open: nothing but a guess of what to draw while the
 * device starts, so that the page does not flash the wrong thing.
 */
const storageKey = 'sotto.was-signed-in';

export function wasSignedIn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== null;
  } catch {
    return false;
  }
}

export function noteSignedIn(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(storageKey, '');
    else localStorage.removeItem(storageKey);
  } catch {
    // Without storage the next start shows the logo.
  }
}
