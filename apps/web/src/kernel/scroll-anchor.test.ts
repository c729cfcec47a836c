import { describe, expect, it } from 'vitest';
import { distanceFromEnd, endThreshold, positionAt, scrollTopOf } from './scroll-anchor.ts';

const padding = 48;
const sizes: Record<string, number> = { a: 100, b: 40, c: 60, d: 200 };
const keys = Object.keys(sizes);
const sizeOf = (index: number) => sizes[keys[index] ?? ''] ?? 0;

function extents() {
  let start = padding;
  return keys.map((key) => {
    const extent = { key, start, size: sizes[key] ?? 0 };
    start += extent.size;
    return extent;
  });
}

it('the distance from the end is never negative, also when a screen bounces past it', () => {
  expect(distanceFromEnd({ scrollTop: 100, clientHeight: 300, scrollHeight: 1_000 })).toBe(600);
  expect(distanceFromEnd({ scrollTop: 720, clientHeight: 300, scrollHeight: 1_000 })).toBe(0);
});

describe('a remembered position', () => {
  it('names the row at the top and how far it is scrolled past', () => {
    expect(positionAt(extents(), padding + 110, 500)).toEqual({ at: 'row', key: 'b', offset: 10 });
  });

  it('is the end near the end, whatever row is at the top', () => {
    expect(positionAt(extents(), padding + 110, endThreshold)).toEqual({ at: 'end' });
    expect(positionAt(extents(), padding + 110, endThreshold + 1)).toMatchObject({ at: 'row' });
    expect(positionAt([], 0, 500)).toEqual({ at: 'end' });
  });

  it('may lie above the first row, in the room that is kept there', () => {
    expect(positionAt(extents(), 0, 500)).toEqual({ at: 'row', key: 'a', offset: -padding });
  });
});

describe('going back to it', () => {
  it('shows every position of an unchanged list where it was', () => {
    for (let scrollTop = 0; scrollTop < padding + 400; scrollTop += 7) {
      const position = positionAt(extents(), scrollTop, 500);
      if (position.at !== 'row') throw new Error('expected a row');
      expect(scrollTopOf(position, keys, sizeOf, padding)).toBe(scrollTop);
    }
  });

  it('follows its row when rows were put in front', () => {
    const position = { at: 'row', key: 'b', offset: 10 } as const;
    const longer = ['x', 'y', ...keys];
    const sizeOfLonger = (index: number) => (index < 2 ? 30 : sizeOf(index - 2));
    expect(scrollTopOf(position, longer, sizeOfLonger, padding)).toBe(padding + 60 + 100 + 10);
  });

  it('says so when its row is gone', () => {
    expect(scrollTopOf({ at: 'row', key: 'z', offset: 0 }, keys, sizeOf, padding)).toBeNull();
  });
});
