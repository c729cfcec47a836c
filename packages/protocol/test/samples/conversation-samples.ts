import { authenticatorOf, encodeConversation, noChanges, stageCommit } from '../../src/conversation/index.ts';
import { parseSignedRoster, pinAccount, pinCodec } from '../../src/identity/index.ts';
import { ownKeyPackageCodec } from '../../src/key-package/index.ts';
import { type Account, addDevice, createAccount } from '../accounts.ts';
import { commitThrough, deliver, hear, keyPackageOf, phonesOf, say, startDirect } from '../network.ts';
import { unwrap } from '../unwrap.ts';
import { type Samples, text } from './format.ts';

const encodedRosters = (account: Account): string[] => account.rosters.map((roster) => text(roster.bytes));

export async function makeConversationSamples(name: string): Promise<Samples> {
  const alice = await createAccount(`samples ${name}, alice`);
  const bob = await createAccount(`samples ${name}, bob`);
  const pin = unwrap(
    pinAccount(
      alice.rosters.map(({ bytes }) => unwrap(parseSignedRoster(bytes))),
      alice.id,
    ),
  );
  await addDevice(alice);
  const { server, phones } = await startDirect(phonesOf(alice, bob));
  const [first, second, receiver] = phones;
  if (first === undefined || second === undefined || receiver === undefined) throw new Error('three phones');

  await hear(receiver, await say(server, first, 'before the sample'));
  await hear(first, await say(server, receiver, 'so was this'));
  await say(server, second, 'dropped, so that something is missing');
  const late = await say(server, second, 'after what was dropped');
  await hear(receiver, late);
  const conversation = text(encodeConversation(receiver.state));

  const messages = [];
  for (const [phone, said] of [
    [first, 'Sealed long ago'],
    [second, 'from another device'],
    [first, 'and once more: ßøñ 👍'],
  ] as const) {
    const { transport, body, messageKey } = await say(server, phone, said);
    messages.push({ transport: text(transport), body: text(body), messageKey: text(messageKey), text: said });
  }
  const staged = unwrap(await stageCommit(first.environment(), first.state, noChanges));
  await commitThrough(server, first, staged);
  await deliver([second], first, staged.commit);
  const { own } = await keyPackageOf(receiver);

  return {
    rosters: encodedRosters(alice),
    ownRosters: encodedRosters(bob),
    pin: text(pinCodec.encode(pin)),
    conversation,
    seed: text(receiver.device.signatureSeed),
    messages,
    commit: text(staged.commit),
    authenticator: text(authenticatorOf(first.state)),
    keyPackage: text(ownKeyPackageCodec.encode(own)),
    now: receiver.now,
  };
}
