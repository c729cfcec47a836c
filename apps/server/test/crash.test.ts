import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, mutate } from './support/api.ts';
import { messageInput, type Side, sendFields, startDirect } from './support/conversation.ts';
import { newPhone } from './support/phone.ts';
import { ServerProcess } from './support/process.ts';
import { temporaryFolder } from './support/server.ts';

const ROUNDS = 6;

interface Answered {
  readonly messageId: string;
  readonly seq: unknown;
  readonly acceptedAt: unknown;
}

const page = `query P($id: ID!, $after: Int!) { conversation(id: $id) { events(after: $after, first: 100) {
  hasNextPage events { seq acceptedAt ...on MessageEvent { messageId } } } } }`;

async function everything(
  side: Side,
  url: string,
): Promise<{ seq: number; messageId?: string; acceptedAt: string }[]> {
  const all: { seq: number; messageId?: string; acceptedAt: string }[] = [];
  for (;;) {
    const after = all.at(-1)?.seq ?? 0;
    const { data } = await ask({ ...side.phone.session, url }, page, { id: side.id, after });
    const { events } = (data as { conversation: { events: { hasNextPage: boolean; events: typeof all } } })
      .conversation;
    all.push(...events.events);
    if (!events.hasNextPage) return all;
  }
}

describe('a server that is killed in the middle of sends', () => {
  it('loses nothing that it has acknowledged, doubles nothing, and keeps the order', {
    timeout: 180_000,
  }, async () => {
    await using folder = await temporaryFolder();
    const environment = {
      SOTTO_DATA_DIR: folder.path,
      SOTTO_RATE_LIMIT_FACTOR: '1000',
      SOTTO_LOG_LEVEL: 'debug',
    };
    const canary = 'canary-7f3a9c-sotto';
    const answered: Answered[] = [];
    let side: Side | undefined;
    /** Written and not acknowledged: sent again after the restart, as a client does. */
    let unanswered: object | undefined;
    let log = '';

    for (let round = 0; round < ROUNDS; round += 1) {
      await using server = new ServerProcess(environment);
      const url = await server.url();
      if (side === undefined) {
        const [alice, bob] = [await newPhone({ url }, 'alice'), await newPhone({ url }, 'bob')];
        side = (await startDirect(alice, bob)).a;
      }
      const caller = { ...side.phone.session, url };
      // Armed by the second answer of the round, so that a slow machine has something to lose, too.
      let killing: Promise<void> | undefined;
      const kill = async () => {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 250));
        await server.signal('SIGKILL');
      };
      let answers = 0;
      try {
        for (;;) {
          unanswered ??= messageInput(side, await side.write(`${canary} ${answered.length}`));
          const outcome = await mutate(caller, 'sendMessage', unanswered, sendFields);
          expect(outcome).toMatchObject({ __typename: 'SendMessagePayload' });
          const { seq, acceptedAt } = outcome;
          answered.push({ messageId: (unanswered as { messageId: string }).messageId, seq, acceptedAt });
          side.counter += 1;
          unanswered = undefined;
          answers += 1;
          if (answers === 2) killing = kill();
        }
      } catch (error) {
        // The connection broke; an answer that came and is wrong must fail the test.
        if (!(error instanceof TypeError)) throw error;
      }
      await killing;
      log += server.output + server.errors;
    }

    await using server = new ServerProcess(environment);
    if (side === undefined) throw new Error('nobody wrote');
    const events = await everything(side, await server.url());
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    const stored = events.flatMap(({ messageId, seq, acceptedAt }) =>
      messageId ? [{ messageId, seq, acceptedAt }] : [],
    );
    // The last one may have been stored without the answer getting through.
    expect(stored.slice(0, answered.length)).toEqual(answered);
    expect(stored.length - answered.length).toBeLessThanOrEqual(1);
    expect(new Set(stored.map(({ messageId }) => messageId)).size).toBe(stored.length);
    expect(answered.length).toBeGreaterThan(ROUNDS);

    // R34: and what was written is nowhere, neither on the disk nor in what was printed.
    const encodings = [
      canary,
      Buffer.from(canary).toString('base64').slice(0, 20),
      Buffer.from(canary).toString('hex'),
    ];
    for (const name of await readdir(folder.path)) {
      const bytes = await readFile(join(folder.path, name), 'latin1');
      for (const text of encodings) expect(bytes.includes(text), name).toBe(false);
    }
    for (const text of encodings) expect(log).not.toContain(text);
  });
});
