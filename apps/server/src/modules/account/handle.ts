import unhomoglyph from 'unhomoglyph';

declare const brand: unique symbol;
/** 3 to 30 of `a` to `z`, `0` to `9` and `_`, beginning with a letter. */
export type Handle = string & { readonly [brand]: 'Handle' };

const HANDLE = /^[a-z][a-z0-9_]{2,29}$/;

/** @returns null for what can be nobody's handle; capital letters are made small. */
export function parseHandle(text: string): Handle | null {
  // Only ASCII letters have a small form here: "K" (Kelvin sign) must not become "k".
  const small = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  // The brand stands for this check.
  return HANDLE.test(small) ? (small as Handle) : null;
}

/**
 * Handles with the same skeleton look alike, and only one of them is given out: Unicode's table of confusables (UTS 39)
 * through a library; an underscore is too easily overlooked to count.
 */
export function skeletonOf(handle: Handle): string {
  return unhomoglyph(handle.replaceAll('_', '')).toLowerCase();
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * @returns the name in Unicode's form C without spaces around it; null when it has no or more than 50
 * characters, more than 200 bytes, or characters that control, or turn the direction of, the text around it.
 */
export function parseDisplayName(text: string): string | null {
  if (text.length > 400 || !text.isWellFormed()) return null;
  const name = text.normalize('NFC').trim();
  if (/[\p{Cc}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(name)) return null;
  // A name of nothing but invisible characters is no name.
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(name)) return null;
  if (Buffer.byteLength(name) > 200) return null;
  return [...SEGMENTER.segment(name)].length <= 50 ? name : null;
}
