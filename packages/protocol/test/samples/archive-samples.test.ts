import { describe, expect, it } from 'vitest';
import {
  deletedMessagesCodec,
  isDeleted,
  openArchived,
  parseSignedRoster,
  vaultKeyOf,
  verifyRosterChain,
} from '../../src/index.ts';
import { unwrap } from '../unwrap.ts';
import { type ArchiveSamples, bytes, readSamples } from './format.ts';

describe.each(['archive-v1'])('what %s put into the archive', (name) => {
  const samples = readSamples<ArchiveSamples>(name);
  const parsed = unwrap(parseSignedRoster(bytes(samples.roster)));
  const { accountId } = parsed.roster;
  const [roster] = unwrap(verifyRosterChain([parsed], null, { accountId, root: null }));
  if (roster === undefined) throw new Error('a roster');
  const keys = { current: unwrap(vaultKeyOf(bytes(samples.vaultKey), roster)), older: [] };

  it.each(samples.messages)('R27: is a message at $seq that can be read again', (sample) => {
    const { senderDeviceId } = samples;
    const message = { ...sample, senderDeviceId, body: bytes(sample.body) };
    const opened = unwrap(openArchived(keys, samples, message, bytes(sample.sealed)));
    expect(opened.content.body).toEqual({ type: 'text', text: sample.content });
  });

  it('R29: are deletions that name them', () => {
    const deleted = unwrap(deletedMessagesCodec.decode(bytes(samples.deleted)));
    expect(deleted.clearedTo).toBe(256);
    for (const { messageId } of samples.messages) expect(isDeleted(deleted, 1_000, messageId)).toBe(true);
  });
});
