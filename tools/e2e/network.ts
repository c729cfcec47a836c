/** Every browser test runs against a real server behind a proxy that records what crosses and can cut the line. */
import { test as base } from '@playwright/test';
import { RecordingProxy } from '../test-network/recording-proxy.ts';
import { ServerProcess } from '../test-network/server-process.ts';
import { Person } from './person.ts';

interface Network {
  readonly server: ServerProcess;
  readonly proxy: RecordingProxy;
  /** A new person in a browser profile of their own, signed up. */
  join(name: string): Promise<Person>;
}

export const test = base.extend<{ network: Network }>({
  network: async ({ browser }, use) => {
    await using server = await ServerProcess.start({ SOTTO_RATE_LIMIT_FACTOR: '1000' });
    await using proxy = await RecordingProxy.start(server.url);
    const people: Person[] = [];
    await use({
      server,
      proxy,
      async join(name) {
        const context = await browser.newContext({ baseURL: proxy.url });
        const person = new Person(name, context, await context.newPage());
        people.push(person);
        await person.signUp();
        return person;
      },
    });
    for (const person of people) await person.context.close();
  },
});

export { expect } from '@playwright/test';
