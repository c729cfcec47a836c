/** Who somebody is: safety numbers, a new identity, and who can read a conversation (B2, C6, R8). */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, test } from './network.ts';
import { Person } from './person.ts';

test('B2: both see one safety number and mark it; after a reset the other sends nothing before they decide', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.say(grace, 'hello');
  await grace.page.goto('/');
  await grace.open(ada);
  await grace.reads('hello');

  const numbers: string[] = [];
  for (const person of [ada, grace]) {
    await person.page.goto(`${person.page.url()}/safety`);
    const digits = person.page.getByRole('list', { name: /^Safety number/ });
    await expect(digits.getByRole('listitem')).toHaveCount(12);
    numbers.push((await digits.textContent()) ?? '');
    await person.page.getByRole('button', { name: 'Mark as verified' }).click();
    await expect(person.page.getByRole('button', { name: 'Remove verification' })).toBeVisible();
    await person.page.getByRole('link', { name: 'Close safety number' }).click();
    await expect(person.page.getByRole('img', { name: 'Safety number verified' }).first()).toBeVisible();
  }
  expect(numbers[0]).toBe(numbers[1]);

  const reborn = await network.another(grace);
  await reborn.page.getByRole('button', { name: 'I have no other device' }).click();
  await reborn.page.getByLabel('Password', { exact: true }).fill(reborn.password);
  await reborn.page.getByRole('button', { name: 'Make a new identity', exact: true }).click();
  await expect(reborn.page.getByText('This browser is one of your devices.').first()).toBeVisible();

  await expect(
    ada.page.getByRole('region', { name: /The verified identity of .?Grace.? has changed/ }),
  ).toBeVisible();
  await expect(ada.composer(grace)).toHaveCount(0);
  await expect(ada.page.getByRole('img', { name: 'Safety number verified' })).toHaveCount(0);
  await ada.page.getByRole('button', { name: 'Accept without comparing…' }).click();
  await ada.page.getByRole('alertdialog').getByRole('button', { name: 'Accept the new identity' }).click();
  await ada.say(grace, 'is it you?');
  await reborn.page.goto('/');
  await reborn.open(ada);
  await reborn.reads('is it you?');
  await expect(reborn.message('hello')).toHaveCount(0);
});

test('R8: a new identity of somebody who was not verified takes one tap', async ({ network }) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.say(grace, 'hello');
  const reborn = await network.another(grace);
  await reborn.page.getByRole('button', { name: 'I have no other device' }).click();
  await reborn.page.getByLabel('Password', { exact: true }).fill(reborn.password);
  await reborn.page.getByRole('button', { name: 'Make a new identity', exact: true }).click();
  await expect(reborn.page.getByText('This browser is one of your devices.').first()).toBeVisible();

  const bar = ada.page.getByRole('region', { name: /Grace.? has a new identity/ });
  await expect(bar).toBeVisible();
  // Nothing is lost meanwhile but the encryption, and whoever is new is told what it takes (A18).
  await reborn.find(ada.handle);
  await reborn.page.getByRole('button', { name: 'Start encrypted conversation' }).click();
  await expect(
    reborn.page.getByText(/you made a new identity, .?Ada.? has to accept it first/),
  ).toBeVisible();
  await reborn.page.getByRole('button', { name: 'Write a regular message' }).click();
  await reborn.say(ada, 'please accept me');
  await bar.getByRole('button', { name: 'Continue' }).click();
  await expect(bar).toHaveCount(0);
  await ada.say(grace, 'welcome back');
  await reborn.page.goto('/');
  await reborn.open(ada, 'Encrypted');
  await reborn.reads('welcome back');
});

test('C6: who can read a conversation is listed, for either kind', async ({ network }) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.page.goto(`${ada.page.url()}/readers`);
  await expect(ada.page.getByText('Only the devices below can.')).toBeVisible();
  await expect(ada.page.getByText('(This browser)')).toBeVisible();
  await expect(ada.page.getByText('Not compared')).toBeVisible();

  // It follows what devices come while it is open.
  const second = await network.another(grace);
  await grace.approve(second);
  await expect(ada.page.getByRole('heading', { name: '2 devices' })).toBeVisible();
  await expect(ada.page.getByText('Joining', { exact: true })).toHaveCount(0);

  await ada.startRegular(grace);
  // Nothing was said in it, so that the list has it no more after a reload; its page opens all the same.
  const address = ada.page.url();
  await ada.page.goto(address);
  await expect(ada.composer(grace)).toBeVisible();
  await ada.page.goto(`${address}/readers`);
  await expect(ada.page.getByText('The operator of this server can read it.')).toBeVisible();
});

test('R26: a copy of a browser profile from before the last message goes on without using a key twice', async ({
  network,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'sotto-profile-'));
  const [original, copy] = [join(folder, 'original'), join(folder, 'copy')];
  const executablePath = process.env['SOTTO_CHROMIUM'];
  const launch = (path: string) =>
    chromium.launchPersistentContext(path, {
      baseURL: network.proxy.url,
      ...(executablePath === undefined ? {} : { executablePath }),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
  const open = async (path: string) => {
    const context = await launch(path);
    return new Person('Ada', context, await context.newPage());
  };
  try {
    const first = await open(original);
    await first.signUp();
    const grace = await network.join('Grace');
    await first.befriend(grace);
    await first.startConversation(grace);
    await first.say(grace, 'before the copy');
    await expect(first.message('before the copy').getByText('Sent')).toBeAttached();
    const address = first.page.url();
    await first.context.close();
    await cp(original, copy, { recursive: true });

    const later = await open(original);
    await later.page.goto(address);
    await later.say(grace, 'after the copy');
    await expect(later.message('after the copy').getByText('Sent')).toBeAttached();
    await later.context.close();

    const restored = await open(copy);
    await restored.page.goto(address);
    await restored.say(grace, 'from the copy');
    await expect(restored.message('from the copy').getByText('Sent')).toBeAttached();
    await grace.page.goto('/');
    await grace.page.getByRole('navigation').getByRole('link', { name: 'Ada' }).first().click();
    for (const words of ['before the copy', 'after the copy', 'from the copy']) await grace.reads(words);
    await grace.say(restored, 'heard all three');
    await restored.reads('heard all three');
    await restored.context.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
