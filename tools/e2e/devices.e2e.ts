/** Several browsers of one person: approved, named, removed, registered anew (A7 to A11, B3). */
import { expect, test } from './network.ts';

test('A7, B3, B5: a second browser is approved by its code, and reads and writes what was said before and what is new', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.say(grace, 'before the second browser');
  await grace.page.goto('/');
  await grace.open(ada);
  await grace.reads('before the second browser');

  const second = await network.another(ada);
  await expect(second.page.getByRole('heading', { name: 'Set up this browser' })).toBeVisible();
  await expect(
    ada.page.getByText('A device signed in to your account waits for approval.').first(),
  ).toBeVisible();
  await ada.approve(second);
  await second.page.getByRole('button', { name: 'Open your messages' }).click();
  await second.open(grace);
  await second.reads('before the second browser');

  await grace.say(ada, 'to both of yours');
  await second.reads('to both of yours');
  await second.say(grace, 'from the second');
  await grace.reads('from the second');
  await ada.page.goto('/');
  await ada.open(grace);
  await ada.reads('to both of yours');
  await ada.reads('from the second');
  await ada.say(grace, 'from the first');
  await second.reads('from the first');
});

test('A9, A10, A11: a browser is renamed and unregistered, loses what was encrypted, and has it again only when asked back', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.say(grace, 'kept by the first');
  const second = await network.another(ada);
  await ada.approve(second);
  await second.page.getByRole('button', { name: 'Open your messages' }).click();
  await second.open(grace);

  const others = ada.page.getByRole('list', { name: 'Other devices' });
  await others.getByRole('button', { name: /^Rename/ }).click();
  await others.getByLabel('Name of this device').fill('Kitchen tablet');
  await others.getByRole('button', { name: 'Save' }).click();
  await expect(others.getByText('Kitchen tablet')).toBeVisible();

  await others.getByRole('button', { name: /^Unregister .*Kitchen tablet/ }).click();
  const question = ada.page.getByRole('alertdialog');
  await expect(question.getByText('What is stored on it is erased as soon as it is online.')).toBeVisible();
  await question.getByRole('button', { name: 'Unregister' }).click();
  await expect(others).toHaveCount(0);

  await second.page.goto('/');
  await expect(second.page.getByText('This browser is unregistered.').first()).toBeVisible();
  await expect(second.row(grace, 'Encrypted')).toHaveCount(0);
  await grace.page.goto('/');
  await grace.open(ada);
  await grace.say(ada, 'not for the tablet');
  await ada.page.goto('/');
  await ada.open(grace);
  await ada.reads('not for the tablet');

  // A reload does not register it; its person does.
  await second.page.goto('/settings/devices');
  await expect(second.page.locator('[data-link-code]')).toHaveCount(0);
  await second.page.getByRole('button', { name: 'Register this device' }).click();
  const code = await second.linkCode();
  await ada.page.goto('/settings/devices?add');
  await ada.page.getByLabel('Code of the new device').fill(code);
  await ada.page.getByRole('button', { name: 'Continue' }).click();
  await ada.page.getByRole('button', { name: 'Add device' }).click();
  await expect(second.page.getByRole('list', { name: 'Current device' })).toBeVisible();
  await second.page.goto('/');
  await second.open(grace);
  await second.reads('kept by the first');
  await second.reads('not for the tablet');
  await grace.say(ada, 'for the tablet again');
  await second.reads('for the tablet again');
});

test('three browsers of one person and two of another come and go while messages flow, and nobody misses one', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.say(grace, 'one');
  await grace.page.goto('/');
  await grace.open(ada);
  await grace.reads('one');

  const enter = async (owner: typeof ada, other: typeof ada) => {
    const browser = await network.another(owner);
    await owner.approve(browser);
    await browser.page.getByRole('button', { name: 'Open your messages' }).click();
    await browser.open(other);
    await owner.page.goto('/');
    await owner.open(other);
    return browser;
  };
  const adaTwo = await enter(ada, grace);
  await grace.say(ada, 'two');
  const question = adaTwo.page.getByRole('alertdialog');
  const askToUnregister = async () => {
    await adaTwo.page.goto('/settings/devices');
    await adaTwo.page
      .getByRole('list', { name: 'Current device' })
      .getByRole('button', { name: /^Unregister/ })
      .click();
    await expect(question).toBeVisible();
  };
  // A question that is open outlives the list's next reading, which the new device makes due.
  await askToUnregister();
  const adaThree = await enter(ada, grace);
  await expect(adaTwo.page.getByText('Not you? Unregister it').first()).toBeVisible();
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await adaTwo.page.goto('/');
  await adaTwo.open(grace);
  const graceTwo = await enter(grace, ada);
  await adaThree.say(grace, 'three');
  await graceTwo.say(ada, 'four');
  for (const browser of [ada, adaTwo, adaThree, grace, graceTwo]) {
    await browser.reads('three');
    await browser.reads('four');
  }

  await askToUnregister();
  await question.getByRole('button', { name: 'Unregister' }).click();
  await expect(adaTwo.page.getByRole('button', { name: 'Register this device' })).toBeVisible();
  await grace.say(ada, 'five');
  for (const browser of [ada, adaThree, graceTwo]) await browser.reads('five');

  await adaTwo.page.getByRole('button', { name: 'Register this device' }).click();
  const code = await adaTwo.linkCode();
  await ada.page.goto('/settings/devices?add');
  await ada.page.getByLabel('Code of the new device').fill(code);
  await ada.page.getByRole('button', { name: 'Continue' }).click();
  await ada.page.getByRole('button', { name: 'Add device' }).click();
  await expect(adaTwo.page.getByRole('list', { name: 'Current device' })).toBeVisible();
  await adaTwo.page.goto('/');
  await adaTwo.open(grace);
  await adaTwo.reads('five');
  await Promise.all([graceTwo.say(ada, 'six'), adaThree.say(grace, 'seven')]);
  for (const browser of [adaTwo, adaThree, grace, graceTwo]) {
    await browser.reads('six');
    await browser.reads('seven');
  }
});

test('two tabs of a browser that waits show the same code, and both go on when it is approved', async ({
  network,
}) => {
  const ada = await network.join('Ada');
  const second = await network.another(ada);
  const code = await second.linkCode();
  const tab = await second.context.newPage();
  await tab.goto('/settings/devices');
  await expect(tab.locator('[data-link-code]')).toHaveText(code);
  await ada.approve(second);
  await expect(tab.getByRole('list', { name: 'Current device' })).toBeVisible();
});

test('B3: somebody else who signs in is put out by the banner, and never was a device', async ({
  network,
}) => {
  const ada = await network.join('Ada');
  const second = await network.another(ada);
  await expect(second.page.getByRole('heading', { name: 'Set up this browser' })).toBeVisible();
  await ada.page.getByRole('button', { name: 'That’s not me' }).click();
  await ada.page.getByRole('alertdialog').getByRole('button', { name: 'Sign it out' }).click();
  await expect(ada.page.getByRole('button', { name: 'That’s not me' })).toHaveCount(0);
  await expect(second.page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expect(second.page.getByText('You were signed out of this browser.')).toBeVisible();
  await ada.page.goto('/settings/devices');
  await expect(ada.page.getByText('No other device.')).toBeVisible();
});
