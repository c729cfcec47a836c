import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findSecret } from './canary.ts';
import { settledTexts, signUp, startConversation, timelineOf, until } from './people.ts';
import { RecordingProxy } from './recording-proxy.ts';
import { ServerProcess } from './server-process.ts';

const text = 'canary-4b1d7 Kölner Dom';
/** A rare one, with its skin tone and joiners: seventeen bytes that nothing else writes. */
const emoji = '🧜🏿‍♂️';
/** Regular conversations are stored in the clear by design: what is secret goes through encrypted ones only. */
const plain = 'canary-9c2e8 for everybody';

it('A8, A13: texts and reactions of encrypted conversations are nowhere on the network or at the server', async () => {
  await using server = await ServerProcess.start({
    SOTTO_RATE_LIMIT_FACTOR: '1000',
    SOTTO_LOG_LEVEL: 'debug',
  });
  await using proxy = await RecordingProxy.start(server.url);
  const ada = await signUp(proxy.url, 'ada');
  const grace = await signUp(proxy.url, 'grace');
  const encrypted = await startConversation(ada, grace);
  expect((await ada.device.sendText(encrypted, text)).ok).toBe(true);
  await until('the text has arrived', async () =>
    (await settledTexts(grace.device, encrypted)).includes(text),
  );
  const [received] = (await timelineOf(grace.device, encrypted)).filter(({ type }) => type === 'message');
  expect((await grace.device.react(encrypted, received?.itemId ?? '', emoji)).ok).toBe(true);
  await until('the reaction has arrived', async () =>
    (await timelineOf(ada.device, encrypted)).some(
      (item) => item.type === 'message' && item.reactions.some((one) => one.emoji === emoji),
    ),
  );
  const regular = await ada.device.startConversation(grace.accountId, 'regular');
  if (!regular.ok) throw new Error(`no conversation: ${regular.error.code}`);
  const { conversationId } = regular.value;
  expect((await ada.device.sendText(conversationId, plain)).ok).toBe(true);
  await until('the regular text has arrived', async () =>
    (await settledTexts(grace.device, conversationId)).includes(plain),
  );
  await ada.device.close();
  await grace.device.close();
  await server.stop();

  const files = await readdir(server.dataFolder, { recursive: true, withFileTypes: true });
  const stored = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name))),
  );
  const log = Buffer.from(server.log());
  for (const secret of [text, emoji]) {
    expect(findSecret(secret, proxy.recorded())).toEqual([]);
    expect(findSecret(secret, Buffer.concat(stored))).toEqual([]);
    expect(findSecret(secret, log)).toEqual([]);
  }
  // That the search finds what is there: the regular text, everywhere but in the log.
  expect(findSecret(plain, proxy.recorded())).not.toEqual([]);
  expect(findSecret(plain, Buffer.concat(stored))).not.toEqual([]);
  expect(findSecret(plain, log)).toEqual([]);
}, 120_000);
