/**
 * A device that follows a script, for looking at screens and states that are hard to bring about otherwise. It
 * encrypts nothing and talks to nobody; the client never contains it.
 */
import type {
  ConversationSummary,
  Device,
  DeviceEvent,
  DeviceStatus,
  MessageItem,
  Person,
  TimelineItem,
} from '@sotto/client';
import { adaTimeline, longTimeline, me, message, people, stressTimeline } from './scenes.ts';

const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const online = { state: 'online' } as const;
const ready: DeviceStatus = { state: 'ready', me, deviceId: 'Zk3vTq0yBqk1Y2x5W8b0rg', connection: online };

const statuses: Readonly<Record<string, DeviceStatus>> = {
  starting: { state: 'starting' },
  'signed-out': { state: 'signed-out', remembered: null },
  remembered: { state: 'signed-out', remembered: 'mira' },
  unregistered: { state: 'unregistered', me, reason: 'account-has-other-device', connection: online },
  corrupt: { state: 'broken', problem: 'store-corrupt' },
  newer: { state: 'broken', problem: 'store-newer' },
  unavailable: { state: 'broken', problem: 'store-unavailable' },
  identity: { state: 'broken', problem: 'identity-changed' },
};

export interface ScriptedDevice extends Device {
  /** Somebody writes. */
  receive(conversationId: string, text: string): void;
  emit(event: DeviceEvent): void;
}

