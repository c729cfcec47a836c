/** Ways back into an account, and what is left in a browser that its person leaves (A10, A17, B6, R33). */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './network.ts';
import type { Person } from './person.ts';

/** Makes a recovery code in the settings, as somebody who writes it down. @returns it. */
async function makeCode({ page }: Person): Promise<string> {
  await page.goto('/settings/recovery');
  await page.getByRole('button', { name: 'Make a recovery code' }).click();
  const dialog = page.getByRole('dialog');
  const shown = dialog.locator('[data-recovery-code]');
  await expect(shown).toBeVisible();
  const code = (await shown.getAttribute('data-recovery-code')) ?? '';
  const groups = code.split(' ');
  expect(groups).toHaveLength(9);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ]);
  const kept = await readFile(await file.path(), 'utf8');
  for (const group of groups) expect(kept).toContain(group);
  // On paper there is the code, of whom it is, and nothing else of the page.
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.print-sheet');
  await expect(sheet).toContainText(code);
  await expect(sheet).toBeVisible();
  await expect(dialog).toBeHidden();
  await page.emulateMedia({ media: null });
  await dialog.getByRole('button', { name: 'I have kept it' }).click();
  for (const field of await dialog.getByRole('textbox').all()) {
    const name = (await field.getAttribute('name')) ?? '';
    await field.fill((groups[Number(name.split('-').at(-1)) - 1] ?? '').toLowerCase());
  }
  await dialog.getByRole('button', { name: 'Turn on' }).click();
  await expect(dialog.getByText('Recovery is on.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('list', { name: 'Your recovery methods' })).toBeVisible();
  return code;
}

/** Another character in the place of the first one. */
const mistyped = (code: string) => (code.startsWith('7') ? '8' : '7') + code.slice(1);

/** Everything that the browser keeps for this origin, as text and as bytes that a search can look through. */
async function storedHere(
  page: Page,
): Promise<{ readonly names: readonly string[]; readonly bytes: string }> {
  return await page.evaluate(async () => {
    const names: string[] = [];
    const parts: string[] = [];
    const take = (value: unknown): void => {
      if (value instanceof Uint8Array) parts.push(new TextDecoder('latin1').decode(value));
      else if (value instanceof ArrayBuffer) take(new Uint8Array(value));
      else if (typeof value === 'string') parts.push(value);
      else if (typeof value === 'object' && value !== null)
        for (const each of Object.values(value)) take(each);
    };
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await asked(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const records = database.transaction(store).objectStore(store);
        for (const key of await asked(records.getAllKeys())) names.push(`${name}/${store}/${String(key)}`);
        for (const value of await asked(records.getAll())) take(value);
      }
      database.close();
    }
    for (const cache of await caches.keys()) names.push(`cache ${cache}`);
    for (const [kind, storage] of [
      ['local', localStorage],
      ['session', sessionStorage],
    ] as const) {
      for (const key of Object.keys(storage)) {
        names.push(`${kind} ${key}`);
        parts.push(storage.getItem(key) ?? '');
      }
    }
    return { names, bytes: parts.join('\n') };
  });
}

async function signOut({ page }: Person): Promise<void> {
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Sign out' }).click();
}

test('B6: set-up is offered after the sign-up, once; a code brings the account to a new browser', async ({
  network,
  browser,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  const offer = ada.page.getByRole('region', { name: 'About recovery' });
  await expect(offer.getByText('Lose your devices, and your encrypted messages are gone.')).toBeVisible();
  await offer.getByRole('button', { name: 'Not now' }).click();
  await expect(offer).toHaveCount(0);
  await ada.page.reload();
  await expect(ada.page.getByRole('heading', { name: 'Messages' })).toBeVisible();
  await expect(offer).toHaveCount(0);

  await ada.startConversation(grace);
  await ada.say(grace, 'before it was lost');
  await grace.page.goto('/');
  await grace.open(ada);
  await grace.reads('before it was lost');
  const code = await makeCode(ada);
  // Nothing of it stays in the browser.
  const { bytes } = await storedHere(ada.page);
  expect(bytes).not.toContain(code.replaceAll(' ', ''));
  expect(bytes).not.toContain(code.slice(0, 14));
  await ada.context.close();

  const next = await ada.another(await browser.newContext({ baseURL: network.proxy.url }));
  const { page } = next;
  await expect(page.getByRole('heading', { name: 'Set up this browser' })).toBeVisible();
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  const field = page.getByRole('textbox', { name: 'Recovery code' });
  const recover = page.getByRole('button', { name: 'Recover', exact: true });
  await field.fill(code.slice(0, 20));
  await recover.click();
  await expect(page.getByText('That is not a whole recovery code.')).toBeVisible();
  await field.fill(mistyped(code));
  await recover.click();
  await expect(page.getByText('Something in this code is mistyped.')).toBeVisible();
  const theirs = await makeCode(grace);
  await field.fill(theirs);
  await recover.click();
  await expect(page.getByText('This is not a recovery method of this account.')).toBeVisible();
  await field.fill(code.toLowerCase().replaceAll(' ', '-'));
  await recover.click();
  await expect(page.getByText('This browser is one of your devices.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Open your messages' }).click();
  await next.open(grace);
  await grace.page.goto('/');
  await grace.open(ada);
  await grace.say(ada, 'there you are');
  await next.reads('there you are');
  await next.say(grace, 'here I am');
  await grace.reads('here I am');
  expect(next.complaints).toEqual([]);
  await next.context.close();
});

test('B6: a passkey brings the account back, where the browser has WebAuthn PRF', async ({
  network,
  browser,
}) => {
  // A passkey belongs to a name, not to a number.
  const origin = network.proxy.url.replace('127.0.0.1', 'localhost');
  const { Person: Somebody } = await import('./person.ts');
  const context = await browser.newContext({ baseURL: origin });
  const ada = new Somebody('Ada', context, await context.newPage());
  await ada.signUp();
  const { page } = ada;
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    ctap2Version: 'ctap2_1',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    hasPrf: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const;
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options });
  await page.goto('/settings/recovery');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  const methods = page.getByRole('list', { name: 'Your recovery methods' });
  await expect(methods.getByText('Passkey', { exact: true })).toBeVisible();
  const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
  expect(credentials).toHaveLength(1);

  // With it, signing out erases the keys, too; the same browser is a new device, and comes back by the passkey.
  await signOut(ada);
  const question = page.getByRole('alertdialog');
  await expect(question.getByText('Sign in, then use your passkey.')).toBeVisible();
  await question.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('All messages and all keys are erased from this browser.')).toBeVisible();
  await ada.signIn();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByText('This browser is one of your devices.').first()).toBeVisible();

  // Removed, it opens nothing any more.
  await page.goto('/settings/recovery');
  await methods.getByRole('button', { name: /^Remove Passkey/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('You have no recovery method.')).toBeVisible();
  expect(ada.complaints).toEqual([]);
  await context.close();
});

