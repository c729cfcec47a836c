/** The list of conversations: search, filters, and a person's own marks. */
import { expect, test } from './network.ts';

test('the inbox searches by name, filters what is unread, pins, mutes and archives, and keeps it over a reload', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace Hopper');
  const alan = await network.join('Alan Turing');
  await ada.befriend(alan);
  await ada.startConversation(grace);
  await ada.say(grace, 'to Grace');
  await ada.startRegular(alan);
  await ada.say(alan, 'to Alan');
  const { page } = ada;
  await page.goto('/');
  await expect(page.getByRole('navigation').getByRole('link', { name: /Grace|Alan/ })).toHaveCount(2);
  const names = async () =>
    (
      await page
        .getByRole('navigation')
        .getByRole('link', { name: /Grace|Alan/ })
        .allTextContents()
    ).map((text) => (text.includes('Grace') ? 'Grace' : 'Alan'));
  expect(await names()).toEqual(['Alan', 'Grace']);

  const search = page.getByRole('searchbox', { name: 'Search by name or handle' });
  await search.fill('hopp');
  await expect(ada.row(alan)).toHaveCount(0);
  await expect(ada.row(grace)).toHaveCount(1);
  await search.fill('');

  const choose = async (name: string, entry: string) => {
    await page.getByRole('button', { name: new RegExp(`^Options for .?${name}`) }).press('Enter');
    await page.getByRole('menuitem', { name: entry, exact: true }).press('Enter');
  };
  await choose('Grace Hopper', 'Pin');
  await expect.poll(names).toEqual(['Grace', 'Alan']);
  await choose('Alan Turing', 'Mute');
  await choose('Alan Turing', 'Pin');
  await page.reload();
  await expect(ada.row(alan)).toContainText('Muted');
  await expect(ada.row(grace)).toContainText('Pinned');

  await choose('Alan Turing', 'Archive');
  await expect(ada.row(alan)).toHaveCount(0);
  await page
    .getByRole('radio', { name: 'Archived' })
    .or(page.getByRole('button', { name: 'Archived' }))
    .first()
    .click();
  await expect(ada.row(alan)).toHaveCount(1);
  await expect(ada.row(grace)).toHaveCount(0);
  await choose('Alan Turing', 'Take out of the archive');

  await alan.page.goto('/');
  await alan.open(ada);
  await alan.say(ada, 'an answer');
  await page.goto('/');
  await page
    .getByRole('radio', { name: 'Unread' })
    .or(page.getByRole('button', { name: 'Unread' }))
    .first()
    .click();
  await expect(ada.row(alan)).toHaveCount(1);
  await expect(ada.row(grace)).toHaveCount(0);
  await choose('Alan Turing', 'Mark as read');
  await expect(ada.row(alan)).toHaveCount(0);
  expect(ada.complaints).toEqual([]);
});

test('a regular conversation that is deleted is gone from the list, and comes back with the next message', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startRegular(grace);
  await ada.say(grace, 'old news');
  await ada.page.goto('/');
  await ada.page.getByRole('button', { name: /^Options for .?Grace/ }).press('Enter');
  await ada.page.getByRole('menuitem', { name: 'Delete…' }).press('Enter');
  await ada.page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(ada.row(grace)).toHaveCount(0);
  await grace.page.goto('/');
  await grace.open(ada);
  await grace.reads('old news');
  await grace.say(ada, 'new news');
  await ada.open(grace);
  await ada.reads('new news');
  await expect(ada.message('old news')).toHaveCount(0);
});
