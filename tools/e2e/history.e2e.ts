/** What an account can read again on its later browsers, and what it has deleted (B5, A15, R27 to R29). */
import type { Locator, Page } from '@playwright/test';
import { expect, type Network, test } from './network.ts';
import type { Person } from './person.ts';

/** A browser more of the same person, approved and past the welcome. */
async function addBrowser(network: Network, owner: Person): Promise<Person> {
  const browser = await network.another(owner);
  await owner.approve(browser);
  await browser.page.getByRole('button', { name: 'Open your messages' }).click();
  return browser;
}

const logOf = (page: Page) => page.getByRole('log');
const entry = (n: number) => `entry ${String(n).padStart(3, '0')}`;

/**
 * Scrolls up a little at a time, as a hand does, until `until` is on the screen or nothing more comes.
 *
 * @returns how far a message that was on the screen has moved by itself meanwhile, at most, in pixels.
 */
async function scrollUp(log: Locator, until: string): Promise<number> {
  return log.evaluate(async (list, sought) => {
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const top = (element: Element) => element.getBoundingClientRect().top;
    let worst = 0;
    for (let step = 0; step < 400; step += 1) {
      list.scrollTop -= 300;
      await wait(60);
      const anchor = [...list.querySelectorAll('[data-item]')].find((item) => top(item) >= top(list));
      const before = anchor === undefined ? 0 : top(anchor);
      await wait(120);
      if (anchor?.isConnected) worst = Math.max(worst, Math.abs(top(anchor) - before));
      if (list.textContent?.includes(sought) && list.scrollTop < 300) break;
    }
    return worst;
  }, until);
}

test('B5: a browser that is approved shows the newest of what was said before at once, and the rest as one scrolls up', async ({
  network,
}) => {
  const last = 170;
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  for (let n = 1; n <= last; n += 1) await ada.say(grace, entry(n));
  await grace.page.goto('/');
  await grace.open(ada);
  await grace.reads(entry(last));

  const second = await addBrowser(network, ada);
  await expect(second.row(grace, 'Encrypted')).toContainText(entry(last));
  await second.open(grace);
  await second.reads(entry(last));

  const log = logOf(second.page);
  const retry = log.getByRole('button', { name: 'Try again' });
  network.proxy.cut();
  await scrollUp(log, 'Earlier messages can’t be loaded now.');
  await expect(retry).toBeVisible();
  await expect(
    second.page.getByRole('status').getByText('Earlier messages can’t be loaded now.'),
  ).toHaveCount(1);
  await retry.click();
  await expect(retry).toBeVisible();
  await expect(second.message(entry(1))).toHaveCount(0);
  // It goes on by itself when there is a connection.
  network.proxy.connect();
  await expect(retry).toHaveCount(0);

  const moved = await scrollUp(log, 'This is the beginning.');
  expect(moved).toBeLessThanOrEqual(2);
  await second.reads(entry(1));
  await expect(log.getByText('This device joined the conversation here.')).toHaveCount(0);
  await second.say(grace, 'an answer to all of it');
  await grace.reads('an answer to all of it');
  expect([...ada.complaints, ...grace.complaints, ...second.complaints]).toEqual([]);
});

test('R33: what signing out has erased comes from the history when one signs in again', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.say(grace, 'a question');
  await grace.page.goto('/');
  await grace.open(ada);
  await grace.say(ada, 'and its answer');
  await ada.reads('and its answer');
  await ada.page.goto('/settings');
  await ada.page.getByRole('button', { name: 'Sign out' }).click();
  const question = ada.page.getByRole('alertdialog');
  await expect(question.getByText(/whose history is kept come back/)).toBeVisible();
  await question.getByRole('button', { name: 'Sign out' }).click();
  await expect(ada.page.getByText('You are signed out.')).toBeVisible();

  await ada.signIn();
  await ada.open(grace);
  await ada.reads('a question');
  await ada.reads('and its answer');
});

test('A15, R29: a message that is deleted goes from the other browsers, also from one that was closed, and not from the other side', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.say(grace, 'stays');
  await ada.say(grace, 'deleted while both are open');
  await ada.say(grace, 'deleted while one is closed');
  await grace.page.goto('/');
  await grace.open(ada);
  const second = await addBrowser(network, ada);
  await second.open(grace);
  await ada.page.goto('/');
  await ada.open(grace);
  for (const browser of [ada, second, grace]) await browser.reads('deleted while one is closed');

  await ada.message('deleted while both are open').press('Enter');
  await ada.page.getByRole('menuitem', { name: 'Delete for me…' }).click();
  const question = ada.page.getByRole('alertdialog');
  await expect(question.getByText('You can’t undo this')).toBeVisible();
  await expect(question.getByText('It goes from all of your devices')).toBeVisible();
  await expect(question.getByText(/Grace\W? keeps it\./)).toBeVisible();
  await question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(ada.message('deleted while both are open')).toHaveCount(0);
  await expect(second.message('deleted while both are open')).toHaveCount(0);

  const address = second.page.url();
  await second.page.close();
  await ada.deleteMessage('deleted while one is closed');
  const again = await second.context.newPage();
  await again.goto(address);
  await second.reads('stays', again);
  await expect(second.message('deleted while one is closed', again)).toHaveCount(0);

  await ada.page.reload();
  await ada.reads('stays');
  await expect(ada.page.getByRole('article')).toHaveCount(1);
  await grace.page.reload();
  await grace.reads('deleted while both are open');
  await grace.reads('deleted while one is closed');
});

