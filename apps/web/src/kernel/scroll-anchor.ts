/**
 * Where somebody was in a long list, said in a way that survives changes of the list: which row stood at the top,
 * and how far it was scrolled past. All lengths in CSS pixels.
 */

export interface Extent {
  readonly key: string;
  readonly start: number;
  readonly size: number;
}

export type ScrollPosition =
  | { readonly at: 'end' }
  | { readonly at: 'row'; readonly key: string; readonly offset: number };

/** Within this of the end counts as being there: new messages scroll into view. */
export const endThreshold = 64;

export function distanceFromEnd(view: {
  scrollTop: number;
  clientHeight: number;
  scrollHeight: number;
}): number {
  return Math.max(0, view.scrollHeight - view.clientHeight - view.scrollTop);
}

/** The position to remember for a view that begins at `scrollTop`. `extents` in order; those on screen suffice. */
export function positionAt(extents: readonly Extent[], scrollTop: number, fromEnd: number): ScrollPosition {
  if (fromEnd <= endThreshold) return { at: 'end' };
  const top = extents.find((extent) => extent.start + extent.size > scrollTop) ?? extents.at(-1);
  return top === undefined ? { at: 'end' } : { at: 'row', key: top.key, offset: scrollTop - top.start };
}

/** The scrollTop that shows `position` again, or null when its row is no longer there. */
export function scrollTopOf(
  position: Extract<ScrollPosition, { at: 'row' }>,
  keys: readonly string[],
  sizeOf: (index: number) => number,
  paddingStart: number,
): number | null {
  let start = paddingStart;
  for (const [index, key] of keys.entries()) {
    if (key === position.key) return Math.max(0, start + position.offset);
    start += sizeOf(index);
  }
  return null;
}
