/** Two people whose devices are the SDK, in this process, with everything real behind them. */
import {
  createDevice,
  createMemoryStore,
  type Device,
  type DeviceOptions,
  type MessageItem,
  type TimelineItem,
} from '@sotto/client';

export interface Participant {
  readonly device: Device;
  readonly accountId: string;
}

export async function signUp(
  server: string,
  handle: string,
  options: Partial<DeviceOptions> = {},
): Promise<Participant> {
  const device = createDevice({
    server: new URL(server),
    store: createMemoryStore(),
    sessionTransport: 'bearer',
    ...options,
  });
  const signedUp = await device.signUp({
    handle,
    displayName: handle,
    password: `the password of ${handle}`,
  });
  if (!signedUp.ok) throw new Error(`${handle} could not sign up: ${signedUp.error.code}`);
  return { device, accountId: signedUp.value.accountId };
}

/** @returns the encrypted conversation's id, when both can write in it. They follow each other by then (A4). */
export async function startConversation(a: Participant, b: Participant): Promise<string> {
  for (const [follower, followee] of [
    [a, b],
    [b, a],
  ] as const) {
    const followed = await follower.device.follow(followee.accountId);
    if (!followed.ok) throw new Error(`not followed: ${followed.error.code}`);
  }
  let conversationId: string | undefined;
  // Who has just signed up may not have told the server of a device yet.
  await until('the conversation is started', async () => {
    const started = await a.device.startConversation(b.accountId);
    if (started.ok) conversationId = started.value.conversationId;
    else if (!isNotReady(started.error)) throw new Error(`no conversation: ${JSON.stringify(started.error)}`);
    return started.ok;
  });
  await until('the other side has joined', async () =>
    (await b.device.conversations()).some((conversation) => conversation.conversationId === conversationId),
  );
  if (conversationId === undefined) throw new Error('no conversation');
  return conversationId;
}

type Refusal = Extract<Awaited<ReturnType<Device['startConversation']>>, { ok: false }>['error'];

/** Whether the devices are still setting themselves up at the server. */
function isNotReady(error: Refusal): boolean {
  if (error.code === 'not-eligible') return error.reasons.every((reason) => reason.endsWith('_NO_DEVICE'));
  return error.code === 'not-ready';
}

/** The whole timeline, oldest first. */
export async function timelineOf(device: Device, conversationId: string): Promise<TimelineItem[]> {
  const items: TimelineItem[] = [];
  for (;;) {
    const before = items[0]?.order;
    const page = await device.timeline(conversationId, {
      limit: 200,
      ...(before === undefined ? {} : { before }),
    });
    items.unshift(...page.items);
    if (!page.hasEarlier) return items;
  }
}

/** The texts that have their place in the order, oldest first. */
export async function settledTexts(device: Device, conversationId: string): Promise<string[]> {
  const items = await timelineOf(device, conversationId);
  return items
    .filter(isSettled)
    .map(({ content }) => (content.type === 'text' ? content.text : `<${content.type}>`));
}

export async function noticesOf(device: Device, conversationId: string): Promise<string[]> {
  const items = await timelineOf(device, conversationId);
  return items.flatMap((item) => (item.type === 'notice' ? [item.notice] : []));
}

function isSettled(item: TimelineItem): item is MessageItem {
  return item.type === 'message' && (item.delivery.state === 'sent' || item.delivery.state === 'received');
}

/** Waits for something that is bound to come. */
export async function until(what: string, holds: () => Promise<boolean>, timeout = 90_000): Promise<void> {
  const deadline = Date.now() + timeout;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited ${timeout / 1000} s in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
