/**
 * What the server last said of people, and of what is between them and this account. One entry for each account, so
 * that a follow or block in one place of the page is known in all of them.
 */
import type { Device, PersonDetails, PersonFailure, Result } from '@sotto/client';
import { type Accessor, createSignal } from 'solid-js';
import { answerOf } from './answer-of.ts';

export type PersonAct = 'follow' | 'unfollow' | 'block' | 'unblock';

/** Null: the device could not answer. */
export type PersonAnswer = Result<PersonDetails, PersonFailure> | null;

export interface PersonEntry {
  /** Null until the server has told. */
  readonly details: Accessor<PersonDetails | null>;
  /** Why the last look brought nothing; null when it did, and before the first. */
  readonly missed: Accessor<PersonFailure | 'fault' | null>;
  readonly looking: Accessor<boolean>;
  /** What is being done to the relationship now. */
  readonly doing: Accessor<PersonAct | null>;
  /** Asks the server anew; a call while one is under way waits for that one. */
  look(): Promise<void>;
  act(act: PersonAct): Promise<PersonAnswer>;
}

export interface People {
  of(accountId: string): PersonEntry;
  /** Keeps what another call of the device has told. */
  note(details: PersonDetails): void;
}

type Source = Pick<Device, 'person' | PersonAct>;

export function createPeople(device: Source): People {
  const entries = new Map<string, PersonEntry & { note(details: PersonDetails): void }>();
  const of = (accountId: string) => {
    const known = entries.get(accountId);
    if (known !== undefined) return known;
    const entry = createEntry(device, accountId);
    entries.set(accountId, entry);
    return entry;
  };
  return { of, note: (details) => of(details.accountId).note(details) };
}

function createEntry(device: Source, accountId: string) {
  const [details, setDetails] = createSignal<PersonDetails | null>(null);
  const [missed, setMissed] = createSignal<PersonFailure | 'fault' | null>(null);
  const [looking, setLooking] = createSignal(false);
  const [doing, setDoing] = createSignal<PersonAct | null>(null);
  let underWay: Promise<void> | null = null;
  /** Counts what was learned otherwise: an answer that was asked for before that is older. */
  let learned = 0;

  const note = (told: PersonDetails) => {
    learned += 1;
    setMissed(null);
    setDetails(told);
  };

  const ask = async () => {
    setLooking(true);
    const before = learned;
    const answer = await answerOf(device.person(accountId));
    setLooking(false);
    if (learned !== before) return;
    if (answer?.ok) note(answer.value);
    else setMissed(answer === null ? 'fault' : answer.error);
  };

  return {
    details,
    missed,
    looking,
    doing,
    note,
    look() {
      underWay ??= ask().finally(() => {
        underWay = null;
      });
      return underWay;
    },
    async act(act: PersonAct) {
      setDoing(act);
      const answer = await answerOf(device[act](accountId));
      setDoing(null);
      if (answer?.ok) note(answer.value);
      return answer;
    },
  };
}