test('A15, R29: a conversation that is deleted is gone on every browser, and comes back with the next message and nothing of before', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.say(grace, 'of before');
  await grace.page.goto('/');
  await grace.open(ada);
  await grace.say(ada, 'said then, too');
  await ada.reads('said then, too');
  const second = await addBrowser(network, ada);
  await second.open(grace);
  await second.reads('said then, too');
  await ada.page.goto('/');
  await ada.open(grace);

  await ada.page.goto(`${ada.page.url()}/details`);
  await ada.page.getByRole('button', { name: 'Delete conversation' }).click();
  const question = ada.page.getByRole('alertdialog');
  await expect(question.getByText('You can’t undo this')).toBeVisible();
  await expect(
    question.getByText(/Grace\W? keeps everything, is not told, and can write to you again\./),
  ).toBeVisible();
  await question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(ada.row(grace)).toHaveCount(0);
  await expect(second.row(grace)).toHaveCount(0);
  await expect(second.page.getByRole('article')).toHaveCount(0);

  await grace.say(ada, 'after that');
  for (const browser of [ada, second]) {
    await browser.page.goto('/');
    await browser.open(grace);
    await browser.reads('after that');
    await expect(browser.page.getByRole('article')).toHaveCount(1);
  }
  const third = await addBrowser(network, ada);
  await third.open(grace);
  await third.reads('after that');
  await expect(third.page.getByRole('article')).toHaveCount(1);
  await grace.page.reload();
  await grace.reads('of before');
  await grace.reads('after that');
  expect([...ada.complaints, ...grace.complaints, ...second.complaints, ...third.complaints]).toEqual([]);
});

test('R27: an ephemeral conversation says so to both, and shows a later browser nothing of before', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace, 'Ephemeral');
  await ada.say(grace, 'not for later');
  await grace.page.goto('/');
  await grace.open(ada);
  await grace.reads('not for later');
  for (const [person, other] of [
    [ada, grace],
    [grace, ada],
  ] as const) {
    await expect(logOf(person.page).getByText('This conversation is ephemeral')).toBeVisible();
    await person.page.goto(`${person.page.url()}/details`);
    await expect(person.page.getByRole('heading', { name: 'Ephemeral' })).toBeVisible();
    await person.find(other.handle);
    await expect(person.page.getByText('Ephemeral.', { exact: true })).toBeVisible();
    await expect(person.page.getByRole('radio')).toHaveCount(0);
  }

  const second = await addBrowser(network, ada);
  await second.open(grace);
  await grace.page.goto('/');
  await grace.open(ada);
  await grace.say(ada, 'for everybody who is here now');
  await second.reads('for everybody who is here now');
  await expect(second.page.getByRole('article')).toHaveCount(1);
  await expect(logOf(second.page).getByText('On this device, the conversation begins here.')).toBeVisible();
});

test('A15: what is deleted without a connection takes the waiting messages with it, and can be opened again, empty', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.say(grace, 'arrives');
  await grace.page.goto('/');
  await grace.open(ada);
  await grace.reads('arrives');

  network.proxy.cut();
  await ada.say(grace, 'never leaves');
  await ada.page.getByRole('link', { name: 'Show details' }).click();
  await ada.page.getByRole('button', { name: 'Delete conversation' }).click();
  const question = ada.page.getByRole('alertdialog');
  await expect(question.getByText('1 message that has not been sent is discarded, too.')).toBeVisible();
  await question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(ada.row(grace)).toHaveCount(0);
  network.proxy.connect();

  // It is the conversation of before, whatever is chosen: that is said before it is opened, and it stays open.
  await ada.find(grace.handle);
  await ada.page.getByRole('radio', { name: 'Ephemeral' }).check();
  await ada.page.getByRole('button', { name: 'Start encrypted conversation' }).click();
  await expect(ada.page.getByText('You already have an encrypted conversation with')).toBeVisible();
  await ada.page.getByRole('button', { name: 'Open encrypted conversation' }).click();
  await expect(ada.composer(grace)).toBeVisible();
  await ada.page.reload();
  await expect(ada.composer(grace)).toBeVisible();
  await expect(ada.page.getByRole('article')).toHaveCount(0);

  await grace.say(ada, 'still here');
  await ada.reads('still here');
  await expect(ada.page.getByRole('article')).toHaveCount(1);
  await ada.say(grace, 'so am I');
  await grace.reads('so am I');
  await expect(grace.message('never leaves')).toHaveCount(0);
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});
