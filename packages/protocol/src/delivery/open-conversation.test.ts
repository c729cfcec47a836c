import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAccount } from '../../test/accounts.ts';
import { directoryOf } from '../../test/leaves.ts';
import { conversationIdFor, identityOfPhone, type Phone, phonesOf } from '../../test/network.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { createConversation, noChanges, stageCommit } from '../conversation/index.ts';
import { limits } from '../limits.ts';
import { openConversation, publicEpoch, publicMembers } from './index.ts';

const environmentOf = (phone: Pick<Phone, 'environment'>) => {
  const { rosters, now } = phone.environment();
  return { rosters, now };
};

async function created() {
  const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
  const [phone] = phonesOf(alice, bob);
  if (phone === undefined) throw new Error('a phone');
  const conversationId = conversationIdFor('direct');
  const { state, groupInfo, ratchetTree } = unwrap(
    await createConversation(phone.environment(), {
      conversationId,
      participants: [alice.id, bob.id],
      historyPolicy: 'archived',
      messageTimer: null,
    }),
  );
  const upload = { conversationId, creator: identityOfPhone(phone), groupInfo, ratchetTree };
  return { alice, bob, phone: { ...phone, state }, upload };
}

describe('a new conversation at the server', () => {
  it('is followed from epoch 0, with its creator as the only member', async () => {
    const { phone, upload } = await created();
    const conversation = unwrap(await openConversation(environmentOf(phone), upload));
    expect(publicEpoch(conversation)).toBe(0);
    expect(publicMembers(conversation)).toEqual([identityOfPhone(phone)]);
    expect(conversation.context).toEqual(phone.state.context);
  });

  it('is refused under another id, or from another device than its creator', async () => {
    const { bob, phone, upload } = await created();
    const environment = environmentOf(phone);
    const other = { ...upload, conversationId: conversationIdFor('another') };
    expectCode(await openConversation(environment, other), 'wrong-conversation');
    const [device] = bob.devices;
    const creator = { accountId: bob.id, deviceId: device?.id ?? upload.creator.deviceId };
    expectCode(await openConversation(environment, { ...upload, creator }), 'wrong-sender');
  });

  it('R14: is refused when a participant’s root is not the one that the server knows', async () => {
    const { alice, bob, phone, upload } = await created();
    const reborn = await createAccount('bob again', bob.id);
    for (const rosters of [directoryOf(alice, reborn), directoryOf(alice)]) {
      expectCode(await openConversation({ rosters, now: phone.now }, upload), 'not-authentic');
    }
  });

  it('is refused in a later epoch, or with more members', async () => {
    const { phone, upload } = await created();
    const staged = unwrap(await stageCommit(phone.environment(), phone.state, noChanges));
    const { groupInfo, ratchetTree } = staged;
    const later = { ...upload, groupInfo, ratchetTree };
    expectCode(await openConversation(environmentOf(phone), later), 'wrong-epoch');
  });

  it('is refused when any bit of group info or tree has changed', async () => {
    const { phone, upload } = await created();
    const environment = environmentOf(phone);
    const changed = fc
      .tuple(fc.constantFrom('groupInfo', 'ratchetTree'), fc.nat(), fc.integer({ min: 1, max: 255 }))
      .map(([field, at, flip]) => {
        const bytes = upload[field];
        return { ...upload, [field]: bytes.with(at % bytes.length, (bytes[at % bytes.length] ?? 0) ^ flip) };
      });
    await fc.assert(
      fc.asyncProperty(changed, async (upload) => {
        expect((await openConversation(environment, upload)).ok).toBe(false);
      }),
      { numRuns: 120 },
    );
  });

  it('is refused when it is too large, before it is read', async () => {
    const { phone, upload } = await created();
    const groupInfo = new Uint8Array(limits.groupInfoBytes + 1);
    expectCode(await openConversation(environmentOf(phone), { ...upload, groupInfo }), 'malformed');
  });
});
