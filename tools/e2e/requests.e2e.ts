/** Two kinds of conversation side by side (A2), and message requests (A3). */
import { expect, test } from './network.ts';

test('A2: a regular and an encrypted conversation with one person stand side by side, and are told apart (A6)', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startRegular(grace);
  await expect(ada.page.getByText('Regular · the server can read it')).toBeVisible();
  await ada.say(grace, 'for everybody');
  await ada.startConversation(grace);
  await ada.say(grace, 'between us');

  await grace.page.goto('/');
  await expect(grace.row(ada)).toHaveCount(2);
  await grace.open(ada, 'Regular');
  expect(await grace.transcript()).toEqual(['for everybody']);
  await grace.say(ada, 'I hear you');
  await grace.page.goto('/');
  await grace.open(ada, 'Encrypted');
  await grace.reads('between us');
  await expect(grace.message('for everybody')).toHaveCount(0);
  await grace.say(ada, 'so do I');
  await ada.reads('so do I');
  await ada.page.goto('/');
  await ada.open(grace, 'Regular');
  await ada.reads('I hear you');
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

test('A2: a regular conversation loses nothing without a network, on a reload, and when the server is killed', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startRegular(grace);
  await ada.say(grace, 'one');
  await grace.page.goto('/');
  await grace.open(ada);
  await grace.reads('one');

  network.proxy.cut();
  await ada.say(grace, 'two');
  await expect(
    ada.message('two').getByLabel('Waiting to send').or(ada.message('two').getByText('Waiting to send')),
  ).toBeVisible();
  network.proxy.connect();
  await grace.reads('two');
  await network.server.kill();
  await ada.say(grace, 'three');
  await network.server.resume();
  await grace.reads('three');
  await grace.page.reload();
  await grace.reads('three');
  expect(await grace.transcript()).toEqual(['one', 'two', 'three']);
  await ada.page.reload();
  await ada.reads('three');
  expect(await ada.transcript()).toEqual(['one', 'two', 'three']);
});

test('A3: the first message from a stranger is a request: accepted, it becomes a conversation, and opens the way for an encrypted one', async ({
  network,
}) => {
  const ada = await network.join('Ada');
  const grace = await network.join('Grace');
  await ada.startRegular(grace);
  await ada.say(grace, 'May I introduce myself?');
  await expect(ada.message('May I introduce myself?')).toContainText('Sent');
  const before = await ada.page.getByRole('article').first().textContent();

  await grace.page.goto('/');
  await expect(grace.row(ada)).toHaveCount(0);
  await grace.page.getByRole('link', { name: 'Requests (1)' }).click();
  await grace.page.getByRole('link', { name: 'Ada' }).first().click();
  await expect(grace.message('May I introduce myself?')).toBeVisible();
  await expect(grace.page.getByText('They are not told that you have read this.')).toBeVisible();
  await expect(grace.composer(ada)).toHaveCount(0);

  // Read, and the sender learns nothing of it (A3).
  await ada.page.reload();
  await expect(ada.message('May I introduce myself?')).toBeVisible();
  expect(await ada.page.getByRole('article').first().textContent()).toBe(before);

  await grace.page.getByRole('button', { name: 'Accept' }).click();
  await expect(grace.composer(ada)).toBeVisible();
  await grace.say(ada, 'Please do');
  await ada.reads('Please do');
  await grace.page.goto('/');
  await expect(grace.row(ada)).toHaveCount(1);
  await expect(grace.page.getByRole('link', { name: /^Requests/ })).toHaveCount(0);
  await ada.startConversation(grace);
  await ada.say(grace, 'now with a lock');
});

test('A3: a request that is deleted is gone for its recipient only, and the next message is a new request', async ({
  network,
}) => {
  const ada = await network.join('Ada');
  const grace = await network.join('Grace');
  await ada.startRegular(grace);
  await ada.say(grace, 'Hello?');
  await grace.page.goto('/requests');
  await grace.page.getByRole('link', { name: 'Ada' }).first().click();
  await grace.page.getByRole('button', { name: 'Delete', exact: true }).click();
  await grace.page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(grace.page.getByText('Hello?')).toHaveCount(0);

  await ada.page.reload();
  await ada.reads('Hello?');
  await ada.say(grace, 'Hello again');
  await grace.page.goto('/requests');
  await grace.page.getByRole('link', { name: 'Ada' }).first().click();
  await expect(grace.message('Hello again')).toBeVisible();
  await expect(grace.page.getByText('Hello?')).toHaveCount(0);
});

test('A3: who is blocked from a request cannot write any more, and finds nobody of that name', async ({
  network,
}) => {
  const ada = await network.join('Ada');
  const grace = await network.join('Grace');
  await ada.startRegular(grace);
  await ada.say(grace, 'Buy this');
  await grace.page.goto('/requests');
  await grace.page.getByRole('link', { name: 'Ada' }).first().click();
  await grace.page.getByRole('button', { name: 'Block', exact: true }).click();
  await grace.page.getByRole('alertdialog').getByRole('button', { name: 'Block', exact: true }).click();
  await expect(grace.page.getByText('Buy this')).toHaveCount(0);

  await ada.page.reload();
  await expect(ada.page.getByText(/Grace.? can’t be written to/)).toBeVisible();
  await ada.find(grace.handle);
  await expect(ada.page.getByText(/nobody/i).first()).toBeVisible();
});
