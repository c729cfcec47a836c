/**
 * A device that follows a script, for looking at screens and states that are hard to bring about otherwise. It
 * encrypts nothing and talks to nobody; the client never contains it.
 */
import type {
  ConversationSummary,
  Device,
  DeviceEvent,
  DeviceStatus,
  Me,
  MessageItem,
  TimelineItem,
} from '@sotto/client';
import { cast, me as firstMe, shown } from './cast.ts';
import { inboxScene } from './inbox-scene.ts';
import { message } from './scenes.ts';
import { createScriptedPeople } from './scripted-people.ts';
import { readersOf } from './scripted-readers.ts';
import { createScriptedRecovery } from './scripted-recovery.ts';
import { createRegistering } from './scripted-registration.ts';

const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Messages of a conversation that are here when the server cannot be reached. */
const onDevice = 20;
const online = { state: 'online' } as const;
const done = { ok: true, value: undefined } as const;
const unknown = { ok: false, error: { code: 'unknown-conversation' } } as const;

export interface ScriptedDevice extends Device {
  /** Somebody writes. */
  receive(conversationId: string, text: string): void;
  emit(event: DeviceEvent): void;
}

export function createScriptedDevice(scene: string): ScriptedDevice {
  const now = Date.now();
  const listeners = new Set<(event: DeviceEvent) => void>();
  let me: Me = {
    ...firstMe,
    verified: scene !== 'unverified',
    suspended: scene === 'suspended',
  };
  const registering = createRegistering(scene, () => emit({ type: 'status', status: ready() }));
  const ready = (): DeviceStatus => ({
    state: 'ready',
    me,
    deviceId: 'Zk3vTq0yBqk1Y2x5W8b0rg',
    registration: registering.current(),
    connection:
      scene === 'offline' || scene === 'history-offline'
        ? { state: 'offline', retryAt: now + 15_000 }
        : online,
  });
  const statuses: Readonly<Record<string, DeviceStatus>> = {
    starting: { state: 'starting' },
    'first-sign-in': { state: 'signed-out', remembered: null },
    'signed-out': { state: 'signed-out', remembered: null },
    remembered: { state: 'signed-out', remembered: 'mira' },
    corrupt: { state: 'broken', problem: 'store-corrupt' },
    newer: { state: 'broken', problem: 'store-newer' },
    unavailable: { state: 'broken', problem: 'store-unavailable' },
    identity: { state: 'broken', problem: 'identity-changed' },
  };
  let status = statuses[scene] ?? ready();
  const timelines = new Map<string, TimelineItem[]>();
  const summaries = new Map<string, ConversationSummary>();
  /** Deleted; they come back with the next message. */
  const hidden = new Map<string, ConversationSummary>();

  const emit = (event: DeviceEvent) => {
    if (event.type === 'status') status = event.status;
    for (const listener of listeners) listener(event);
  };
  const become = (change: Partial<Me>) => {
    me = { ...me, ...change };
    emit({ type: 'status', status: ready() });
    return { ok: true, value: me } as const;
  };
  const lastMessage = (items: readonly TimelineItem[]) =>
    items.findLast((item): item is MessageItem => item.type === 'message') ?? null;
  for (const { summary, items } of inboxScene(scene, now)) {
    const last = lastMessage(items);
    timelines.set(summary.conversationId, items);
    summaries.set(summary.conversationId, { updatedAt: last?.sentAt ?? now, ...summary, last });
  }
  const update = (id: string, change: Partial<ConversationSummary>) => {
    const before = summaries.get(id);
    if (before === undefined) return unknown;
    const conversation = { ...before, ...change };
    summaries.set(id, conversation);
    emit({ type: 'conversation', conversation });
    return done;
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
  const take = (itemId: string) => {
    for (const [conversationId, items] of timelines) {
      const index = items.findIndex((item) => item.itemId === itemId);
      if (index === -1) continue;
      items.splice(index, 1);
      emit({ type: 'item-removed', conversationId, itemId });
      update(conversationId, { last: lastMessage(items) });
      return true;
    }
    return false;
  };

  return {
    ...createScriptedPeople(scene, (person) => {
      for (const { conversationId, people } of summaries.values()) {
        if (people[0]?.accountId === person.accountId) update(conversationId, { people: [shown(person)] });
      }
    }),
    ...registering.acts,
    ...createScriptedRecovery(scene, {
      onKinds: (kinds) => registering.noteRecovery(kinds),
      register: () => registering.register(),
      me: () => me,
      isRegistered: () => registering.current().state === 'registered',
    }),
    async readers(conversationId) {
      await soon(400);
      const conversation = summaries.get(conversationId);
      return conversation === undefined ? unknown : { ok: true, value: readersOf(conversation, me) };
    },
    async resetIdentity(password) {
      await soon(1_500);
      if (password === 'wrong') return { ok: false, error: { code: 'credentials-rejected' } };
      registering.register();
      return { ok: true, value: me };
    },
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async signUp(input) {
      await soon(900);
      if (input.handle === 'taken') return { ok: false, error: { code: 'handle-taken' } };
      return become({});
    },
    async signIn(input) {
      await soon(700);
      if (input.password === 'wrong') return { ok: false, error: { code: 'credentials-rejected' } };
      if (input.password === 'other')
        return { ok: false, error: { code: 'device-of-other-account', handle: 'mira' } };
      return become({});
    },
    async signOut() {
      await soon(400);
      emit({ type: 'status', status: { state: 'signed-out', remembered: me.handle } });
      return { keys: 'kept', keptBecause: 'only-device' };
    },
    async updateProfile(displayName) {
      await soon(500);
      return become({ displayName });
    },
    async setAvatar() {
      await soon(700);
      return { ok: false, error: { code: 'server-failed', reference: 'gallery' } };
    },
    async deleteAccount(password) {
      await soon(700);
      if (password === 'wrong') return { ok: false, error: { code: 'credentials-rejected' } };
      emit({ type: 'status', status: { state: 'signed-out', remembered: null } });
      return done;
    },
    async startConversation(accountId, security = 'encrypted', history = 'archived') {
      await soon(scene === 'slow' ? 20_000 : 600);
      if (scene === 'not-here') return { ok: false, error: { code: 'not-on-this-device' } };
      const known = [...summaries.values()].find(
        (entry) => entry.security === security && entry.people[0]?.accountId === accountId,
      );
      if (known !== undefined) return { ok: true, value: known };
      const person = Object.values(cast).find((one) => one.accountId === accountId);
      if (person === undefined) return { ok: false, error: { code: 'not-found' } };
      if (security === 'encrypted' && person.eligibility.length > 0)
        return { ok: false, error: { code: 'not-eligible', reasons: person.eligibility } };
      const conversation: ConversationSummary = {
        conversationId: `${security}-${accountId}`,
        security,
        kind: 'direct',
        historyPolicy: security === 'regular' ? null : scene === 'other-history' ? 'ephemeral' : history,
        request: false,
        people: [shown(person)],
        last: null,
        unread: 0,
        updatedAt: Date.now(),
        state: 'open',
        pinned: false,
        muted: false,
        archived: false,
      };
      timelines.set(conversation.conversationId, []);
      summaries.set(conversation.conversationId, conversation);
      return { ok: true, value: conversation };
    },
    async acceptRequest(conversationId) {
      await soon(400);
      return update(conversationId, { request: false });
    },
    async deleteConversation(conversationId) {
      await soon(400);
      const deleted = summaries.get(conversationId);
      if (deleted === undefined) return unknown;
      hidden.set(conversationId, deleted);
      summaries.delete(conversationId);
      timelines.set(conversationId, []);
      emit({ type: 'conversation-removed', conversationId });
      return done;
    },
    async mark(conversationId, marks) {
      await soon(120);
      if (scene === 'failing') return { ok: false, error: { code: 'server-failed', reference: 'gallery' } };
      return update(conversationId, marks);
    },
    async react(conversationId, itemId, emoji) {
      await soon(150);
      if (scene === 'failing') return { ok: false, error: { code: 'offline' } };
      const item = timelines.get(conversationId)?.find((other) => other.itemId === itemId);
      if (item?.type !== 'message') return { ok: false, error: { code: 'unknown-item' } };
      const others = item.reactions.filter(({ accountId }) => accountId !== me.accountId);
      const own = emoji === null ? [] : [{ accountId: me.accountId, emoji }];
      put({ ...item, reactions: [...others, ...own] });
      return done;
    },
    async deleteMessage(_conversationId, itemId) {
      await soon(250);
      return take(itemId) ? done : { ok: false, error: { code: 'unknown-item' } };
    },
    conversations: async () => {
      if (scene === 'loading') await soon(60_000);
      return [...summaries.values()];
    },
    async timeline(conversationId, { before, limit }) {
      const all = timelines.get(conversationId) ?? [];
      await soon(before !== undefined && scene === 'history-slow' ? 5_000 : 60);
      const end = before === undefined ? all.length : all.findIndex((item) => item.order >= before);
      // What is earlier than this is at the server, which cannot be reached.
      const floor = scene === 'history-offline' ? Math.max(0, all.length - onDevice) : 0;
      const start = Math.max(floor, end - limit);
      return { items: all.slice(start, end), hasEarlier: start > 0 };
    },
    async loadHistory(conversationId) {
      return summaries.has(conversationId) ? { ok: true, value: { loaded: 0, hasEarlier: false } } : unknown;
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
      return take(itemId);
    },
    async markRead(conversationId, upTo) {
      const unread = (timelines.get(conversationId) ?? []).filter(
        (item) => item.order > upTo && item.type === 'message' && !item.outgoing,
      ).length;
      const before = summaries.get(conversationId)?.unread ?? 0;
      if (Math.min(before, unread) !== before) update(conversationId, { unread: Math.min(before, unread) });
    },
    refreshKeys: async () => done,
    eraseEverything: async () => {
      await soon(300);
    },
    close: async () => {},
    receive(conversationId, text) {
      const deleted = hidden.get(conversationId);
      if (deleted !== undefined) summaries.set(conversationId, { ...deleted, last: null, unread: 0 });
      hidden.delete(conversationId);
      const person = summaries.get(conversationId)?.people[0];
      if (person === undefined) return;
      const unread = (summaries.get(conversationId)?.unread ?? 0) + 1;
      put(message(conversationId, person, text, Date.now()));
      update(conversationId, { unread });
    },
    emit,
  };
}
