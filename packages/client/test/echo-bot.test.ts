import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Device } from '../src/index.ts';
import {
  conversationWith,
  eventually,
  messages,
  newHandle,
  PASSWORD,
  regularWith,
  signedUp,
  unwrap,
} from './devices.ts';
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

  it('answers every text with the same text, in the kind of conversation that it came in', async () => {
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
      const { accountId } = await eventually(device, async () => {
        const found = await device.findPerson(handle);
        return found.ok && found.value.reachable ? found.value : undefined;
      });
      // The bot knows nobody: the first text is a message request, and its answer accepts it.
      const request = await regularWith(device, accountId);
      expect(await answersTo(device, request.conversationId, ['Is anybody there?', 'Hello?'])).toEqual([
        'Is anybody there?',
        'Hello?',
      ]);
      // From then on it can be written to encrypted, too. A reaction is nothing to be answered.
      const { conversationId } = await conversationWith(device, handle);
      expect(await answersTo(device, conversationId, ['Psst'])).toEqual(['Psst']);
      for (const id of [request.conversationId, conversationId]) {
        const answer = (await messages(device, id)).find(({ outgoing }) => !outgoing);
        unwrap(await device.react(id, answer?.itemId ?? '', '👍'));
      }
      expect(await answersTo(device, conversationId, ['Thank you'])).toEqual(['Psst', 'Thank you']);
      expect(await answersTo(device, request.conversationId, ['Bye'])).toHaveLength(3);
      await device.close();
    } finally {
      bot.kill();
      await ended;
    }
  });
});

/** Writes the texts and waits for as many answers more. @returns all answers in the conversation. */
async function answersTo(
  device: Device,
  conversationId: string,
  written: readonly string[],
): Promise<string[]> {
  const answers = async () =>
    (await messages(device, conversationId)).flatMap(({ outgoing, content }) =>
      outgoing || content.type !== 'text' ? [] : [content.text],
    );
  const before = (await answers()).length;
  for (const text of written) unwrap(await device.sendText(conversationId, text));
  return await eventually(device, async () => {
    const all = await answers();
    return all.length >= before + written.length ? all : undefined;
  });
}
