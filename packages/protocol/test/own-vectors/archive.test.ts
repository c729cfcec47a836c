import { describe, expect, it } from 'vitest';
import type { makeArchive } from './make/archive.ts';
import { hex, joined, labelled, octets, padded, unhex } from './reader/bytes.ts';
import { arrayOf, bytesOf, mapOf, readMap, writeCbor } from './reader/cbor.ts';
import { readOwnVectors } from './reader/file.ts';
import { hkdf, sha256, xChaChaOpen } from './reader/primitives.ts';

const ARCHIVE = octets(3, 1);

describe('the archive', () => {
  const archive = readOwnVectors<Awaited<ReturnType<typeof makeArchive>>>('archive');
  const { conversationId, accountId, vaultVersion, vaultKey, vectors, deleted } = archive;
  const version = octets(vaultVersion, 4);

  it.each(vectors)('R27: $text is an item with its key', (item) => {
    const itemId = sha256(labelled('archive item id', conversationId, item.messageId)).subarray(0, 16);
    expect(hex(itemId)).toBe(item.itemId);
    const reference = joined(ARCHIVE, itemId, octets(1, 4));
    expect(hex(reference)).toBe(item.reference);
    const content = writeCbor({
      conversationId: unhex(conversationId),
      messageId: unhex(item.messageId),
      seq: BigInt(item.seq),
      senderAccountId: unhex(item.senderAccountId),
      senderDeviceId: unhex(item.senderDeviceId),
      messageKey: unhex(item.messageKey),
    });
    expect(hex(content)).toBe(item.content);
    const sealed = unhex(item.sealed);
    expect(sealed).toHaveLength(301);
    expect(hex(sealed.subarray(0, 29))).toBe(hex(joined('01', version, item.nonce)));
    const key = hkdf(
      unhex(vaultKey),
      labelled('vault item key', accountId, version, reference.subarray(0, 17)),
      32,
    );
    const data = labelled('vault item', accountId, version, reference);
    expect(xChaChaOpen(key, unhex(item.nonce), data, sealed.subarray(29))).toEqual(padded(content));
  });

  it.each(vectors)('R27: what it keeps of $text opens the body', (item) => {
    const parts = [conversationId, item.senderDeviceId];
    const body = unhex(item.body);
    expect(hex(sha256(labelled('message id', ...parts, body)))).toBe(item.messageId);
    const keys = hkdf(unhex(item.messageKey), labelled('message keys', ...parts), 88);
    const data = labelled('message body', ...parts);
    const opened = xChaChaOpen(keys.subarray(0, 32), keys.subarray(32, 56), data, body.subarray(32));
    expect(opened?.includes(item.text)).toBe(true);
  });

  it('R29: what was deleted is places and beginnings of ids', () => {
    const read = (content: string) => {
      const fields = readMap(unhex(content), 'type', 'conversationId', 'clearedTo', 'messages');
      expect(fields['type']).toBe('deleted');
      expect(hex(bytesOf(fields['conversationId']))).toBe(conversationId);
      const messages = arrayOf(fields['messages']).map((each) => {
        const { seq, id } = mapOf(each, 'seq', 'id');
        return { seq: Number(seq), id: hex(bytesOf(id)) };
      });
      return { clearedTo: Number(fields['clearedTo']), messages };
    };
    const [ours, theirs, merged] = [deleted.ours, deleted.theirs, deleted.merged].map(read);
    const places = vectors.map(({ seq, messageId }) => ({ seq, id: messageId.slice(0, 32) }));
    expect(ours).toEqual({ clearedTo: 0, messages: places.slice(0, 1) });
    expect(theirs).toEqual({ clearedTo: 5, messages: places.slice(1) });
    expect(merged).toEqual({ clearedTo: 5, messages: places });
    const isIn = (all: typeof ours, seq: number, messageId: string) =>
      all !== undefined && (seq <= all.clearedTo || all.messages.some(({ id }) => messageId.startsWith(id)));
    for (const { seq, messageId, byOurs, byMerged } of deleted.asked) {
      expect(byOurs).toBe(isIn(ours, seq, messageId));
      expect(byMerged).toBe(isIn(merged, seq, messageId));
    }
  });
});
