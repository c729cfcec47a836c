import { parseConversationId } from '@sotto/protocol';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from './uuid.ts';

describe('a UUIDv7', () => {
  it('is as the example of RFC 9562 appendix A.6 has it', () => {
    // 0x17F22E279B0 ms, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F.
    const random = () => new Uint8Array([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuidv7(0x17f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('is an id of a conversation, whatever the random bytes', () => {
    for (const byte of [0, 0x55, 0xaa, 0xff]) {
      const id = uuidv7(Date.UTC(2031, 1, 2), () => new Uint8Array(10).fill(byte));
      expect(parseConversationId(id).ok).toBe(true);
      expect(id).toMatch(/^.{14}7.{4}[89ab]/);
    }
  });
});
