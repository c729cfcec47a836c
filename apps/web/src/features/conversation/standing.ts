import type { ConversationSummary, Person } from '@sotto/client';
import { type Accessor, createEffect, createMemo, on } from 'solid-js';
import { createAttention, type Thread, useSession, type Writing, writingIn } from '../../kernel/index.ts';

/** When the person comes back to the page, what is known may be this old, ms, before it is asked for anew. */
const freshFor = 20_000;

/** Whether one can write here, kept true: it is looked up on opening, on coming back and after a send that failed. */
export function createStanding(
  conversation: Accessor<ConversationSummary>,
  person: Accessor<Person>,
  thread: Thread,
): { writing: Accessor<Writing>; looking: Accessor<boolean>; look: () => Promise<void> } {
  const session = useSession();
  const attentive = createAttention();
  const entry = createMemo(() => session.people.of(person().accountId));
  let lookedAt = 0;

  const look = async () => {
    if (person().accountId === '' || person().gone) return;
    lookedAt = Date.now();
    await entry().look();
  };

  createEffect(on(entry, () => void look()));
  createEffect(
    on(
      attentive,
      (here) => {
        if (here && Date.now() - lookedAt > freshFor) void look();
      },
      { defer: true },
    ),
  );

  const refusals = createMemo(
    () =>
      thread
        .items()
        .filter(
          (item) =>
            item.type === 'message' &&
            item.delivery.state === 'failed' &&
            (item.delivery.reason === 'not-eligible' || item.delivery.reason === 'not-deliverable'),
        ).length,
  );
  createEffect(
    on(
      refusals,
      (count, before) => {
        if (count > (before ?? 0)) void look();
      },
      { defer: true },
    ),
  );

  // A message of the other side can be just what was missing.
  const newest = createMemo(() => thread.items().at(-1));
  createEffect(
    on(
      newest,
      (item, before) => {
        if (item?.type !== 'message' || item.outgoing || item.itemId === before?.itemId) return;
        if ((entry().details()?.eligibility.length ?? 0) > 0) void look();
      },
      { defer: true },
    ),
  );

  return {
    writing: createMemo(
      () =>
        writingIn(conversation(), entry().details(), entry().missed(), {
          suspended: session.me.suspended,
          registered: session.registration().state === 'registered',
        }),
      undefined,
      {
        // A new answer that says the same must not build the composer anew.
        equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
      },
    ),
    looking: () => entry().looking(),
    look,
  };
}
