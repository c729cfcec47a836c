import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../test/unwrap.ts';
import { conversationIdFromBytes, messageIdFromBytes } from '../ids.ts';
import { associatedDataCodec } from './associated-data.ts';
import { transportPayloadCodec } from './transport.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

describe('the transport payload and its authenticated data', () => {
  it('are read as they were written, have one length, and no other encoding', () => {
    fc.assert(
      fc.property(bytes(32), bytes(32), bytes(16), fc.nat(200), (messageKey, id, conversation, at) => {
        const payload = { messageKey, messageId: messageIdFromBytes(id) };
        const encoded = transportPayloadCodec.encode(payload);
        expect(encoded).toHaveLength(90);
        expect(unwrap(transportPayloadCodec.decode(encoded))).toEqual(payload);
        expect(transportPayloadCodec.decode(encoded.subarray(0, at % encoded.length)).ok).toBe(false);
        const data = { conversationId: conversationIdFromBytes(conversation), messageId: payload.messageId };
        const encodedData = associatedDataCodec.encode(data);
        expect(unwrap(associatedDataCodec.decode(encodedData))).toEqual(data);
        expect(associatedDataCodec.decode(encoded).ok).toBe(false);
      }),
    );
  });
});
