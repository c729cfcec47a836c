/** Who has been told, in this browser, that they are an administrator. */
const storageKey = 'sotto.told-administrator';

export function wasTold(accountId: string): boolean {
  try {
    return localStorage.getItem(storageKey) === accountId;
  } catch {
    return false;
  }
}

export function noteTold(accountId: string): void {
  try {
    localStorage.setItem(storageKey, accountId);
  } catch {
    // Without storage it is said again the next time.
  }
}
