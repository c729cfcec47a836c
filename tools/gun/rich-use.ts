/**
 * People who use everything that there is, with secrets in everything that only they are to know. All secrets of text
 * have one mark in common, so that one search finds any of them.
 */
import { randomBytes } from 'node:crypto';
import { createMemoryStore, type Device, type Random, type SafetyNumber } from '@sotto/client';
import {
  allSent,
  conversationWith,
  eventually,
  hasReactions,
  hasTexts,
  messages,
  online,
  open,
  regularWith,
  until,
  unwrap,
} from '../../packages/client/test/devices.ts';
import {
  approve,
  deviceIdOf,
  registered,
  shownCode,
  unregistered,
} from '../../packages/client/test/own-devices.ts';
import { codeOf as recoveryCodeOf } from '../../packages/client/test/recovery.ts';
import type { RecordingProxy } from '../test-network/recording-proxy.ts';

/** In every secret text; random, so that nothing else holds it. */
export const mark = `kestrel-${randomBytes(6).toString('hex')}`;

/** Rare ones: nothing else writes seventeen such bytes. */
const emojis = { kept: '🧜🏿‍♂️', takenBack: '🧛🏾‍♀️' } as const;

export interface Person {
  readonly handle: string;
  readonly password: string;
  readonly accountId: string;
  readonly device: Device;
  readonly store: ReturnType<typeof createMemoryStore>;
}

/** What the service must hold nowhere, in no form. */
export interface Secrets {
  /** By what they are. */
  readonly texts: Readonly<Record<string, string>>;
}

/** What it has to hold, because it works with it: that a search finds these shows that it can find. */
export interface Clear {
  readonly regularText: string;
  readonly note: string;
}

export interface RichUse extends Secrets, Clear, AsyncDisposable {
  readonly ada: Person;
  readonly grace: Person;
  /** Whom Ada has blocked and reported. */
  readonly mallory: Person;
  /** The encrypted conversation of Ada and Grace. */
  readonly conversationId: string;
  readonly safetyNumber: SafetyNumber;
  /** Of Ada's recovery by passkey. */
  readonly passkeySecret: Uint8Array;
}

/** Everything has arrived when it resolves. @param random of the devices; the platform's when absent. */
export async function useEverything(proxy: RecordingProxy, random?: Random): Promise<RichUse> {
  const url = new URL(proxy.url);
  const ada = await join(url, 'ada_lovelace', `laptop ${mark}`, random);
  const grace = await join(url, 'grace_hopper', `desk ${mark}`, random);
  const mallory = await join(url, 'mallory', `burner ${mark}`, random);
  unwrap(await ada.device.follow(grace.accountId));
  unwrap(await grace.device.follow(ada.accountId));
  const { conversationId } = await conversationWith(ada.device, grace.handle);
  const clear = { regularText: `heron in the open ${mark.length}`, note: 'Sends me adverts about herons.' };

  const texts: Record<string, string> = {
    'a first text': `Hello ${mark}`,
    'an answer': `Hello yourself, ${mark}! 你好 👋🏽`,
    'a link': `see https://${mark}.example/path?q=${mark}#part`,
    'a long text': `${mark} and again `.repeat(150),
    'what is said after a removal': `just us two, ${mark}`,
    'a text that was deleted': `not for long, ${mark}`,
    'the last words': `until then, ${mark}`,
    'a text that was never sent': `I take it back ${mark}`,
  };
  const said: string[] = [];
  const say = async (from: Person, to: Person, what: keyof typeof texts) => {
    const text = texts[what] ?? '';
    unwrap(await from.device.sendText(conversationId, text));
    said.push(text);
    await hasTexts(to.device, conversationId, said);
  };
  await say(ada, grace, 'a first text');
  await say(grace, ada, 'an answer');
  await say(ada, grace, 'a link');

  await deleteForMe([ada, grace], conversationId, texts['a text that was deleted'] ?? '', said);

  const phone = await anotherDevice(url, ada, `phone ${mark}`, random);
  texts['a link code'] = phone.code;
  await say(grace, ada, 'a long text');
  await trust(ada, grace);
  await reactions(ada, grace, conversationId, texts['a first text'] ?? '');
  unwrap(await ada.device.renameDevice(deviceIdOf(phone.device), `renamed ${mark}`));
  unwrap(await ada.device.mark(conversationId, { pinned: true, muted: true, archived: true }));
  await neverSent(proxy, ada.device, conversationId, texts['a text that was never sent'] ?? '');
  await regularTalk(ada, grace, clear.regularText);
  unwrap(await ada.device.block(mallory.accountId));
  unwrap(await ada.device.report(mallory.accountId, { reason: 'spam', note: clear.note }));
  const safetyNumber = unwrap(await ada.device.safetyNumber(grace.accountId));

  unwrap(await ada.device.unregisterDevice(deviceIdOf(phone.device)));
  await eventually(phone.device, () => {
    const now = phone.device.status();
    return now.state === 'ready' && now.registration.state === 'unregistered' ? true : undefined;
  });
  await say(ada, grace, 'what is said after a removal');
  const recovery = await setUpRecovery(url, ada, `recovered ${mark}`, random);
  texts['a recovery code'] = recovery.code;
  texts['a recovery code as it is shown'] = recovery.groups.join(' ');
  texts['what a passkey gives'] = recovery.passkeySecret.toString();
  const tablet = await anotherDevice(url, grace, `tablet ${mark}`, random);
  texts['another link code'] = tablet.code;
  await tablet.device.signOut();
  await say(grace, ada, 'the last words');
  await Promise.all([ada, grace].map(({ device }) => allSent(device, conversationId)));

  return {
    ada,
    grace,
    mallory,
    conversationId,
    safetyNumber,
    passkeySecret: recovery.passkeySecret,
    ...clear,
    texts: {
      ...texts,
      'the mark of them all': mark,
      'a reaction': emojis.kept,
      'a reaction that was taken back': emojis.takenBack,
      ...Object.fromEntries(
        [ada, grace, mallory].map(({ handle, password }) => [`the password of ${handle}`, password]),
      ),
    },
    async [Symbol.asyncDispose]() {
      for (const { device } of [ada, grace, mallory, phone, recovery, tablet]) await device.close();
    },
  };
}

