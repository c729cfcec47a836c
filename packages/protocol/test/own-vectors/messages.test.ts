import { describe, expect, it } from 'vitest';
import type { makeConversations } from './make/conversations.ts';
import type { makeMessages } from './make/messages.ts';
import { hex, joined, labelled, octets, padded, unhex } from './reader/bytes.ts';
import { arrayOf, bytesOf, mapOf, readCbor, readMap, writeCbor } from './reader/cbor.ts';
import { readOwnVectors } from './reader/file.ts';
import { hkdf, sha256, xChaChaOpen } from './reader/primitives.ts';

describe('messages', () => {
  const vectors = readOwnVectors<Awaited<ReturnType<typeof makeMessages>>>('messages');
  const { conversationId, sender } = vectors;
  const keysOf = (messageKey: string) =>
    hkdf(unhex(messageKey), labelled('message keys', conversationId, sender), 88);
  const data = labelled('message body', conversationId, sender);

  it('are bound to conversation and sender', () => {
    expect(hex(labelled('message keys', conversationId, sender))).toBe(vectors.keysInfo);
    expect(hex(data)).toBe(vectors.associatedData);
  });

  it.each(vectors.vectors)('R22 to R24: $name', (vector) => {
    const { content, messageKey, body, messageId, transportPayload, authenticatedData } = vector;
    const keys = keysOf(messageKey);
    expect(hex(keys)).toBe(vector.bodyKey + vector.nonce + vector.commitment);
    expect(hex(padded(unhex(content)))).toBe(vector.padded);
    expect(body.slice(0, 64)).toBe(vector.commitment);
    const sealed = unhex(body).subarray(32);
    expect(xChaChaOpen(keys.subarray(0, 32), keys.subarray(32, 56), data, sealed)).toEqual(
      padded(unhex(content)),
    );
    expect(hex(sha256(labelled('message id', conversationId, sender, body)))).toBe(messageId);
    const id = unhex(messageId);
    expect(hex(writeCbor({ messageKey: unhex(messageKey), messageId: id }))).toBe(transportPayload);
    expect(hex(writeCbor({ conversationId: unhex(conversationId), messageId: id }))).toBe(authenticatedData);
  });

  it.each(vectors.vectors)('R7, R25: what $name says', ({ content }) => {
    const fields = readCbor(unhex(content));
    const type = String(Object(fields).type);
    const { previous, roster, n } = mapOf(fields, 'type', type, 'sentAt', 'previous', 'roster', 'n');
    for (const id of arrayOf(previous)) expect(bytesOf(id)).toHaveLength(32);
    const claim = mapOf(roster, 'version', 'hash');
    const rosters = readOwnVectors<{ readonly vectors: readonly { readonly hash: string }[] }>('rosters');
    expect(hex(bytesOf(claim['hash']))).toBe(rosters.vectors[Number(claim['version']) - 1]?.hash);
    expect(n).toBeGreaterThan(0n);
    expect(['text', 'reaction']).toContain(type);
  });

  it.each(vectors.refusedBodies)('R22: a body $name does not open', ({ messageKey, body }) => {
    const keys = keysOf(messageKey);
    const bytes = unhex(body);
    const opens =
      keys.subarray(56).equals(bytes.subarray(0, 32)) &&
      xChaChaOpen(keys.subarray(0, 32), keys.subarray(32, 56), data, bytes.subarray(32)) !== null;
    expect(opens).toBe(false);
  });

  it('of a type that is not known still have a header', () => {
    readMap(unhex(vectors.unknownType), 'type', 'poll', 'sentAt', 'previous', 'roster', 'n');
  });
});

describe('conversations', () => {
  const vectors = readOwnVectors<ReturnType<typeof makeConversations>>('conversations');

  it.each(vectors.contexts)('R14: the extensions of $name', ({ extensions }) => {
    expect(extensions.map(({ type }) => type)).toEqual([0x0003, 0xf050]);
    const [required, context] = extensions.map(({ data }) => unhex(data));
    // Three vectors, each behind its length: extension types, proposal types, credential types.
    expect(required).toEqual(joined('02', octets(0xf050, 2), '00', '02', octets(1, 2)));
    const fields = readMap(
      context ?? Buffer.alloc(0),
      ...['conversationId', 'kind', 'participants', 'historyPolicy', 'messageTimer'],
    );
    expect(hex(bytesOf(fields['conversationId']))).toBe(vectors.groupId);
    const ids = arrayOf(fields['participants']).map((participant) => {
      const { accountId, root } = mapOf(participant, 'accountId', 'root', 'role');
      expect(bytesOf(root)).toHaveLength(32);
      return hex(bytesOf(accountId));
    });
    expect(ids).toEqual(ids.toSorted());
  });

  it('R13: a credential names account and device', () => {
    const { accountId, deviceId, identity } = vectors.credential;
    expect(hex(writeCbor({ accountId: unhex(accountId), deviceId: unhex(deviceId) }))).toBe(identity);
  });

  it('are of one suite', () => {
    expect(vectors.cipherSuite).toBe(0xf00d);
    expect(vectors.extensionType).toBe(0xf050);
    expect(vectors.capabilities).toEqual({
      versions: [1],
      cipherSuites: [0xf00d],
      extensions: [0xf050, 0x000a],
      proposals: [],
      credentials: [1],
    });
  });
});
