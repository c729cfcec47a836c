/** Accounts with several devices, each of which hears the truth or a liar of its own. */
import { createMemoryStore, type Device } from '@sotto/client';
import { expect } from 'vitest';
import { eventually, online, open, signedUp } from '../../packages/client/test/devices.ts';
import { approve, registered, signedIn } from '../../packages/client/test/own-devices.ts';
import {
  noticesOf,
  type Participant,
  settledTexts,
  startConversation,
  until,
} from '../test-network/people.ts';
import { ServerProcess } from '../test-network/server-process.ts';
import { HostileServer } from './hostile-server.ts';
import { send } from './stage.ts';

export interface Actor extends Participant {
  /** Another one after a restart. */
  device: Device;
  readonly handle: string;
  readonly store: ReturnType<typeof createMemoryStore>;
  /** Where its device finds the server, or whoever stands before it. */
  readonly url: URL;
}

/** A server, liars before it, and everybody's devices; all of it ends with the scene. */
export class Scene implements AsyncDisposable {
  readonly server: ServerProcess;
  readonly #liars: HostileServer[] = [];
  readonly #actors: Actor[] = [];

  private constructor(server: ServerProcess) {
    this.server = server;
  }

  static async start(): Promise<Scene> {
    return new Scene(await ServerProcess.start({ SOTTO_RATE_LIMIT_FACTOR: '10000' }));
  }

  async liar(): Promise<HostileServer> {
    const liar = await HostileServer.start(this.server.url);
    this.#liars.push(liar);
    return liar;
  }

  /** A new account with one device. @param liar whom the device hears; the real server when absent. */
  async person(name: string, liar?: HostileServer): Promise<Actor> {
    const [store, url] = [createMemoryStore(), this.#urlOf(liar)];
    const person = await signedUp(url, name, { store, deviceName: `${name} 1` });
    return this.#enter({ ...person, store, url });
  }

  /** One more device of somebody's account, signed in and not approved. */
  async newcomer({ handle, accountId }: Actor, liar?: HostileServer): Promise<Actor> {
    const [store, url] = [createMemoryStore(), this.#urlOf(liar)];
    const device = await signedIn(url, handle, { store, deviceName: `${handle} more` });
    return this.#enter({ device, handle, accountId, store, url });
  }

  /** One more device of somebody's account, approved. */
  async another(of: Actor, liar?: HostileServer): Promise<Actor> {
    const actor = await this.newcomer(of, liar);
    await approve(of.device, actor.device);
    await registered(actor.device, 90_000);
    return actor;
  }

  /** Stops the device and starts it on what it has stored. */
  async restart(actor: Actor): Promise<void> {
    await actor.device.close();
    actor.device = open(actor.url, { store: actor.store });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { device } of this.#actors) await device.close();
    for (const liar of this.#liars) await liar[Symbol.asyncDispose]();
    await this.server[Symbol.asyncDispose]();
  }

  #urlOf(liar: HostileServer | undefined): URL {
    return new URL(liar?.url ?? this.server.url);
  }

  #enter(actor: Actor): Actor {
    this.#actors.push(actor);
    return actor;
  }
}

/** The two write to each other encrypted; every device of both is in. @returns the conversation's id. */
export async function talk(a: Actor, b: Actor, ...others: readonly Actor[]): Promise<string> {
  const conversationId = await startConversation(a, b);
  for (const { device } of [a, b, ...others]) await isIn(device, conversationId);
  return conversationId;
}

export async function isIn(device: Device, conversationId: string): Promise<void> {
  await until(
    'it is in the conversation',
    async () =>
      (await device.conversations()).some(
        (one) => one.conversationId === conversationId && one.state === 'open',
      ),
    90_000,
  );
}

let words = 0;

/** Each says something in turn, and each of the others has it. */
export async function talksWell(actors: readonly Actor[], conversationId: string): Promise<void> {
  for (const { device } of actors) {
    words += 1;
    const text = `all is well ${words}`;
    await send(device, conversationId, text);
    for (const other of actors) await hears(other, conversationId, text);
  }
}

export async function hears({ device }: Actor, conversationId: string, text: string): Promise<void> {
  await until(
    `${text} arrives`,
    async () => (await settledTexts(device, conversationId)).includes(text),
    90_000,
  );
}

/** Writes something that must not go out. @returns it, to be tried again later. */
export async function isNotSent(
  { device }: Actor,
  conversationId: string,
  reason: 'identity-changed' | 'identity-refused',
  text = 'for nobody else',
): Promise<string> {
  const sent = await device.sendText(conversationId, text);
  if (!sent.ok) throw new Error(sent.error.code);
  const { itemId } = sent.value;
  const delivery = async () => {
    const { items } = await device.timeline(conversationId, { limit: 200 });
    const item = items.find((one) => one.itemId === itemId);
    return item?.type === 'message' ? item.delivery : undefined;
  };
  await expect.poll(delivery, { timeout: 90_000 }).toEqual({ state: 'failed', reason });
  return itemId;
}

/** Waits until a conversation tells of something. */
export async function isTold(actor: Actor, conversationId: string, notice: string): Promise<void> {
  await until(
    `${notice} is said`,
    async () => (await noticesOf(actor.device, conversationId)).includes(notice),
    90_000,
  );
}

export async function breaks({ device }: Actor): Promise<void> {
  await expect
    .poll(() => device.status(), { timeout: 90_000 })
    .toEqual({ state: 'broken', problem: 'identity-changed' });
}

/** Started anew on an honest server, it is what it was. */
export async function recovers(scene: Scene, actor: Actor, liar: HostileServer): Promise<void> {
  liar.honest();
  await scene.restart(actor);
  await online(actor.device, 90_000);
  await registered(actor.device, 90_000);
}

export async function trustsAs(actor: Actor, accountId: string, trust: string): Promise<void> {
  await eventually(
    actor.device,
    async () => {
      const found = await actor.device.person(accountId);
      return found.ok && found.value.trust === trust ? true : undefined;
    },
    90_000,
  );
}
