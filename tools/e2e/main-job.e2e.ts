import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findSecret } from '../test-network/canary.ts';
import { allLayers } from '../test-network/layers.ts';
import { expect, test } from './network.ts';

test('two people sign up in two browsers, one writes, the other reads it and answers', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');

  await ada.startConversation(grace);
  await ada.say(grace, 'Hello Grace');
  await grace.open(ada);
  await grace.reads('Hello Grace');
  await grace.say(ada, 'Hello Ada');
  await ada.reads('Hello Ada');

  expect(await ada.transcript()).toEqual(['Hello Grace', 'Hello Ada']);
  expect(await grace.transcript()).toEqual(['Hello Grace', 'Hello Ada']);
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

test('a canary typed in the browser is nowhere in the database, the log, or on the wire', async ({
  network,
}) => {
  const canary = 'canary-Q7x-zebra-Ünïcode-41c9';
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.say(grace, canary);
  await grace.open(ada);
  await grace.reads(canary);
  await grace.say(ada, `You said ${canary}?`);
  await ada.reads(`You said ${canary}?`);
  // What was drafted and never sent must not have left either, nor what was looked for on the device (B14).
  await ada.composer(grace).fill(`${canary} draft`);
  await ada.page.goto('/');
  const search = ada.page.getByRole('searchbox', { name: 'Search' });
  await search.pressSequentially(`${canary} sought`);
  await expect(search).toHaveValue(`${canary} sought`);
  await search.clear();
  await search.pressSequentially(canary.slice(0, 12));
  await expect(
    ada.page
      .getByRole('link', { name: /Grace/ })
      .or(ada.page.getByText(/Nothing|No /))
      .first(),
  ).toBeVisible();
  await ada.page.reload();
  await network.server.stop();

  const stored = await readdir(network.server.dataFolder, { recursive: true, withFileTypes: true });
  const files = stored.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(0);
  const places = new Map<string, Buffer>([
    ['the log', Buffer.from(network.server.log())],
    ['the wire', allLayers(network.proxy.pieces())],
  ]);
  for (const file of files) places.set(file, await readFile(file));

  // The search itself must be able to find: the handle is known to all three.
  const everything = Buffer.concat([...places.values()]);
  expect(findSecret(ada.handle, everything)).toContain('UTF-8');

  for (const [place, bytes] of places) {
    for (const secret of [canary, canary.slice(0, 12), ada.password]) {
      expect(findSecret(secret, bytes), `${secret} in ${place}`).toEqual([]);
    }
  }
});

test('a reload, in the middle of a conversation, loses nothing and signs nobody out', async ({ network }) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.say(grace, 'before the reload');
  await grace.open(ada);
  await grace.reads('before the reload');

  await grace.page.reload();
  await grace.reads('before the reload');
  await ada.page.reload();
  await ada.say(grace, 'after the reload');
  await grace.reads('after the reload');
  await grace.say(ada, 'still here');
  await ada.reads('still here');
  expect(await ada.transcript()).toEqual(['before the reload', 'after the reload', 'still here']);
});

test('what is written without a network is sent when it comes back, in order and once', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.say(grace, 'one');
  await grace.open(ada);
  await grace.reads('one');

  network.proxy.cut();
  await ada.say(grace, 'two');
  await ada.say(grace, 'three');
  await grace.say(ada, 'from the other side');
  await expect(
    ada.message('two').getByText('Waiting to send').or(ada.message('two').getByLabel('Waiting to send')),
  ).toBeVisible();
  await expect(ada.page.getByText('No connection.').first()).toBeVisible();
  network.proxy.connect();

  await grace.reads('three');
  await ada.reads('from the other side');
  for (const person of [ada, grace]) {
    await expect
      .poll(() => person.transcript().then((texts) => [...texts].sort()))
      .toEqual(['from the other side', 'one', 'three', 'two']);
    const texts = await person.transcript();
    expect(texts.indexOf('two')).toBeLessThan(texts.indexOf('three'));
  }
  expect(await ada.transcript()).toEqual(await grace.transcript());
});

test('a browser that is closed while it is offline sends what it wrote when it is opened again', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.say(grace, 'first');
  await grace.open(ada);
  await grace.reads('first');

  network.proxy.cut();
  await ada.say(grace, 'written in the dark');
  const address = ada.page.url();
  await ada.page.close();
  network.proxy.connect();

  const again = await ada.context.newPage();
  await again.goto(address);
  await grace.reads('written in the dark');
  await ada.reads('written in the dark', again);
});

test('two tabs of one browser are one device: both show everything, both can write, nothing doubles', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  const second = await ada.context.newPage();
  await second.goto(ada.page.url());
  await expect(ada.composer(grace, second)).toBeVisible();

  await ada.say(grace, 'from the first tab');
  await ada.reads('from the first tab', second);
  await ada.say(grace, 'from the second tab', second);
  await ada.reads('from the second tab');
  await grace.open(ada);
  await grace.say(ada, 'answer');
  await ada.reads('answer');
  await ada.reads('answer', second);

  // Whichever held the pen, the other takes it over.
  await ada.page.close();
  await ada.say(grace, 'the first tab is gone', second);
  await grace.reads('the first tab is gone');
  expect(await ada.transcript(second)).toEqual([
    'from the first tab',
    'from the second tab',
    'answer',
    'the first tab is gone',
  ]);
  expect(await grace.transcript()).toEqual(await ada.transcript(second));
});

test('both write first, at the same moment: they end in one conversation with both messages', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await Promise.all([ada.startConversation(grace), grace.startConversation(ada)]);
  await Promise.all([ada.say(grace, 'me first'), grace.say(ada, 'no, me')]);
  for (const person of [ada, grace]) {
    await expect
      .poll(() => person.transcript().then((texts) => [...texts].sort()))
      .toEqual(['me first', 'no, me']);
  }
  expect(ada.page.url()).toBe(grace.page.url());
});

test('the server is killed and comes back: the conversation goes on', async ({ network }) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.say(grace, 'before');
  await grace.open(ada);
  await grace.reads('before');
  await network.server.kill();
  await ada.say(grace, 'during');
  await network.server.resume();
  await grace.reads('during');
  await grace.say(ada, 'after');
  await ada.reads('after');
  expect(await ada.transcript()).toEqual(['before', 'during', 'after']);
});

test('signing out erases the messages from the browser, says so, and the person can sign in again', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace, 'Ephemeral');
  await ada.say(grace, 'to be erased');
  await ada.page.goto('/settings');
  await ada.page.getByRole('button', { name: 'Sign out' }).click();
  await ada.page
    .getByRole('alertdialog')
    .or(ada.page.getByRole('dialog'))
    .getByRole('button', { name: 'Sign out' })
    .click();
  await expect(ada.page.getByText('You are signed out.')).toBeVisible();

  await ada.signIn();
  await expect(ada.page.getByRole('heading', { name: 'Messages' })).toBeVisible();
  await ada.startConversation(grace);
  await expect(ada.message('to be erased')).toHaveCount(0);
  await ada.say(grace, 'a new page');
  await grace.open(ada);
  await grace.reads('a new page');
  await grace.reads('to be erased');
});
