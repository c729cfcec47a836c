/** Pictures of one screen, at both widths and in both themes. */
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { Person } from '../e2e/person.ts';

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

export interface Studio {
  newcomer(name: string): Promise<Person>;
  /** Another browser of somebody, signed in. */
  another(person: Person): Promise<Person>;
  /** Somebody who is not signed in. */
  stranger(): Promise<Page>;
  /** @param path is gone to first; without, the page is taken as it is. */
  take(name: string, page: Page, path?: string): Promise<void>;
}

export function makeStudio(browser: Browser, baseURL: string, folder: string): Studio {
  const context = (): Promise<BrowserContext> => browser.newContext({ baseURL, deviceScaleFactor: 2 });
  return {
    async newcomer(name) {
      const own = await context();
      const person = new Person(name, own, await own.newPage());
      await person.signUp();
      return person;
    },
    another: async (person) => await person.another(await context()),
    stranger: async () => await (await context()).newPage(),
    async take(name, page, path) {
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport);
        if (path !== undefined) {
          await page.goto(path);
          await page.waitForLoadState('networkidle');
        }
        await page.waitForTimeout(600);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.waitForTimeout(200);
          await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`) });
        }
      }
      await page.emulateMedia({ colorScheme: 'light' });
    },
  };
}
