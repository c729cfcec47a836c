import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAST_ORDER, localOrder, seqOf, serverOrder } from './item-order.ts';

describe('the order of items', () => {
  it('is that of the server’s numbers, as text', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat({ max: 9 }), fc.nat({ max: 9 }), (a, b, subA, subB) => {
        const byText = serverOrder(a, subA) < serverOrder(b, subB);
        expect(byText).toBe(a < b || (a === b && subA < subB));
      }),
    );
  });

  it('puts what has no number yet after everything that has, in the order of writing', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seq, queued) => {
        expect(serverOrder(seq, 9) < localOrder(queued)).toBe(true);
        expect(localOrder(queued) < localOrder(queued + 1)).toBe(true);
        expect(localOrder(queued) < LAST_ORDER).toBe(true);
      }),
    );
  });

  it('gives its number back', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 9 }), (seq, sub) => {
        expect(seqOf(serverOrder(seq, sub))).toBe(seq);
        expect(seqOf(localOrder(seq))).toBe(null);
      }),
    );
    for (const other of ['', '9', '1:', 'x', '1:abc']) expect(seqOf(other)).toBe(null);
  });
});
