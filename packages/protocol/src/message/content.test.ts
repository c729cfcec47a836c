import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { type CborValue, decodeCbor, encodeCbor } from '../codec/index.ts';
import { messageIdFromBytes } from '../ids.ts';
import { limits } from '../limits.ts';
import { type Content, contentCodec } from './content.ts';

const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });

const contents: fc.Arbitrary<Content> = fc.record({
  header: fc.record({
    sentAt: fc.maxSafeNat(),
    previous: fc.array(bytes32.map(messageIdFromBytes), { maxLength: 8 }),
    roster: fc.record({ version: fc.integer({ min: 1, max: 100 }), hash: bytes32 }),
    n: fc.integer({ min: 1 }),
  }),
  body: fc.oneof(
    fc.record({
      type: fc.constant('text' as const),
      text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
    }),
    fc.record({
      type: fc.constant('reaction' as const),
      target: bytes32.map(messageIdFromBytes),
      emoji: fc.option(fc.constantFrom('👍', '❤️', '🏴󠁧󠁢󠁷󠁬󠁳󠁿')),
    }),
  ),
});

const header = {
  sentAt: 1,
  previous: [],
  roster: new Map<string, CborValue>([
    ['version', 1],
    ['hash', new Uint8Array(32)],
  ]),
  n: 1,
};

function decodeFields(fields: Record<string, CborValue>) {
  return contentCodec.decode(encodeCbor(new Map(Object.entries(fields))));
}

describe('content', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(unwrap(contentCodec.decode(contentCodec.encode(content)))).toEqual(content);
      }),
    );
  });

  it('carries type, payload, time, previous messages, roster and counter, and nothing else', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const fields = decodeCbor(contentCodec.encode(content));
        if (!(fields instanceof Map)) throw new Error('a map');
        const keys = ['type', content.body.type, 'sentAt', 'previous', 'roster', 'n'];
        expect(new Set(fields.keys())).toEqual(new Set(keys));
      }),
    );
  });

  it('of a type from the future is read as unknown, and never written', () => {
    const decoded = unwrap(decodeFields({ ...header, type: 'poll', poll: ['yes', 'no'] }));
    expect(decoded.body).toEqual({ type: 'unknown', name: 'poll' });
    expect(() => contentCodec.encode(decoded)).toThrow(TypeError);
  });

  it.each<[string, Record<string, CborValue>]>([
    ['no type', { ...header, text: 'a' }],
    ['no payload', { ...header, type: 'text' }],
    ['a payload of another type', { ...header, type: 'text', reaction: 'a' }],
    ['two payloads', { ...header, type: 'text', text: 'a', poll: 1 }],
    ['a type that is a header’s name', { ...header, type: 'n' }],
    ['a type that is its own payload', { ...header, type: 'type' }],
    ['an empty type', { ...header, type: '', '': 1 }],
    ['a type that is too long', { ...header, type: 'x'.repeat(33), ['x'.repeat(33)]: 1 }],
    ['empty text', { ...header, type: 'text', text: '' }],
    ['text that is too long', { ...header, type: 'text', text: 'x'.repeat(limits.textBytes + 1) }],
    ['text that is not text', { ...header, type: 'text', text: 1 }],
    ['a counter of 0', { ...header, n: 0, type: 'text', text: 'a' }],
    [
      'too many previous',
      { ...header, previous: Array(9).fill(new Uint8Array(32)), type: 'text', text: 'a' },
    ],
    ['an id of another length', { ...header, previous: [new Uint8Array(31)], type: 'text', text: 'a' }],
    ['no roster', { ...header, roster: null, type: 'text', text: 'a' }],
    ['a reaction to nothing', { ...header, type: 'reaction', reaction: new Map([['emoji', '👍']]) }],
  ])('with %s is refused', (_, fields) => expectCode(decodeFields(fields), 'invalid-value'));

  it('that is not a map is refused', () => {
    expectCode(contentCodec.decode(encodeCbor('text')), 'invalid-value');
  });

  it('of the longest text has room in the largest size class', () => {
    const content: Content = {
      header: {
        sentAt: Number.MAX_SAFE_INTEGER,
        previous: Array(8).fill(messageIdFromBytes(new Uint8Array(32))),
        roster: { version: 10_000, hash: new Uint8Array(32) },
        n: Number.MAX_SAFE_INTEGER,
      },
      body: { type: 'text', text: 'x'.repeat(limits.textBytes) },
    };
    expect(contentCodec.encode(content).length).toBeLessThanOrEqual(limits.contentBytes);
  });
});
