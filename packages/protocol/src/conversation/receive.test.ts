import { encrypt } from '@sotto/mls';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversationIdFor, hear, type Phone, say, twoPeople } from '../../test/network.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { deviceIdFromBytes, messageIdFromBytes } from '../ids.ts';
import { associatedDataCodec, type Content, sealContent, transportPayloadCodec } from '../message/index.ts';
import type { ConversationEvent, OutgoingMessage } from './api.ts';
import { signingEnvironment } from './environment.ts';
import { authenticatorOf, epochOf, noChanges, receive, sendMessage, stageCommit } from './index.ts';

function eventOf({ transport, body }: Pick<OutgoingMessage, 'transport' | 'body'>): ConversationEvent {
  return { kind: 'message', transport, body };
}

const offer = (phone: Phone, event: ConversationEvent) => receive(phone.environment(), phone.state, event);

/** What a device with a mind of its own could send: any transport payload, with any associated data. */
async function sendRaw(
  phone: Phone,
  plaintext: Uint8Array,
  authenticatedData: Uint8Array,
): Promise<Uint8Array> {
  const mls = signingEnvironment(phone.environment());
  return unwrap(await encrypt(mls, phone.state.group, { plaintext, authenticatedData })).message;
}

/** A message of a device that says something else about itself than is true. */
async function sendForged(phone: Phone, parts: Partial<Content['header']>, sender = phone.device.id) {
  const content: Content = {
    header: { sentAt: 1, previous: [], roster: { version: 1, hash: new Uint8Array(32) }, n: 1, ...parts },
    body: { type: 'text', text: 'forged' },
  };
  const { conversationId } = phone.state.context;
  const { messageId, messageKey, body } = sealContent(
    content,
    { conversationId, sender },
    phone.account.random,
  );
  const data = associatedDataCodec.encode({ conversationId, messageId });
  const payload = transportPayloadCodec.encode({ messageKey, messageId });
  return { transport: await sendRaw(phone, payload, data), body, messageId, messageKey };
}

describe('R21: what does not verify changes nothing', () => {
  it('a message with any bit changed is refused, and the true one is read after it', async () => {
    const { a, b, server } = await twoPeople();
    const sent = await say(server, a, 'Hello');
    const before = authenticatorOf(b.state);
    const changed = fc
      .tuple(fc.boolean(), fc.nat(), fc.integer({ min: 1, max: 255 }))
      .map(([inBody, at, flip]) => {
        const target = inBody ? sent.body : sent.transport;
        const bytes = target.with(at % target.length, (target[at % target.length] ?? 0) ^ flip);
        return eventOf(inBody ? { ...sent, body: bytes } : { ...sent, transport: bytes });
      });
    await fc.assert(
      fc.asyncProperty(changed, async (event) => {
        expect((await offer(b, event)).ok).toBe(false);
      }),
      { numRuns: 150 },
    );
    expect(authenticatorOf(b.state)).toEqual(before);
    expect((await hear(b, sent)).message.content).toEqual(sent.content);
  });

  it('a commit with any bit changed is refused, and the true one is taken after it', async () => {
    const { a, b } = await twoPeople();
    const { commit, next } = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    const changed = fc
      .tuple(fc.nat(), fc.integer({ min: 1, max: 255 }))
      .map(([at, flip]) => commit.with(at % commit.length, (commit[at % commit.length] ?? 0) ^ flip));
    await fc.assert(
      fc.asyncProperty(changed, async (bytes) => {
        expect((await offer(b, { kind: 'commit', commit: bytes })).ok).toBe(false);
      }),
      { numRuns: 80 },
    );
    const received = unwrap(await offer(b, { kind: 'commit', commit }));
    if (received.kind !== 'commit') throw new Error(received.kind);
    expect(authenticatorOf(received.state)).toEqual(authenticatorOf({ ...a.state, group: next }));
  });

  it('bytes of any kind get an answer', async () => {
    const { b } = await twoPeople();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, asCommit) => {
        const event = asCommit
          ? ({ kind: 'commit', commit: bytes } as const)
          : eventOf({ transport: bytes, body: bytes });
        expectCode(await offer(b, event), 'malformed');
      }),
      { numRuns: 300 },
    );
  });

  it('a commit in place of a message, and the other way round, is refused', async () => {
    const { a, b, server } = await twoPeople();
    const { commit, welcome } = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    expect(welcome).toBeNull();
    const sent = await say(server, a, 'Hello');
    expectCode(await offer(b, { kind: 'commit', commit: sent.transport }), 'malformed');
    expectCode(await offer(b, eventOf({ ...sent, transport: commit })), 'malformed');
    await hear(b, sent);
    expect((await offer(b, { kind: 'commit', commit })).ok).toBe(true);
  });

  it('own messages and commits are known as such', async () => {
    const { a, server } = await twoPeople();
    const { commit } = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    expectCode(await offer(a, { kind: 'commit', commit }), 'own-message');
    expectCode(await offer(a, eventOf(await say(server, a, 'Hello'))), 'own-message');
    expect(epochOf(a.state)).toBe(1);
  });
});

