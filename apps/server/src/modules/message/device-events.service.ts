import type { EntityManager } from '@mikro-orm/core';
import { GraphQLError } from 'graphql';
import { isFailure, requireDevice } from '../../failures.ts';
import type {
  BackfillCompleted,
  CommitEvent,
  IdentityChanged,
  MessageEvent,
  WelcomeEvent,
} from '../../graphql/generated/resolver-types.ts';
import type { ConversationModel } from '../../models.ts';
import type { Operation } from '../../operation.ts';
import { badArgument, pageSize } from '../../paging.ts';
import type { EventBus } from '../../ports/index.ts';
import type { DeviceViewer } from '../../viewer.ts';
import { deletionRepository, eventRepository, positionRepository } from '../conversation/index.ts';
import {
  clientVersionRule,
  deviceRepository,
  deviceTopic,
  haltedBy,
  identityOf,
  isClientVersion,
} from '../device/index.ts';
import { endable } from './endable.ts';
import { eventModel } from './event-model.ts';
import { Feed, isHalted } from './feed.ts';
import { WakeUps } from './wake-ups.ts';

/** The contract's page, whose events are of two kinds. */
interface EventPage {
  readonly __typename: 'ConversationEventPage';
  readonly events: readonly (CommitEvent | MessageEvent)[];
  readonly hasNextPage: boolean;
}

export type DeviceEvent = WelcomeEvent | CommitEvent | MessageEvent | IdentityChanged | BackfillCompleted;

/** Brings events to devices: what waited, then what happens. */
export class DeviceEventsService {
  readonly #fork: () => EntityManager;
  readonly #bus: EventBus;
  readonly #lookAnyway: number;

  /** @param lookAnyway milliseconds after which a wake-up counts as lost. */
  constructor(fork: () => EntityManager, bus: EventBus, lookAnyway: number) {
    this.#fork = fork;
    this.#bus = bus;
    this.#lookAnyway = lookAnyway;
  }

  /** @throws GraphQLError for a session without a device, and for a version that is none. */
  subscribe(
    { viewer }: Operation,
    clientVersion: number,
  ): AsyncIterableIterator<DeviceEvent> & AsyncDisposable {
    const me = requireDevice(viewer);
    if (isFailure(me)) throw new GraphQLError(me.message, { extensions: { code: me.code } });
    if (!isClientVersion(clientVersion)) throw badArgument('clientVersion', clientVersionRule);
    const stop = new AbortController();
    return endable(this.#events(me, clientVersion, stop.signal), stop);
  }

  /** A stretch of one conversation, as far as the asking device may see it. */
  async page(
    { em, viewer }: Operation,
    conversation: ConversationModel,
    after: number,
    first: number,
  ): Promise<EventPage> {
    const size = pageSize(first);
    if (after < 0) throw badArgument('after', 'is 0 or more');
    const deviceId = viewer?.deviceId ?? null;
    const nothing = { __typename: 'ConversationEventPage', events: [], hasNextPage: false } as const;
    if (viewer === null || deviceId === null) return nothing;
    const { accountId } = viewer;
    const position = await positionRepository.of(em, conversation.id, { accountId, deviceId });
    if (position === null) return nothing;
    const last = position.leftSeq ?? conversation.lastSeq;
    const from = Math.max(after + 1, position.firstSeq);
    const events = await eventRepository.range(em, conversation.id, from, last, size);
    const deleted = await deletionRepository.of(em, conversation.id, accountId, {
      from,
      to: events.at(-1)?.seq ?? from,
    });
    // Asked last: what was read before a block is not given after it.
    if (await isHalted(em, conversation.pair)) return nothing;
    const hasNextPage = (events.at(-1)?.seq ?? last) < last;
    return {
      __typename: 'ConversationEventPage',
      events: events.map((event) => eventModel(event, deleted)),
      hasNextPage,
    };
  }

  async *#events(
    me: DeviceViewer,
    clientVersion: number,
    signal: AbortSignal,
  ): AsyncGenerator<DeviceEvent, void, undefined> {
    await deviceRepository.noteVersion(this.#fork(), me.accountId, me.deviceId, clientVersion);
    const wakeUps = new WakeUps();
    const feed = new Feed(this.#fork, me);
    // Listening begins before the first look, so that nothing falls between the two.
    const unsubscribe = await this.#bus.subscribe(deviceTopic(me.accountId, me.deviceId), (note) => {
      const halted = haltedBy(note);
      if (halted === null) wakeUps.add(note);
      else feed.halt(halted);
    });
    try {
      let count = 0;
      for await (const event of feed.waiting()) {
        count += 1;
        yield event;
      }
      yield { __typename: 'BackfillCompleted', events: count };
      while (!signal.aborted) {
        await wakeUps.wait(this.#lookAnyway, signal);
        if (signal.aborted) return;
        const notes = wakeUps.take();
        // Also the answer to the note that says so, and to one that got lost.
        if (!(await this.#isCurrent(me))) throw deviceGone();
        if (notes.length === 0) yield* feed.waiting();
        else for (const note of notes) yield* this.#answer(feed, note);
      }
    } finally {
      unsubscribe();
    }
  }

  async *#answer(feed: Feed, note: string): AsyncGenerator<DeviceEvent, void, undefined> {
    const accountId = identityOf(note);
    if (accountId === null) yield* feed.fresh(note);
    else yield { __typename: 'IdentityChanged', accountId };
  }

  async #isCurrent({ accountId, deviceId }: DeviceViewer): Promise<boolean> {
    return (await deviceRepository.current(this.#fork(), accountId, deviceId)) !== null;
  }
}

function deviceGone(): GraphQLError {
  return new GraphQLError('The device is no longer in its account’s roster.', {
    extensions: { code: 'NO_DEVICE' },
  });
}