async function join(
  url: URL,
  handle: string,
  deviceName: string,
  random: Random | undefined,
): Promise<Person> {
  const store = createMemoryStore();
  const device = open(url, { store, deviceName, ...(random && { random }) });
  const password = `osprey ${randomBytes(12).toString('hex')}`;
  const { accountId } = unwrap(
    await device.signUp({ handle, displayName: `The person ${handle}`, password }),
  );
  await online(device);
  return { device, store, handle, password, accountId };
}

/** Signed in, and approved by the code that it shows. */
async function anotherDevice(
  url: URL,
  { handle, password, device }: Person,
  deviceName: string,
  random: Random | undefined,
): Promise<{ readonly device: Device; readonly code: string }> {
  const newcomer = open(url, { deviceName, ...(random && { random }) });
  unwrap(await newcomer.signIn({ handle, password }));
  await online(newcomer);
  const code = (await shownCode(newcomer)).replaceAll(' ', '');
  await approve(device, newcomer);
  await registered(newcomer);
  return { device: newcomer, code };
}

/** A code and a passkey, and a device that comes back by the code. What the passkey gives is text, to be looked for. */
async function setUpRecovery(
  url: URL,
  { handle, password, device }: Person,
  deviceName: string,
  random: Random | undefined,
) {
  const { groups } = await recoveryCodeOf(device);
  const passkeySecret = Buffer.from(`passkey ${mark}`.padEnd(32, '.'));
  unwrap(await device.addRecoveryPasskey(passkeySecret));
  const recovered = open(url, { deviceName, ...(random && { random }) });
  unwrap(await recovered.signIn({ handle, password }));
  await online(recovered);
  await unregistered(recovered);
  const code = groups.join('');
  unwrap(await recovered.recover({ kind: 'code', code }));
  await registered(recovered);
  return { device: recovered, groups, code, passkeySecret };
}

/** Ada compares the safety number with Grace, by machine, and trusts her from then on. */
async function trust(ada: Person, grace: Person): Promise<void> {
  const shown = unwrap(await grace.device.safetyNumber(ada.accountId));
  unwrap(await ada.device.compareSafetyNumber(grace.accountId, shown.qr));
  unwrap(await grace.device.setVerified(ada.accountId, true));
}

async function reactions(ada: Person, grace: Person, conversationId: string, text: string): Promise<void> {
  const react = async (emoji: string | null, shown: readonly string[]) => {
    const own = (await messages(grace.device, conversationId)).find(
      ({ content }) => content.type === 'text' && content.text === text,
    );
    unwrap(await grace.device.react(conversationId, own?.itemId ?? '', emoji));
    await hasReactions(ada.device, conversationId, text, shown);
  };
  await react(emojis.takenBack, [emojis.takenBack]);
  await react(null, []);
  await react(emojis.kept, [emojis.kept]);
}

/** The first says it, all have it, and all delete it for themselves. */
async function deleteForMe(
  people: readonly [Person, Person],
  conversationId: string,
  text: string,
  said: readonly string[],
): Promise<void> {
  unwrap(await people[0].device.sendText(conversationId, text));
  for (const { device } of people) await hasTexts(device, conversationId, [...said, text]);
  await allSent(people[0].device, conversationId);
  for (const { device } of people) {
    const shown = (await messages(device, conversationId)).find(
      ({ content }) => content.type === 'text' && content.text === text,
    );
    unwrap(await device.deleteMessage(conversationId, shown?.itemId ?? ''));
    await hasTexts(device, conversationId, said);
  }
}

/** Written while there was no network, and thrown away before there was one. */
async function neverSent(
  proxy: RecordingProxy,
  device: Device,
  conversationId: string,
  text: string,
): Promise<void> {
  proxy.cut();
  const { itemId } = unwrap(await device.sendText(conversationId, text));
  await until(async () => await device.discard(itemId));
  proxy.connect();
  await online(device);
}

/** In the clear, by design. */
async function regularTalk(ada: Person, grace: Person, text: string): Promise<void> {
  const { conversationId } = await regularWith(ada.device, grace.accountId);
  unwrap(await ada.device.sendText(conversationId, text));
  await hasTexts(grace.device, conversationId, [text]);
  const [received] = await messages(grace.device, conversationId);
  unwrap(await grace.device.react(conversationId, received?.itemId ?? '', '👍'));
  await hasReactions(ada.device, conversationId, text, ['👍']);
}
