/** The shortest password that is taken, in characters. */
export const SHORTEST_PASSWORD = 10;

const HANDLE = /^[a-z][a-z0-9_]{2,29}$/;

/** @returns the handle in small letters, without an `@` before it; null for what can be nobody's. */
export function parseHandle(text: string): string | null {
  const small = text
    .trim()
    .replace(/^@/, '')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return HANDLE.test(small) ? small : null;
}

export function isPassword(text: string): boolean {
  return [...text].length >= SHORTEST_PASSWORD;
}

/** 1 to 50 characters without control characters; the server looks closer. */
export function isDisplayName(text: string): boolean {
  const length = [...text.trim()].length;
  return length >= 1 && length <= 50 && !/\p{Cc}/u.test(text);
}
