import { describe, expect, it } from 'vitest';
import {
  centredSquare,
  type Encoded,
  encodings,
  firstThatFits,
  largestPicture,
  pictureSide,
  scalingSteps,
} from './picture-measures.ts';

it('a picture is cut to the largest square in its middle, of whole pixels', () => {
  expect(centredSquare(300, 200)).toEqual({ x: 50, y: 0, side: 200 });
  expect(centredSquare(201, 500)).toEqual({ x: 0, y: 149, side: 201 });
  expect(centredSquare(64, 64)).toEqual({ x: 0, y: 0, side: 64 });
});

describe('scaling', () => {
  it('never makes a picture less than half as wide at once, and ends at the side that is wanted', () => {
    for (const from of [64, 256, 257, 512, 513, 4_000, 12_345]) {
      const steps = scalingSteps(from, pictureSide);
      expect(steps.at(-1)).toBe(pictureSide);
      let before = from;
      for (const side of steps) {
        expect(side).toBeGreaterThanOrEqual(Math.floor(before / 2));
        before = side;
      }
    }
  });

  it('makes a small picture larger in one step', () => {
    expect(scalingSteps(100, pictureSide)).toEqual([pictureSide]);
  });
});

describe('encoding', () => {
  const encoder = (
    sizeOf: (type: string, quality: number) => number,
    writes = ['image/webp', 'image/jpeg'],
  ) => {
    const asked: string[] = [];
    const encode = async (type: string, quality: number): Promise<Encoded | null> => {
      asked.push(`${type} ${quality}`);
      // As canvas.toBlob does with a type that it cannot write.
      return { type: writes.includes(type) ? type : 'image/png', size: sizeOf(type, quality) };
    };
    return { asked, encode };
  };

  it('takes the best quality that is small enough', async () => {
    const { encode } = encoder((_type, quality) => quality * 200_000);
    expect(await firstThatFits(encode)).toEqual({ type: 'image/webp', size: 130_000 });
  });

  it('makes JPEG where the browser cannot write WebP', async () => {
    const { encode } = encoder(() => 20_000, ['image/jpeg']);
    expect((await firstThatFits(encode))?.type).toBe('image/jpeg');
  });

  it('gives up, having tried everything, when nothing is small enough', async () => {
    const { asked, encode } = encoder(() => largestPicture + 1);
    expect(await firstThatFits(encode)).toBeNull();
    expect(asked).toHaveLength(encodings.length);
  });

  it('takes the very limit', async () => {
    const { encode } = encoder(() => largestPicture);
    expect((await firstThatFits(encode))?.size).toBe(largestPicture);
  });
});
