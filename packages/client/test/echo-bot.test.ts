import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversationWith, eventually, messages, newHandle, PASSWORD, signedUp, unwrap } from './devices.ts';
import { TestServer } from './server.ts';

const main = join(import.meta.dirname, '../../../examples/echo-bot/src/main.ts');

describe('the echo bot', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  it('answers every text with the same text', async () => {
    const handle = newHandle('echo');
    const bot = spawn(process.execPath, [main], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        SOTTO_SERVER: server.url.href,
        SOTTO_HANDLE: handle,
        SOTTO_PASSWORD: PASSWORD,
      },
    });
    const ended = once(bot, 'exit');
    try {
      await once(bot.stdout, 'data');
      const { device } = await signedUp(server.url, 'alice');
      await eventually(device, async () => {
        const found = await device.findPerson(handle);
        return found.ok && found.value.reachable ? true : undefined;
      });
      const { conversationId } = await conversationWith(device, handle);
      unwrap(await device.sendText(conversationId, 'Is anybody there?'));
      unwrap(await device.sendText(conversationId, 'Hello?'));
      await eventually(device, async () => {
        const answers = (await messages(device, conversationId)).filter(({ outgoing }) => !outgoing);
        return answers.length === 2 ? true : undefined;
      });
      const answers = (await messages(device, conversationId)).filter(({ outgoing }) => !outgoing);
      expect(answers.map(({ content }) => content)).toEqual([
        { type: 'text', text: 'Is anybody there?' },
        { type: 'text', text: 'Hello?' },
      ]);
      await device.close();
    } finally {
      bot.kill();
      await ended;
    }
  });
});
