/**
 * What the hot paths of the server cost: SQL statements for each, and the time that they take over HTTP with the
 * server in this process. Ratios within one run count; absolute times are the machine's.
 */
import { randomUUID } from 'node:crypto';
import { cpus } from 'node:os';
import { ask, type Caller, mutate } from '../test/support/api.ts';
import { messageInput, sendFields, startDirect } from '../test/support/conversation.ts';
import { type SignedIn, signUp } from '../test/support/person.ts';
import { newPhone } from '../test/support/phone.ts';
import { startServer } from '../test/support/server.ts';

const conversations = 300;
const runs = 200;

let statements = 0;
const server = await startServer(
  { logLevel: 'silent', rateLimitFactor: 1_000_000 },
  {
    onStatement: (sql) => {
      if (!/^(begin|commit|rollback|savepoint|release)/i.test(sql.replace(/^\[\w+\] /, ''))) statements += 1;
    },
  },
);
const caller: Caller = { url: server.url };

interface Row {
  readonly what: string;
  readonly statements: number;
  /** Milliseconds. */
  readonly median: number;
  readonly slowest: number;
}

/** @param operation must succeed; it is called with how often it was called before. */
async function measure(what: string, operation: (run: number) => Promise<void>, times = runs): Promise<Row> {
  for (let run = 0; run < times / 10; run += 1) await operation(run);
  const before = statements;
  const took: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const start = performance.now();
    await operation(times + run);
    took.push(performance.now() - start);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { what, statements: (statements - before) / times, median: at(0.5), slowest: at(0.99) };
}

async function befriend(a: SignedIn, b: SignedIn): Promise<void> {
  await mutate(a, 'followAccount', { accountId: b.accountId });
  await mutate(b, 'followAccount', { accountId: a.accountId });
}

async function regularWith(a: SignedIn, b: SignedIn): Promise<string> {
  const started = await mutate(
    a,
    'startRegularConversation',
    { accountId: b.accountId },
    '... on StartRegularConversationPayload { conversation { id } }',
  );
  // What was asked for just above.
  return (started as unknown as { readonly conversation: { readonly id: string } }).conversation.id;
}

async function expectData(asker: Caller, query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await ask(asker, query, variables);
  if (data === null || errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

async function send(
  from: SignedIn,
  conversationId: string,
  text = 'A text of the usual length, more or less.',
) {
  const outcome = await mutate(from, 'sendRegularMessage', { conversationId, id: randomUUID(), text });
  if (outcome.__typename !== 'SendRegularMessagePayload') throw new Error(outcome.__typename);
}

const [ada, grace] = [await newPhone(caller, 'ada'), await newPhone(caller, 'grace')];
await befriend(ada.session, grace.session);
const { a: side } = await startDirect(ada, grace);
const regular = await regularWith(ada.session, grace.session);
const rows: Row[] = [];

rows.push(
  await measure('encrypted message', async () => {
    const input = messageInput(side, await side.write('A text of the usual length, more or less.'));
    const outcome = await mutate(side.phone.session, 'sendMessage', input, sendFields);
    if (outcome.__typename !== 'SendMessagePayload') throw new Error(outcome.__typename);
    side.counter += 1;
  }),
);
rows.push(await measure('regular message, short conversation', () => send(ada.session, regular)));
for (let i = 0; i < 2_000; i += 1) await send(ada.session, regular);
rows.push(await measure('regular message, behind 2,000 others', () => send(ada.session, regular)));

const list = `query($after: Int!) { viewer { regularConversations(changedAfter: $after, first: 50) {
  conversations { id revision unread request updatedAt peer { handle displayName verified } lastMessage { text } }
  hasNextPage } } }`;
rows.push(
  await measure('list of conversations, 1 there', () =>
    expectData(grace.session, list, { after: 0 }).then(() => {}),
  ),
);

for (let i = 0; i < conversations; i += 1) {
  const other = await signUp(caller, `other_${String.fromCharCode(97 + (i % 26))}${i}`);
  await befriend(other, grace.session);
  await send(other, await regularWith(other, grace.session));
}
rows.push(
  await measure(`list of conversations, first 50 of ${conversations + 1}`, () =>
    expectData(grace.session, list, { after: 0 }).then(() => {}),
  ),
);
const newest = `query { viewer { regularConversations(changedAfter: 0, first: 100) { conversations { revision } } } }`;
await expectData(grace.session, newest);
rows.push(
  await measure('reconnect after one change', async () => {
    await send(ada.session, regular);
    await expectData(grace.session, list, { after: 1_000_000 });
  }),
);
rows.push(await measure('regular message, recipient of many', () => send(ada.session, regular)));
rows.push(
  await measure('find a person, with relationship and eligibility', () =>
    expectData(
      ada.session,
      '{ account(handle: "grace") { id verified relationship { following followedBy blocked } eligibility } }',
    ).then(() => {}),
  ),
);
await server[Symbol.asyncDispose]();

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}\n`);
const width = Math.max(...rows.map(({ what }) => what.length));
console.log(`${'operation'.padEnd(width)}  statements  median      99 %`);
for (const { what, statements: count, median, slowest } of rows) {
  const cells = [
    count.toFixed(1).padStart(10),
    `${median.toFixed(1)} ms`.padStart(7),
    `${slowest.toFixed(1)} ms`.padStart(9),
  ];
  console.log(`${what.padEnd(width)}  ${cells.join('  ')}`);
}
