/** People for the attack tests: who is lied to, who is not, and what the one who is lied to says. */
import { createDevice, createMemoryStore, type Device } from '@sotto/client';
import { expect } from 'vitest';
import {
  noticesOf,
  type Participant,
  settledTexts,
  signUp,
  startConversation,
  until,
} from '../test-network/people.ts';
import { ServerProcess } from '../test-network/server-process.ts';
import { HostileServer } from './hostile-server.ts';

/** Alice is told the truth, Bob whatever the hostile server says. */
export interface Stage extends AsyncDisposable {
  readonly server: ServerProcess;
  readonly hostile: HostileServer;
  readonly alice: Participant;
  /** Another device object after a restart. */
  bob: Participant;
  /** Stops Bob's device, and starts it on what it has stored. */
  restartBob(): Promise<void>;
  /** Theirs. */
  readonly conversationId: string;
}

export async function setStage(): Promise<Stage> {
  const server = await ServerProcess.start({ SOTTO_RATE_LIMIT_FACTOR: '10000' });
  const hostile = await HostileServer.start(server.url);
  const store = createMemoryStore();
  const [alice, bob] = await Promise.all([
    signUp(server.url, 'alice'),
    signUp(hostile.url, 'bob', { store }),
  ]);
  const conversationId = await startConversation(alice, bob);
  const stage: Stage = {
    server,
    hostile,
    alice,
    bob,
    conversationId,
    async restartBob() {
      await stage.bob.device.close();
      const device = createDevice({ server: new URL(hostile.url), store, sessionTransport: 'bearer' });
      stage.bob = { ...bob, device };
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([alice.device.close(), stage.bob.device.close()]);
      await hostile[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
  return stage;
}

/** Sends and waits until it is accepted, so that the next thing is sure to come after it. */
export async function send(device: Device, conversationId: string, text: string): Promise<void> {
  const sent = await device.sendText(conversationId, text);
  if (!sent.ok) throw new Error(`not sent: ${sent.error.code}`);
  await until('it is sent', async () => (await settledTexts(device, conversationId)).includes(text), 90_000);
}

/** Runs `attack`, and waits until the client has said exactly this about it. */
export async function says(
  { bob, conversationId }: Pick<Stage, 'bob' | 'conversationId'>,
  wanted: readonly string[],
  attack: () => Promise<void>,
): Promise<void> {
  const before = (await noticesOf(bob.device, conversationId)).length;
  await attack();
  const since = async () => (await noticesOf(bob.device, conversationId)).slice(before);
  await until('it says so', async () => (await since()).length >= wanted.length, 90_000).catch(() => {});
  expect(await since()).toEqual(wanted);
}

let words = 0;

/** Both directions work, and the other side's words arrive whole. */
export async function works({ alice, bob, conversationId, hostile }: Stage): Promise<void> {
  hostile.honest();
  words += 1;
  for (const [from, to, text] of [
    [alice, bob, `to Bob ${words}`],
    [bob, alice, `to Alice ${words}`],
  ] as const) {
    await send(from.device, conversationId, text);
    await until(
      `${text} arrives`,
      async () => (await settledTexts(to.device, conversationId)).includes(text),
      90_000,
    );
  }
}
