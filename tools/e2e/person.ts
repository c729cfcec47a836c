/** Somebody in front of a browser: does what people do, through what people see. */
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';

const password = 'correct horse battery staple';

export class Person {
  readonly name: string;
  readonly handle: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page complained of on its console; a test that ends well has none. */
  readonly complaints: string[] = [];

  constructor(name: string, context: BrowserContext, page: Page) {
    this.name = name;
    this.handle = name.toLowerCase().replaceAll(' ', '_');
    this.context = context;
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      // A cut line is what some tests are about; the browser logs it as an error of its own.
      const expected = /ERR_(CONNECTION|INTERNET|EMPTY|NETWORK|SOCKET)|WebSocket connection/.test(
        message.text(),
      );
      if (message.type() === 'error' && !expected) this.complaints.push(message.text());
    });
  }

  get password(): string {
    return password;
  }

  async signUp(): Promise<void> {
    const { page } = this;
    await page.goto('/sign-up');
    await page.getByLabel('Handle', { exact: true }).fill(this.handle);
    await page.getByLabel('Name', { exact: true }).fill(this.name);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByRole('heading', { name: 'Messages' })).toBeVisible();
  }

  async signIn(): Promise<void> {
    const { page } = this;
    await page.goto('/sign-in');
    await page.getByLabel('Handle', { exact: true }).fill(this.handle);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }

  /** Finds somebody by handle and opens the encrypted conversation with them. */
  async startConversation(other: Person): Promise<void> {
    const { page } = this;
    await page.goto('/new');
    await page.getByLabel('Find a person by handle').fill(other.handle);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Start encrypted conversation' }).click();
    await expect(this.composer(other)).toBeVisible();
  }

  /** Opens the conversation from the inbox. */
  async open(other: Person): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: other.name }).first().click();
    await expect(this.composer(other)).toBeVisible();
  }

  composer(other: Person, page: Page = this.page): Locator {
    return page.getByRole('textbox', { name: `Message to ${other.name}` });
  }

  async say(other: Person, text: string, page: Page = this.page): Promise<void> {
    await this.composer(other, page).fill(text);
    await this.composer(other, page).press('Enter');
    await expect(this.message(text, page)).toBeVisible();
  }

  message(text: string, page: Page = this.page): Locator {
    return page.getByRole('article').filter({ hasText: text });
  }

  /** Waits for it to be on the screen, once. */
  async reads(text: string, page: Page = this.page): Promise<void> {
    await expect(this.message(text, page)).toHaveCount(1);
    await expect(this.message(text, page)).toBeVisible();
  }

  /** The texts of all messages that are on the screen, in order. */
  async transcript(page: Page = this.page): Promise<string[]> {
    return page.getByRole('article').locator('p').allTextContents();
  }
}
