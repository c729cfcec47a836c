import { expect, it } from 'vitest';
import { noticesOf, settledTexts, signUp, startConversation, until } from './people.ts';
import { ServerProcess } from './server-process.ts';

const rounds = 30;

it(`R15: two devices commit at the same moment, ${rounds} times, while both write: no message is lost`, async () => {
  await using server = await ServerProcess.start({ SOTTO_RATE_LIMIT_FACTOR: '1000' });
  const ada = await signUp(server.url, 'ada');
  const grace = await signUp(server.url, 'grace');
  const conversation = await startConversation(ada, grace);
  const expected: string[] = [];

  for (let round = 0; round < rounds; round += 1) {
    expected.push(`ada ${round}`, `grace ${round}`);
    const outcomes = await Promise.all([
      ada.device.refreshKeys(conversation),
      grace.device.refreshKeys(conversation),
      ada.device.sendText(conversation, `ada ${round}`),
      grace.device.sendText(conversation, `grace ${round}`),
    ]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  }

  for (const { device } of [ada, grace]) {
    await until(
      'everything has arrived',
      async () => (await settledTexts(device, conversation)).length >= expected.length,
    );
    expect((await settledTexts(device, conversation)).toSorted()).toEqual(expected.toSorted());
    expect(await noticesOf(device, conversation)).toEqual(['conversation-started']);
  }
  expect(await settledTexts(ada.device, conversation)).toEqual(
    await settledTexts(grace.device, conversation),
  );
  await ada.device.close();
  await grace.device.close();
}, 240_000);
