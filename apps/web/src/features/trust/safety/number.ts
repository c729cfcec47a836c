/** The safety number with one person, as its page shows it, and what is done with it. */
import type { Person, SafetyNumber } from '@sotto/client';
import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import { answerOf, useSession } from '../../../kernel/index.ts';
import { type Explanation, explain, text, trustFailures } from '../../../text/index.ts';

export interface ShownNumber {
  /** Null until it is worked out. */
  readonly shown: Accessor<SafetyNumber | null>;
  readonly failure: Accessor<Explanation | null>;
  load(): Promise<void>;
  fail(failure: Explanation | null): void;
  /** Marks it as compared, or takes that back. True when it is done. */
  mark(verified: boolean): Promise<boolean>;
}

export function createNumber(person: Accessor<Person>): ShownNumber {
  const { device, inbox, people } = useSession();
  const [shown, setShown] = createSignal<SafetyNumber | null>(null);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  /** An answer about somebody, or a state, of before is not shown. */
  let asked = 0;

  const load = async () => {
    asked += 1;
    const mine = asked;
    setFailure(null);
    const answer = await answerOf(device.safetyNumber(person().accountId));
    if (mine !== asked) return;
    if (answer?.ok) setShown(answer.value);
    else {
      setShown(null);
      setFailure(answer === null ? text.fault : explain(trustFailures, answer.error));
    }
  };
  // With another identity it is another number.
  createEffect(
    on(
      () => `${person().accountId} ${person().trust}`,
      () => void load(),
    ),
  );

  /** What is marked is what stands on the page, not what another part of it has asked for since. */
  const isStillShown = async (): Promise<boolean> => {
    const answer = await answerOf(device.safetyNumber(person().accountId));
    if (answer === null) setFailure(text.fault);
    else if (!answer.ok) setFailure(explain(trustFailures, answer.error));
    else if (answer.value.groups.join() === shown()?.groups.join()) return true;
    else {
      setShown(answer.value);
      setFailure(explain(trustFailures, { code: 'no-change' }));
    }
    return false;
  };

  return {
    shown,
    failure,
    load,
    fail: setFailure,
    async mark(verified) {
      setFailure(null);
      if (verified && !(await isStillShown())) return false;
      const answer = await answerOf(device.setVerified(person().accountId, verified));
      if (answer?.ok) {
        people.note(answer.value);
        inbox.notePerson(answer.value);
        await load();
        return true;
      }
      setFailure(answer === null ? text.fault : explain(trustFailures, answer.error));
      // What was shown is not what there is any more.
      if (answer?.error.code === 'no-change') void load();
      return false;
    },
  };
}