test('a passkey without PRF is refused in words', async ({ network, browser }) => {
  const { Person: Somebody } = await import('./person.ts');
  const context = await browser.newContext({ baseURL: network.proxy.url.replace('127.0.0.1', 'localhost') });
  const ada = new Somebody('Ada', context, await context.newPage());
  await ada.signUp();
  const session = await context.newCDPSession(ada.page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await ada.page.goto('/settings/recovery');
  await ada.page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(ada.page.getByText('This passkey can’t be used for recovery.')).toBeVisible();
  await expect(ada.page.getByText('You have no recovery method.')).toBeVisible();
  await context.close();
});

test('A17, R33: signing out says what it keeps and erases, and the browser’s storage shows it', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.say(grace, 'not to be left behind');
  const before = await storedHere(ada.page);
  expect(before.names.some((name) => name.includes('/item/'))).toBe(true);
  // Sealed: nothing of it stands there as it is, even while it is there.
  expect(before.bytes).not.toContain('not to be left behind');

  await signOut(ada);
  const question = ada.page.getByRole('alertdialog');
  await expect(question.getByText(/this is your only device/)).toBeVisible();
  await question.getByRole('button', { name: 'Sign out' }).click();
  await expect(ada.page.getByText(/Its keys are kept, sealed/)).toBeVisible();
  const kept = await storedHere(ada.page);
  const contents = /\/(item|outbox|accepted|place|reaction|regular|person)\//;
  expect(kept.names.filter((name) => contents.test(name))).toEqual([]);
  expect(kept.names.some((name) => name.includes('device-keys'))).toBe(true);

  await ada.signIn();
  await expect(ada.page.getByRole('heading', { name: 'Messages' })).toBeVisible();
  await ada.startConversation(grace);
  await ada.say(grace, 'and once more');
  await makeCode(ada);
  await signOut(ada);
  await expect(question.getByText('Sign in, then use your recovery code.')).toBeVisible();
  await question.getByRole('button', { name: 'Sign out' }).click();
  await expect(ada.page.getByText('All messages and all keys are erased from this browser.')).toBeVisible();
  const left = await storedHere(ada.page);
  expect(left.names.filter((name) => name.includes('/records/') && !name.endsWith('header'))).toEqual([]);
  expect(left.names.filter((name) => name.startsWith('cache'))).toEqual([]);
  for (const word of ['ada', 'grace', 'and once more']) expect(left.bytes.toLowerCase()).not.toContain(word);
  expect(ada.complaints).toEqual([]);
});

test('A10: unregistering the only browser says what is lost with and without a recovery method', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.say(grace, 'only here');
  const { page } = ada;
  const ask = async () => {
    await page.goto('/settings/devices');
    await page
      .getByRole('list', { name: 'Current device' })
      .getByRole('button', { name: /^Unregister/ })
      .click();
  };
  const question = page.getByRole('alertdialog');
  await ask();
  await expect(question.getByText(/your encrypted history is lost to you for good/)).toBeVisible();
  await question.getByRole('button', { name: 'Cancel' }).click();
  const code = await makeCode(ada);
  await ask();
  await expect(question.getByText(/you need your recovery code/)).toBeVisible();
  await question.getByRole('button', { name: 'Unregister' }).click();
  await expect(page.getByText('No device of yours is left that could approve this one.')).toBeVisible();
  const left = await storedHere(page);
  expect(
    left.names.filter((name) => /\/(state|item|vault-keys|vault-item|conversation)(\/|$)/.test(name)),
  ).toEqual([]);
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(code);
  await page.getByRole('button', { name: 'Recover', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Current device' })).toBeVisible();
  await page.goto('/');
  await ada.open(grace);
  await ada.say(grace, 'and back');
});
