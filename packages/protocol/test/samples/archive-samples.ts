import {
  deletedMessagesCodec,
  mergeDeleted,
  nothingDeleted,
  sealArchiveItem,
  tombstoneOf,
} from '../../src/index.ts';
import { newestOf } from '../accounts.ts';
import { identityOfPhone, say, twoPeople } from '../network.ts';
import { seededRandom } from '../seeded-random.ts';
import { unwrap } from '../unwrap.ts';
import { currentKeyOf } from '../vaults.ts';
import { type ArchiveSamples, text } from './format.ts';

export async function makeArchiveSamples(name: string): Promise<ArchiveSamples> {
  const random = seededRandom(`samples ${name}`);
  const { server, a, b } = await twoPeople();
  const { conversationId } = a.state.context;
  const sender = identityOfPhone(a);
  const keys = { current: currentKeyOf(b.account), older: [] };
  const messages: ArchiveSamples['messages'][number][] = [];
  for (const [index, content] of ['Kept for later', 'ßøñ 👍', ''.padEnd(3_000, 'long ')].entries()) {
    const { messageId, messageKey, body } = await say(server, a, content);
    const place = { conversationId, messageId, seq: 2 ** (8 * index) };
    const item = {
      ...place,
      senderAccountId: sender.accountId,
      senderDeviceId: sender.deviceId,
      messageKey,
    };
    const sealed = unwrap(sealArchiveItem(keys, item, random));
    messages.push({ ...place, body: text(body), sealed: text(sealed), content });
  }
  const tombstones = messages.map(({ seq, messageId }) => tombstoneOf(seq, messageId));
  const none = nothingDeleted(conversationId);
  const deleted = mergeDeleted({ ...none, messages: tombstones }, { ...none, clearedTo: 256 });
  return {
    roster: text(newestOf(b.account).bytes),
    vaultKey: text(b.account.vaultKey),
    conversationId,
    participants: [a.account.id, b.account.id],
    senderDeviceId: sender.deviceId,
    messages,
    deleted: text(deletedMessagesCodec.encode(deleted)),
  };
}
