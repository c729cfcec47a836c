import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pad, sizeClasses, unpad } from './padding.ts';

describe('R24: content is padded to size classes', () => {
  it('and comes back as it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), (content) => {
        const padded = pad(content);
        expect(sizeClasses).toContain(padded.length);
        expect(unpad(padded)).toEqual(content);
      }),
    );
  });

  it('so that contents of one class cannot be told apart by length', () => {
    const lengths = [0, 1, 100, 255].map((length) => pad(new Uint8Array(length).fill(1)).length);
    expect(new Set(lengths)).toEqual(new Set([256]));
    expect(pad(new Uint8Array(256))).toHaveLength(512);
    expect(pad(new Uint8Array(65_535))).toHaveLength(65_536);
    expect(() => pad(new Uint8Array(65_536))).toThrow(RangeError);
  });

  it('in one way only: whatever is accepted is what padding makes', () => {
    const padded = fc
      .tuple(fc.constantFrom(...sizeClasses.slice(0, 3)), fc.nat(2_000), fc.nat(255))
      .map(([size, at, octet]) => new Uint8Array(size).with(at % size, octet));
    fc.assert(
      fc.property(padded, (bytes) => {
        const content = unpad(bytes);
        if (content !== null) expect(pad(content)).toEqual(bytes);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['zeros only', new Uint8Array(256)],
    ['another end', new Uint8Array(256).with(3, 0x81)],
    ['a length that is no class', new Uint8Array(257).with(3, 0x80)],
    ['a larger class than was needed', new Uint8Array(512).with(255, 0x80)],
  ])('and %s is refused', (_, bytes) => expect(unpad(bytes)).toBeNull());
});
