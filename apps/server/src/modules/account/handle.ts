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
 * characters, more than 200 bytes, or characters that control, or turn the direction of, the text around it, that
 * nobody sees, or that pile up on others.
 */
export function parseDisplayName(text: string): string | null {
  if (text.length > 400 || !text.isWellFormed()) return null;
  const name = text.normalize('NFC').trim();
  if (/[\p{Cc}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(name)) return null;
  if (INVISIBLE.test(name.replace(JOINED, '')) || PILE.test(name)) return null;
  // A name that nobody can see is no name: the braille pattern without dots counts as a symbol.
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(name.replaceAll('\u2800', ''))) return null;
  if (Buffer.byteLength(name) > 200) return null;
  return [...SEGMENTER.segment(name)].length <= 50 ? name : null;
}

/** More marks on one letter than any script needs; they run into the lines around it. */
const PILE = /\p{M}{5}/u;

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/**
 * What is invisible and yet belongs to what people write: the sequences that make a flag of England, a joiner or
 * non-joiner between two characters, and the choice of an emoji's look.
 */
const JOINED =
  /(?<=\u{1f3f4})[\u{e0020}-\u{e007e}]{1,6}\u{e007f}|(?<=[\p{L}\p{M}\p{S}\p{N}\p{P}])[\ufe0e\ufe0f]|(?<=[\p{L}\p{M}\p{S}])[\u200c\u200d](?=[\p{L}\p{S}])/gu;
