/** What the account's roster lists, as a page shows it: read again whenever the account has news. */
import type { Registration, Result } from '@sotto/client';
import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import { answerOf } from './answer-of.ts';
import { createKeptRows } from './kept-rows.ts';

export interface OwnMembers<Member, Said> {
  /** Null until it has come, and on a device that is not registered. */
  readonly list: Accessor<readonly Member[] | null>;
  readonly failure: Accessor<Said | null>;
  readonly loading: Accessor<boolean>;
  load(): Promise<void>;
}

export interface MembersAsked<Member, Failure, Said> {
  readonly registration: Accessor<Registration>;
  readonly ask: () => Promise<Result<readonly Member[], Failure>>;
  /** The field that tells members apart. */
  readonly key: keyof Member & string;
  /** What is said of a failure; null stands for a device that could not answer. */
  readonly say: (failure: Failure | null) => Said;
}

/** Read when the caller is shown, and again whenever something about the account's members has changed. */
export function createOwnMembers<Member extends object, Failure, Said>({
  registration,
  ask,
  key,
  say,
}: MembersAsked<Member, Failure, Said>): OwnMembers<Member, Said> {
  const [list, setList] = createKeptRows<Member>(key);
  const [failure, setFailure] = createSignal<Said | null>(null);
  const [loading, setLoading] = createSignal(false);
  /** Answers to a question of before are not shown. */
  let asked = 0;

  const load = async () => {
    asked += 1;
    const mine = asked;
    setLoading(true);
    const answer = await answerOf(ask());
    if (mine !== asked) return;
    setLoading(false);
    setFailure(() => (answer?.ok ? null : say(answer === null ? null : answer.error)));
    if (answer?.ok) setList(answer.value);
  };

  const told = () => {
    const now = registration();
    return now.state === 'registered' ? JSON.stringify([now.news, now.recovery]) : now.state;
  };
  createEffect(
    on(told, () => {
      if (registration().state === 'registered') void load();
      else setList(null);
    }),
  );
  return { list, failure, loading, load };
}
