/** Every browser test runs against a real server behind a proxy that records what crosses and can cut the line. */
import { test as base } from '@playwright/test';
import { RecordingProxy } from '../test-network/recording-proxy.ts';
import { ServerProcess } from '../test-network/server-process.ts';
import { Person } from './person.ts';

export interface Network {
  readonly server: ServerProcess;
  readonly proxy: RecordingProxy;
  /** A new person in a browser profile of their own, signed up. The first one is the administrator. */
  join(name: string): Promise<Person>;
  /** Another browser of somebody, signed in. */
  another(person: Person): Promise<Person>;
  /** Two new people who follow each other, so that both may write encrypted messages (A4). */
  joinFriends(first: string, second: string): Promise<[Person, Person]>;
}

interface Options {
  /** Settings of the server, beside those that every test has. */
  readonly settings: Readonly<Record<string, string>>;
}

export const test = base.extend<Options & { network: Network }>({
  settings: [{}, { option: true }],
  network: async ({ browser, settings }, use) => {
    await using server = await ServerProcess.start({ SOTTO_RATE_LIMIT_FACTOR: '1000', ...settings });
    await using proxy = await RecordingProxy.start(server.url);
    const people: Person[] = [];
    const join = async (name: string) => {
      const context = await browser.newContext({ baseURL: proxy.url });
      const person = new Person(name, context, await context.newPage());
      people.push(person);
      await person.signUp();
      return person;
    };
    await use({
      server,
      proxy,
      join,
      async another(person) {
        const other = await person.another(await browser.newContext({ baseURL: proxy.url }));
        people.push(other);
        return other;
      },
      async joinFriends(first, second) {
        const [a, b] = [await join(first), await join(second)];
        await a.befriend(b);
        return [a, b];
      },
    });
    for (const person of people) await person.context.close();
  },
});

export { expect } from '@playwright/test';
