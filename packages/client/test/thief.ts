/** Somebody who has a device's whole storage, opened, and a recording of what crossed the network. */
import {
  type ConversationEnvironment,
  type ConversationEvent,
  type ConversationState,
  parseConversationId,
  receive,
} from '@sotto/protocol';
import { accountAddress } from '../src/account/index.ts';
import { createGraphqlTransport } from '../src/adapters/graphql/index.ts';
import { environmentOf, readState } from '../src/conversation/index.ts';
import { makeRunning } from '../src/engine/running.ts';
import type { SyncOwner } from '../src/engine/sync.ts';
import type { StorePort } from '../src/index.ts';
import type { ServerEvent } from '../src/ports/index.ts';
import { RecordStore } from '../src/store/record-store.ts';
import { SealedStore } from '../src/store/sealed-store.ts';
import { unwrap } from './devices.ts';

export interface Haul {
  /** Texts of the messages that opened. */
  readonly texts: readonly string[];
  /** Sequence numbers of the commits that the state could follow. */
  readonly commits: readonly number[];
  /** Why the others did not open. */
  readonly refusals: readonly string[];
}

/**
 * What a stolen MLS state opens: each recorded event is given to it in its order, whatever it has seen, and it is never
 * told that a device has been removed. It follows whatever it can.
 *
 * @param store a copy; the thief has its sealing key as well.
 */
export async function stolenStateOpens(
  store: StorePort,
  conversationId: string,
  recorded: readonly ServerEvent[],
): Promise<Haul> {
  const { environment, state } = await stolen(store, conversationId);
  const texts: string[] = [];
  const commits: number[] = [];
  const refusals: string[] = [];
  let current = state;
  for (const event of recorded) {
    const input = inputOf(event);
    if (input === null) continue;
    const received = await receive(environment, current, input);
    if (!received.ok) {
      refusals.push(received.error.code);
      continue;
    }
    const { value } = received;
    if (value.kind === 'removed') refusals.push('removed');
    if (value.kind === 'commit') commits.push(event.seq);
    if (value.kind === 'message' && value.message.content.body.type === 'text') {
      texts.push(value.message.content.body.text);
    }
    if (value.kind !== 'removed') current = value.state;
  }
  return { texts, commits, refusals };
}

function inputOf(event: ServerEvent): ConversationEvent | null {
  if (event.kind === 'commit') return { kind: 'commit', commit: event.commit };
  if (event.kind === 'welcome') return null;
  const { transport, body } = event;
  return transport === null || body === null ? null : { kind: 'message', transport, body };
}

const offline: SyncOwner = {
  network: { onChange: () => () => {} },
  deviceName: 'thief',
  handle: '',
  prepare: async () => ({ ok: false, error: { code: 'offline' } }),
  onLinked: () => {},
  onConnection: () => {},
  onSessionOver: () => {},
  onIdentityChanged: () => {},
  onOutsider: () => {},
  onFault: (cause) => {
    throw cause;
  },
};

async function stolen(
  store: StorePort,
  id: string,
): Promise<{ readonly environment: ConversationEnvironment; readonly state: ConversationState }> {
  const conversationId = unwrap(parseConversationId(id));
  const { context, records } = await stolenContext(store);
  return { environment: environmentOf(context), state: await readState(records, conversationId) };
}

/** Everything that a stolen store comes to, with the account's keys. */
export async function stolenContext(store: StorePort) {
  const records = new RecordStore(new SealedStore(await store.open()));
  const account = await records.need(accountAddress);
  const { context } = await makeRunning(
    {
      records,
      // Never asked: whoever has stolen a store stays unseen.
      transport: createGraphqlTransport(new URL('http://127.0.0.1:9'), 'bearer'),
      clock: { now: () => Date.now(), sleep: async () => {} },
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      emit: () => {},
      stopping: new AbortController().signal,
    },
    account,
    () => offline,
  );
  return { context, records };
}