export function createScriptedDevice(scene: string): ScriptedDevice {
  const now = Date.now();
  const listeners = new Set<(event: DeviceEvent) => void>();
  let status = statuses[scene] ?? ready;
  if (scene === 'offline')
    status = { ...ready, connection: { state: 'offline', retryAt: now + 15_000 } } as DeviceStatus;
  const timelines = new Map<string, TimelineItem[]>();
  const summaries = new Map<string, ConversationSummary>();

  const emit = (event: DeviceEvent) => {
    if (event.type === 'status') status = event.status;
    for (const listener of listeners) listener(event);
  };
  const lastMessage = (items: readonly TimelineItem[]) =>
    items.findLast((item): item is MessageItem => item.type === 'message') ?? null;
  const add = (
    id: string,
    person: Person,
    items: TimelineItem[],
    unread: number,
    updatedAt?: number,
    state: 'open' | 'stuck' = 'open',
  ) => {
    timelines.set(id, items);
    const last = lastMessage(items);
    summaries.set(id, {
      conversationId: id,
      kind: 'direct',
      people: [person],
      last,
      unread,
      updatedAt: updatedAt ?? last?.sentAt ?? now,
      state,
    });
  };
  const update = (id: string, change: Partial<ConversationSummary>) => {
    const before = summaries.get(id);
    if (before === undefined) return;
    const conversation = { ...before, ...change };
    summaries.set(id, conversation);
    emit({ type: 'conversation', conversation });
  };
  const put = (item: MessageItem) => {
    const items = timelines.get(item.conversationId) ?? [];
    const index = items.findIndex((other) => other.itemId === item.itemId);
    if (index === -1) items.push(item);
    else items[index] = item;
    emit({ type: 'items', conversationId: item.conversationId, items: [item] });
    const last = lastMessage(items);
    update(item.conversationId, { last, updatedAt: last?.sentAt ?? now });
  };

  const [ada, jun, leo, noor, evil, sam, priya] = people as [
    Person,
    Person,
    Person,
    Person,
    Person,
    Person,
    Person,
  ];
  if (scene !== 'empty' && scene !== 'signed-out') {
    const hour = 3_600_000;
    add('c-ada', ada, adaTimeline('c-ada', ada, now), 0);
    add(
      'c-jun',
      jun,
      [
        message('c-jun', jun, 'Draft two is in the folder', now - 3 * hour),
        message('c-jun', jun, 'Tell me where it drags', now - 2 * hour),
      ],
      2,
    );
    add('c-leo', leo, longTimeline('c-leo', leo, now - 4 * hour, 10_000), scene === 'unread' ? 30 : 0);
    add('c-noor', noor, [message('c-noor', noor, 'شكراً جزيلاً، أراك غداً', now - 26 * hour)], 0);
    add('c-evil', evil, stressTimeline('c-evil', evil, now - 30 * hour), 128, now - 30 * hour);
    add(
      'c-sam',
      sam,
      [message('c-sam', 'me', 'Call me when you land', now - 3 * 24 * hour)],
      0,
      undefined,
      'stuck',
    );
    add('c-priya', priya, [], 0, now - 40 * 24 * hour);
  }

  return {
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async signUp(input) {
      await soon(900);
      if (input.handle === 'taken') return { ok: false, error: { code: 'handle-taken' } };
      emit({ type: 'status', status: ready });
      return { ok: true, value: me };
    },
    async signIn(input) {
      await soon(700);
      if (input.password === 'wrong') return { ok: false, error: { code: 'credentials-rejected' } };
      if (input.password === 'other')
        return { ok: false, error: { code: 'device-of-other-account', handle: 'mira' } };
      emit({ type: 'status', status: ready });
      return { ok: true, value: me };
    },
    async signOut() {
      await soon(400);
      emit({ type: 'status', status: { state: 'signed-out', remembered: me.handle } });
      return { keys: 'kept' };
    },
    async findPerson(handle) {
      await soon(350);
      if (handle === 'offline') return { ok: false, error: { code: 'offline' } };
      if (handle === me.handle) return { ok: false, error: { code: 'yourself' } };
      if (handle === 'grace')
        return {
          ok: true,
          value: { accountId: 'p-grace', handle, displayName: 'Grace Hopper', reachable: true },
        };
      if (handle === 'nodevice')
        return {
          ok: true,
          value: { accountId: 'p-no', handle, displayName: 'Nils Odevik', reachable: false },
        };
      return { ok: false, error: { code: 'not-found' } };
    },
    async startConversation(accountId) {
      await soon(600);
      const id = `c-${accountId}`;
      add(
        id,
        { accountId, handle: 'grace', displayName: 'Grace Hopper', reachable: true },
        [],
        0,
        Date.now(),
      );
      const conversation = summaries.get(id);
      if (conversation === undefined) return { ok: false, error: { code: 'not-ready' } };
      return { ok: true, value: conversation };
    },
    conversations: async () => {
      if (scene === 'loading') await soon(60_000);
      return [...summaries.values()];
    },
    async timeline(conversationId, { before, limit }) {
      await soon(60);
      const all = timelines.get(conversationId) ?? [];
      const end = before === undefined ? all.length : all.findIndex((item) => item.order >= before);
      const start = Math.max(0, end - limit);
      return { items: all.slice(start, end), hasEarlier: start > 0 };
    },
    async sendText(conversationId, text) {
      if (text.length > 4_000) return { ok: false, error: { code: 'too-long', limit: 4_000 } };
      const item = message(conversationId, 'me', text, Date.now(), { delivery: { state: 'queued' } });
      put(item);
      setTimeout(() => put({ ...item, delivery: { state: 'sending' } }), 80);
      setTimeout(() => put({ ...item, delivery: { state: 'sent' } }), 500);
      return { ok: true, value: item };
    },
    async retry(itemId) {
      for (const items of timelines.values()) {
        const item = items.find((other) => other.itemId === itemId);
        if (item?.type === 'message') put({ ...item, delivery: { state: 'sent' } });
      }
    },
    async discard(itemId) {
      for (const [conversationId, items] of timelines) {
        const index = items.findIndex((item) => item.itemId === itemId);
        if (index === -1) continue;
        items.splice(index, 1);
        emit({ type: 'item-removed', conversationId, itemId });
      }
      return true;
    },
    async markRead(conversationId, upTo) {
      const unread = (timelines.get(conversationId) ?? []).filter(
        (item) => item.order > upTo && item.type === 'message' && !item.outgoing,
      ).length;
      const before = summaries.get(conversationId)?.unread ?? 0;
      if (Math.min(before, unread) !== before) update(conversationId, { unread: Math.min(before, unread) });
    },
    refreshKeys: async () => ({ ok: true, value: undefined }),
    eraseEverything: async () => {
      await soon(300);
    },
    close: async () => {},
    receive(conversationId, text) {
      const person = summaries.get(conversationId)?.people[0];
      if (person === undefined) return;
      const unread = (summaries.get(conversationId)?.unread ?? 0) + 1;
      put(message(conversationId, person, text, Date.now()));
      update(conversationId, { unread });
    },
    emit,
  };
}
