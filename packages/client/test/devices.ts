/** Devices for tests: what they are given, and ways to wait for what they come to. */
import {
  type ConversationSummary,
  createDevice,
  createMemoryStore,
  type Device,
  type DeviceOptions,
  type DeviceStatus,
  type MessageItem,
  type Result,
  type TimelineItem,
} from '../src/index.ts';

export const PASSWORD = 'correct horse battery';
let handles = 0;

/** A handle that nobody has yet, also not one that looks like it. */
export function newHandle(name: string): string {
  handles += 1;
  // Letters only: digits are taken for the letters that they look like.
  return `${name}_${[...String(handles)].map((digit) => 'abcdefghkz'[Number(digit)]).join('')}`;
}

export function open(server: URL, options: Partial<DeviceOptions> = {}): Device {
  return createDevice({ server, store: createMemoryStore(), sessionTransport: 'bearer', ...options });
}

/** A device with a new account, online. */
export async function signedUp(
  server: URL,
  name: string,
  options: Partial<DeviceOptions> = {},
): Promise<{ readonly device: Device; readonly handle: string; readonly accountId: string }> {
  const device = open(server, options);
  const handle = newHandle(name);
  const me = unwrap(await device.signUp({ handle, displayName: name, password: PASSWORD }));
  await online(device);
  return { device, handle, accountId: me.accountId };
}

export function unwrap<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Resolves as soon as `look` gives something; asks again after every event. */
export function eventually<T>(
  device: Device,
  look: () => T | undefined | Promise<T | undefined>,
  patience = 60_000,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let turn = Promise.resolve();
    const finish = (end: () => void) => {
      clearTimeout(timer);
      stop();
      end();
    };
    const timer = setTimeout(
      () => finish(() => reject(new Error(`it did not happen; ${JSON.stringify(device.status())}`))),
      patience,
    );
    const check = () => {
      turn = turn.then(async () => {
        try {
          const found = await look();
          if (found !== undefined) finish(() => resolve(found));
        } catch (cause) {
          finish(() => reject(cause));
        }
      });
    };
    const stop = device.subscribe(check);
    check();
  });
}

export function status<State extends DeviceStatus['state']>(
  device: Device,
  state: State,
): Promise<Extract<DeviceStatus, { state: State }>> {
  return eventually(device, () => {
    const current = device.status();
    // The comparison is what makes it of this state.
    return current.state === state ? (current as Extract<DeviceStatus, { state: State }>) : undefined;
  });
}

export function online(device: Device, patience?: number): Promise<true> {
  return eventually(
    device,
    () => {
      const current = device.status();
      return current.state === 'ready' && current.connection.state === 'online' ? true : undefined;
    },
    patience,
  );
}

export async function items(device: Device, conversationId: string): Promise<readonly TimelineItem[]> {
  return (await device.timeline(conversationId, { limit: 200 })).items;
}

export async function messages(device: Device, conversationId: string): Promise<readonly MessageItem[]> {
  return (await items(device, conversationId)).filter((item) => item.type === 'message');
}

/** The texts in order, oldest first. */
export async function texts(device: Device, conversationId: string): Promise<readonly string[]> {
  return (await messages(device, conversationId)).map(({ content }) =>
    content.type === 'text' ? content.text : content.type,
  );
}

/** Waits until exactly these texts stand in the conversation. */
export async function hasTexts(
  device: Device,
  conversationId: string,
  wanted: readonly string[],
  patience?: number,
): Promise<void> {
  await eventually(
    device,
    async () => ((await texts(device, conversationId)).length >= wanted.length ? true : undefined),
    patience,
  );
  const found = await texts(device, conversationId);
  if (found.join('\n') !== wanted.join('\n')) {
    throw new Error(`found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`);
  }
}

/** Waits until nothing of the device's own is on its way. */
export async function allSent(device: Device, conversationId: string, patience?: number): Promise<void> {
  await eventually(
    device,
    async () => {
      const own = (await messages(device, conversationId)).filter(({ outgoing }) => outgoing);
      return own.every(({ delivery }) => delivery.state === 'sent') ? true : undefined;
    },
    patience,
  );
}

/** The encrypted conversation. The two have to be connected. */
export async function conversationWith(device: Device, handle: string): Promise<ConversationSummary> {
  const person = unwrap(await device.findPerson(handle));
  return unwrap(await device.startConversation(person.accountId));
}

export async function regularWith(device: Device, accountId: string): Promise<ConversationSummary> {
  return unwrap(await device.startConversation(accountId, 'regular'));
}

export interface Participant {
  readonly device: Device;
  readonly accountId: string;
}

/** Both follow each other, so that either may write to the other encrypted (A4). */
export async function connect(a: Participant, b: Participant): Promise<void> {
  unwrap(await a.device.follow(b.accountId));
  unwrap(await b.device.follow(a.accountId));
}

/** Waits until the conversation looks like that in the device's list. */
export function listed(
  device: Device,
  conversationId: string,
  holds: (summary: ConversationSummary) => boolean = () => true,
): Promise<ConversationSummary> {
  return eventually(device, async () =>
    (await device.conversations()).find((one) => one.conversationId === conversationId && holds(one)),
  );
}

/** Waits until the message with this text has these reactions. */
export async function hasReactions(
  device: Device,
  conversationId: string,
  text: string,
  wanted: readonly string[],
): Promise<MessageItem> {
  return await eventually(device, async () =>
    (await messages(device, conversationId)).find(
      ({ content, reactions }) =>
        content.type === 'text' &&
        content.text === text &&
        reactions.map(({ emoji }) => emoji).join() === wanted.join(),
    ),
  );
}

/** Waits until the device takes part in a conversation that somebody else has made. */
export async function joined(device: Device, conversationId: string): Promise<void> {
  await eventually(device, async () => {
    const all = await device.conversations();
    return all.some((each) => each.conversationId === conversationId && each.state === 'open')
      ? true
      : undefined;
  });
}

/** Waits for something that no event of a device tells of. */
export async function until(holds: () => Promise<boolean>, patience = 60_000): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('it did not happen');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Two people with a conversation in which one thing was said. */
export async function talking(server: URL) {
  const ada = await signedUp(server, 'ada');
  const grace = await signedUp(server, 'grace');
  await connect(ada, grace);
  const { conversationId } = await conversationWith(ada.device, grace.handle);
  unwrap(await ada.device.sendText(conversationId, 'before'));
  await hasTexts(grace.device, conversationId, ['before']);
  return { ada, grace, conversationId };
}