describe('R22: a body opens under its message’s key only', () => {
  it('another body under the same id, or the same body with another key, is refused', async () => {
    const { a, b } = await twoPeople();
    const { conversationId } = a.state.context;
    const first = await sendForged(a, {});
    const second = await sendForged(a, { n: 2 });
    expectCode(await offer(b, eventOf({ ...first, body: second.body })), 'wrong-message-id');
    const { messageId } = first;
    const payload = transportPayloadCodec.encode({ messageKey: second.messageKey, messageId });
    const data = associatedDataCodec.encode({ conversationId, messageId });
    const transport = await sendRaw(a, payload, data);
    expectCode(await offer(b, eventOf({ transport, body: first.body })), 'body-does-not-open');
    expect((await offer(b, eventOf(first))).ok).toBe(true);
  });
});

describe('R23: the sender is whoever’s leaf it is', () => {
  it('so a body made in another’s name is refused', async () => {
    const { a, b } = await twoPeople();
    const forged = await sendForged(a, {}, deviceIdFromBytes(new Uint8Array(16)));
    expectCode(await offer(b, eventOf(forged)), 'wrong-message-id');
    const asBob = await sendForged(a, {}, b.device.id);
    expectCode(await offer(b, eventOf(asBob)), 'wrong-message-id');
  });

  it('and an id that is not the same in payload, authenticated data and body is refused', async () => {
    const { a, b } = await twoPeople();
    const { conversationId } = a.state.context;
    const { messageKey, messageId, body } = await sendForged(a, {});
    const other = messageIdFromBytes(new Uint8Array(32));
    for (const [inPayload, inData] of [
      [other, messageId],
      [messageId, other],
      [other, other],
    ] as const) {
      const payload = transportPayloadCodec.encode({ messageKey, messageId: inPayload });
      const data = associatedDataCodec.encode({ conversationId, messageId: inData });
      const transport = await sendRaw(a, payload, data);
      expectCode(await offer(b, eventOf({ transport, body })), 'wrong-message-id');
    }
  });

  it('and a message for another conversation, or of no form of ours, is refused', async () => {
    const { a, b } = await twoPeople();
    const { messageKey, messageId, body } = await sendForged(a, {});
    const payload = transportPayloadCodec.encode({ messageKey, messageId });
    const elsewhere = associatedDataCodec.encode({
      conversationId: conversationIdFor('elsewhere'),
      messageId,
    });
    const { conversationId } = a.state.context;
    const data = associatedDataCodec.encode({ conversationId, messageId });
    const offered = async (plaintext: Uint8Array, authenticatedData: Uint8Array) =>
      offer(b, eventOf({ transport: await sendRaw(a, plaintext, authenticatedData), body }));
    expectCode(await offered(payload, elsewhere), 'wrong-conversation');
    expectCode(await offered(payload, new Uint8Array(0)), 'malformed');
    expectCode(await offered(new Uint8Array(3), data), 'malformed');
    expect((await offered(payload, data)).ok).toBe(true);
  });
});

describe('R25: messages that were dropped, replayed or reordered', () => {
  it('a message that comes again changes nothing', async () => {
    const { a, b, server } = await twoPeople();
    const sent = await say(server, a, 'Once');
    await hear(b, sent);
    expectCode(await offer(b, eventOf(sent)), 'replayed');
  });

  it('a number that was used is a replay, though the message is new', async () => {
    const { a, b, server } = await twoPeople();
    await hear(b, await say(server, a, 'First'));
    expectCode(await offer(b, eventOf(await sendForged(a, { n: 1 }))), 'replayed');
  });

  it('a gap is shown where it is, and a late message has its place', async () => {
    const { a, b, server } = await twoPeople();
    const [first, second, third] = [
      await say(server, a, '1'),
      await say(server, a, '2'),
      await say(server, a, '3'),
    ];
    await hear(b, first);
    const gap = await hear(b, third);
    expect(gap.message.place).toEqual({ kind: 'next', skipped: 1, unseen: [second.messageId] });
    expect((await hear(b, second)).message.place).toEqual({ kind: 'late' });
    expectCode(await offer(b, eventOf(second)), 'replayed');
  });

  it('a message that others had seen and this device has not is named', async () => {
    const { a, b, server } = await twoPeople();
    const hidden = await say(server, a, 'The server drops this for Bob');
    const next = unwrap(await sendMessage(a.environment(), a.state, { type: 'text', text: 'and not this' }));
    expect((await hear(b, next)).message.place).toMatchObject({ unseen: [hidden.messageId] });
  });
});
