import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { noticesOf, settledTexts, signUp, startConversation, until } from './people.ts';
import { ServerProcess } from './server-process.ts';

const kills = 12;
const texts = 150;

it(`loses nothing, doubles nothing and keeps the order when the server is killed ${kills} times during sends`, async () => {
  await using server = await ServerProcess.start({ SOTTO_RATE_LIMIT_FACTOR: '1000' });
  const ada = await signUp(server.url, 'ada');
  const grace = await signUp(server.url, 'grace');
  const conversation = await startConversation(ada, grace);
  const said = (who: string) => Array.from({ length: texts }, (_, n) => `${who} ${n}`);

  let writing = true;
  const write = async ({ device }: typeof ada, lines: readonly string[]) => {
    for (const line of lines) {
      const queued = await device.sendText(conversation, line);
      expect(queued.ok).toBe(true);
      // Spread over the time of the kills, so that each of them falls into sends.
      await sleep(30);
    }
  };
  const writers = Promise.all([write(ada, said('ada')), write(grace, said('grace'))]).finally(() => {
    writing = false;
  });
  let killed = 0;
  for (; killed < kills; killed += 1) {
    await sleep(200 + Math.random() * 300);
    await server.kill();
    await server.resume();
  }
  await writers;
  expect(writing).toBe(false);
  expect(killed).toBe(kills);

  const all = [...said('ada'), ...said('grace')].sort();
  for (const { device } of [ada, grace]) {
    await until(
      'everything has arrived',
      async () => (await settledTexts(device, conversation)).length >= all.length,
      240_000,
    );
    const settled = await settledTexts(device, conversation);
    expect(settled.toSorted()).toEqual(all);
    expect(settled.filter((text) => text.startsWith('ada'))).toEqual(said('ada'));
    expect(settled.filter((text) => text.startsWith('grace'))).toEqual(said('grace'));
    expect(await noticesOf(device, conversation)).toEqual(['conversation-started']);
  }
  expect(await settledTexts(ada.device, conversation)).toEqual(
    await settledTexts(grace.device, conversation),
  );

  await ada.device.close();
  await grace.device.close();
}, 600_000);
