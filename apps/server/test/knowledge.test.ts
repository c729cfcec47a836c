import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/api.ts';
import { startServer, type TestServer } from './support/server.ts';
import { columnsOf } from './support/tables.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

interface Fact {
  readonly place: string;
  readonly subject: string;
  readonly form: string;
  readonly what: string;
  readonly keptFor: string;
}

async function facts(): Promise<readonly Fact[]> {
  const { data, errors } = await ask(server, '{ storedFacts { place subject form what keptFor } }');
  expect(errors).toEqual([]);
  // What was asked for.
  return data?.['storedFacts'] as Fact[];
}

describe('what the server knows', () => {
  it('A14: is every column of the database, each once, and nothing that is no column', async () => {
    const columns = await columnsOf(server);
    expect(columns.length).toBeGreaterThan(100);
    const outside = /^(memory|file|log)\./;
    const places = (await facts()).map(({ place }) => place);
    expect(places.filter((place) => !outside.test(place)).sort()).toEqual([...columns].sort());
    expect(new Set(places).size).toBe(places.length);
    // And what is not in the database.
    expect(places.filter((place) => outside.test(place))).toEqual([
      'memory.rate-limits',
      'memory.sockets',
      'memory.metrics',
      'file.opaque-server-setup',
      'file.sotto.lock',
      'log.errors',
    ]);
  });

  it('is said in sentences, to everybody, without a session', async () => {
    for (const { place, what, keptFor } of await facts()) {
      for (const text of [what, keptFor]) {
        expect(text, place).toMatch(/^[A-Z].{8,}\.$/);
        expect(text.length, place).toBeLessThan(200);
      }
    }
  });

  it('calls readable what is, and the rest by what protects it', async () => {
    const forms = new Map((await facts()).map(({ place, form }) => [place, form]));
    const expected = {
      'event.body': 'ENCRYPTED',
      'event.transport': 'ENCRYPTED',
      'welcome.welcome': 'ENCRYPTED',
      'account.registration_record': 'HASHED',
      'session.token_hash': 'HASHED',
      'device.signature_key': 'PUBLIC_KEY',
      'regular_message.text': 'READABLE',
      'event.sender_account_id': 'READABLE',
      'report.note': 'READABLE',
    };
    for (const [place, form] of Object.entries(expected)) expect(forms.get(place), place).toBe(form);
  });
});
