/** Somebody in front of a browser: does what people do, through what people see. */
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';

const password = 'correct horse battery staple';

/** Whatever came; looked at by tests only. */
interface Tree {
  readonly [name: string]: Tree;
}
export interface Answer {
  readonly data: Tree | null;
  readonly errors?: readonly unknown[];
}

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

  /** Another browser of the same person: signed in, not one of the account's devices yet. */
  async another(context: BrowserContext): Promise<Person> {
    const other = new Person(this.name, context, await context.newPage());
    await other.signIn();
    return other;
  }

  /** The link code that this browser shows, as its person would read it. */
  async linkCode(): Promise<string> {
    const code = this.page.locator('[data-link-code]');
    await expect(code).toBeVisible();
    return (await code.textContent())?.trim() ?? '';
  }

  /** Approves another browser of the same person by the code that it shows. */
  async approve(other: Person): Promise<void> {
    const { page } = this;
    const code = await other.linkCode();
    await page.goto('/settings/devices?add');
    await page.getByLabel('Code of the new device').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Add device' }).click();
    await expect(page.getByText(/is one of your devices now/)).toBeVisible();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(other.page.getByText('This browser is one of your devices.').first()).toBeVisible();
  }

  /** Asks the API as the signed-in page does. For what a test needs and is not about. */
  async ask(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    const answer = await this.page.evaluate(async (body) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch('/graphql', { method: 'POST', headers, body, credentials: 'same-origin' });
      return await response.text();
    }, JSON.stringify({ query, variables }));
    // Whoever asks knows what was asked for.
    return JSON.parse(answer) as Answer;
  }

  async accountId(): Promise<string> {
    const { data } = await this.ask('{ viewer { account { id } } }');
    return String(data?.['viewer']?.['account']?.['id']);
  }

  /** Both follow each other. */
  async befriend(other: Person): Promise<void> {
    const follow =
      'mutation($accountId: ID!) { followAccount(input: { accountId: $accountId }) { __typename } }';
    for (const [follower, followee] of [
      [this, other],
      [other, this],
    ] as const) {
      const { data } = await follower.ask(follow, { accountId: await followee.accountId() });
      expect(data?.['followAccount']?.['__typename']).toBe('RelationshipPayload');
    }
  }

  /** Opens the page for a new message, and looks for somebody by handle. */
  async find(handle: string): Promise<void> {
    await this.page.goto('/new');
    await this.page.getByLabel('Find a person by handle').fill(handle);
    await this.page.keyboard.press('Enter');
  }

  /** Finds somebody by handle and opens the encrypted conversation with them. @param history of a new one. */
  async startConversation(
    other: Person,
    history: 'Keep history' | 'Ephemeral' = 'Keep history',
  ): Promise<void> {
    await this.find(other.handle);
    if (history === 'Ephemeral') await this.page.getByRole('radio', { name: history }).check();
    await this.page.getByRole('button', { name: /^(Start|Open) encrypted conversation$/ }).click();
    await expect(this.composer(other)).toBeVisible();
  }

  /** The same for a conversation that the server can read. */
  async startRegular(other: Person): Promise<void> {
    await this.find(other.handle);
    const encrypted = this.page.getByRole('switch', { name: 'Encrypted' });
    const start = this.page.getByRole('button', { name: /^(Start|Open) (regular|encrypted) conversation$/ });
    await expect(start).toBeVisible();
    if (await encrypted.isChecked().catch(() => false)) await encrypted.press('Space');
    await this.page.getByRole('button', { name: /^(Start|Open) regular conversation$/ }).click();
    await expect(this.composer(other)).toBeVisible();
  }

  /** A row of the inbox. @param kind as its description says it to a screen reader. */
  row(other: { readonly name: string }, kind: 'Encrypted' | 'Regular' | '' = ''): Locator {
    return this.page
      .getByRole('navigation')
      .getByRole('link', { name: other.name })
      .filter({ hasText: kind });
  }

  /** Opens the conversation from the inbox. */
  async open(other: Person, kind: 'Encrypted' | 'Regular' | '' = ''): Promise<void> {
    await this.row(other, kind).first().click();
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

  /** Deletes a message for oneself, by its menu. */
  async deleteMessage(text: string): Promise<void> {
    await this.message(text).press('Enter');
    await this.page.getByRole('menuitem', { name: 'Delete for me…' }).click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(this.message(text)).toHaveCount(0);
  }

  /** The texts of all messages that are on the screen, in order. */
  async transcript(page: Page = this.page): Promise<string[]> {
    return page.getByRole('article').locator('p').allTextContents();
  }
}
