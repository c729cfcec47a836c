/** Accounts and their profile (A1), what the server knows (A14), reports (A16), export and deletion. */
import { readFile } from 'node:fs/promises';
import { plainPng } from '../guide/picture.ts';
import { expect, test } from './network.ts';

test('A1: a name and a picture are changed in the settings, and others see both', async ({ network }) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.page.goto('/settings/profile');
  await ada.page.getByLabel('Name', { exact: true }).fill('Ada Lovelace');
  await ada.page.getByRole('button', { name: 'Save name' }).click();
  await expect(ada.page.getByText('Your name is saved.').first()).toBeAttached();
  await ada.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: plainPng(400) });
  await ada.page.getByRole('button', { name: 'Save picture' }).click();
  await expect(ada.page.getByText('Your picture is saved.').first()).toBeAttached();

  await grace.find(ada.handle);
  await expect(grace.page.getByText('Ada Lovelace').first()).toBeVisible();
  const { data } = await grace.ask('{ account(handle: "ada") { avatarPath } }');
  const path = String(data?.['account']?.['avatarPath']);
  const served = await fetch(`${network.server.url}${path}`);
  expect(served.status).toBe(200);
  expect(served.headers.get('content-type')).toMatch(/^image\//);
  const picture = grace.page.locator(`img[src="${path}"]`).first();
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(256);
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

test('A1: the first account administers: it verifies, makes an organization and affiliates, suspends; all of it is logged', async ({
  network,
}) => {
  const admin = await network.join('Admin');
  const society = await network.join('Royal Society');
  const ada = await network.join('Ada');
  const { page } = admin;
  await page.goto('/admin');
  const act = async (handle: string, entry: string, confirm?: string) => {
    await page.getByRole('button', { name: `Act on @${handle}` }).click();
    await page.getByRole('menuitem', { name: entry, exact: true }).click();
    if (confirm !== undefined)
      await page.getByRole('alertdialog').getByRole('button', { name: confirm, exact: true }).click();
    await expect(page.getByText('Done.').first()).toBeAttached();
  };
  await act('royal_society', 'Make an organization…', 'Make an organization');
  await page.getByRole('button', { name: 'Act on @ada' }).click();
  await page.getByRole('menuitem', { name: 'Make an affiliate of…' }).click();
  await page.getByRole('dialog').getByLabel('Handle of the organization').fill('royal_society');
  await page.getByRole('dialog').getByRole('button', { name: 'Find' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make an affiliate' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await society.find('ada');
  await expect(
    society.page.getByRole('img', { name: /^Affiliate of .?Royal Society/ }).first(),
  ).toBeVisible();
  await act('ada', 'Suspend…', 'Suspend');
  await society.find('ada');
  await expect(society.page.getByText(/nobody/i).first()).toBeVisible();
  await ada.page.reload();
  await expect(ada.page.getByText('Your account is suspended.').first()).toBeVisible();
  await act('ada', 'Lift suspension');

  await page.getByRole('tab', { name: 'Audit log' }).click();
  for (const sentence of [
    /made Royal Society.* a verified organization/,
    /made Ada.* an affiliate of Royal Society/,
    /suspended Ada/,
    /lifted the suspension of Ada/,
  ]) {
    await expect(page.getByText(sentence).first()).toBeVisible();
  }
  await ada.page.goto('/admin');
  await expect(ada.page.getByText('Only for administrators')).toBeVisible();
  expect(admin.complaints).toEqual([]);
});

test('A16: a report reaches the administrators with its reason and note, and they close it', async ({
  network,
}) => {
  const admin = await network.join('Admin');
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.page
    .getByRole('link', { name: 'Show details' })
    .or(ada.page.getByRole('button', { name: 'Show details' }))
    .first()
    .click();
  await ada.page.getByRole('button', { name: /^Report .?Grace/ }).click();
  const dialog = ada.page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Spam' }).check({ force: true });
  await dialog.getByRole('textbox').fill('<img src=x onerror=alert(1)> every hour');
  await dialog.getByRole('button', { name: 'Send report' }).click();
  await expect(dialog.getByText('The administrators have your report.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();

  await admin.page.goto('/admin');
  await admin.page.getByRole('tab', { name: 'Reports' }).click();
  await expect(admin.page.getByText('<img src=x onerror=alert(1)> every hour')).toBeVisible();
  await admin.page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(admin.page.getByText(/closed today/)).toBeVisible();
  await admin.page.reload();
  await admin.page.getByRole('tab', { name: 'Reports' }).click();
  await expect(admin.page.getByText('No open reports.')).toBeVisible();
});

test('A14: "What the server knows" lists every stored fact, and the export holds one’s own', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startRegular(grace);
  await ada.say(grace, 'to be found in the export');
  await ada.page.goto('/settings/server');
  const { data } = await ada.ask('{ storedFacts { place what } }');
  const facts = Object.values(data?.['storedFacts'] ?? {});
  expect(facts.length).toBeGreaterThan(80);
  await expect(ada.page.getByText(String(facts[0]?.['place']))).not.toHaveCount(0);
  const shown = (await ada.page.getByRole('main').textContent()) ?? '';
  expect(facts.map((fact) => String(fact['place'])).filter((place) => !shown.includes(place))).toEqual([]);

  await ada.page.goto('/settings/data');
  const [download] = await Promise.all([
    ada.page.waitForEvent('download'),
    ada.page.getByRole('link', { name: 'Download', exact: true }).click(),
  ]);
  const exported = await readFile(await download.path(), 'utf8');
  expect(exported).toContain('to be found in the export');
  expect(Object.keys(JSON.parse(exported)).length).toBeGreaterThan(10);
});

test('deleting the account asks first, removes it, and tells the other side only that it is gone', async ({
  network,
}) => {
  await network.join('Admin');
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.say(grace, 'remember me');
  await grace.page.goto('/');
  await grace.open(ada);
  await grace.reads('remember me');

  await ada.page.goto('/settings/data');
  await ada.page.getByRole('button', { name: 'Delete account…' }).click();
  const question = ada.page.getByRole('dialog');
  await question.getByLabel('Type your handle, ada').fill('ada');
  await question.getByLabel('Password', { exact: true }).fill('not the password');
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(question.getByText('That is not the password of this account.')).toBeVisible();
  await question.getByLabel('Password', { exact: true }).fill(ada.password);
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(
    ada.page
      .getByRole('button', { name: 'Create account' })
      .or(ada.page.getByRole('button', { name: 'Sign in' }))
      .first(),
  ).toBeVisible();

  await grace.page.reload();
  await grace.reads('remember me');
  await expect(grace.page.getByText('This account was deleted.').first()).toBeVisible();
  await grace.find('ada');
  await expect(grace.page.getByText(/nobody/i).first()).toBeVisible();
});
