/** Who may write encrypted messages to whom (A4), choosing it (A5), and telling it apart (A6). */
import { expect, test } from './network.ts';

test('A4, A5: the switch is off and explained while the other does not follow, and on when they do', async ({
  network,
}) => {
  const ada = await network.join('Ada');
  const grace = await network.join('Grace');
  await ada.find(grace.handle);
  const encrypted = ada.page.getByRole('switch', { name: 'Encrypted' });
  await expect(encrypted).toBeDisabled();
  await expect(encrypted).not.toBeChecked();
  await expect(ada.page.getByText(/Grace.? does not follow you and has not written to you/)).toBeVisible();

  await grace.find(ada.handle);
  await grace.page.getByRole('button', { name: /^Follow .?Ada/ }).click();
  await expect(grace.page.getByRole('button', { name: /^Following .?Ada/ })).toBeVisible();

  await ada.find(grace.handle);
  await expect(ada.page.getByText('Follows you')).toBeVisible();
  await expect(encrypted).toBeEnabled();
  await expect(encrypted).toBeChecked();
  await ada.page.getByRole('button', { name: 'Start encrypted conversation' }).click();
  await ada.say(grace, 'one way');
  // Ada has written to Grace, so Grace may answer, although Ada does not follow her.
  await grace.page.goto('/');
  await grace.open(ada);
  await grace.reads('one way');
  await grace.say(ada, 'and back');
  await ada.reads('and back');
});

test.describe('where an administrator verifies by hand', () => {
  test.use({ settings: { SOTTO_VERIFICATION: 'by-hand' } });

  test('A4: every unmet reason is explained at once, and verification by hand opens the way', async ({
    network,
  }) => {
    const admin = await network.join('Admin');
    const ada = await network.join('Ada');
    const grace = await network.join('Grace');
    await ada.find(grace.handle);
    await expect(ada.page.getByText('Your account is not verified.')).toBeVisible();

    const verify =
      'mutation($accountId: ID!) { setAccountVerified(input: { accountId: $accountId, verified: true }) { __typename } }';
    await admin.ask(verify, { accountId: await ada.accountId() });
    await ada.find(grace.handle);
    await expect(ada.page.getByText(/Grace.? is not verified/)).toBeVisible();
    await expect(ada.page.getByText(/Grace.? does not follow you and has not written to you/)).toBeVisible();
    await admin.ask(verify, { accountId: await grace.accountId() });
    await ada.befriend(grace);
    await ada.startConversation(grace);
    await ada.say(grace, 'verified on both sides');
    await grace.page.goto('/');
    await grace.open(ada);
    await grace.reads('verified on both sides');
  });
});

test('A4: who loses eligibility keeps what was said, is told why, and goes on when it is back', async ({
  network,
}) => {
  const ada = await network.join('Ada');
  const grace = await network.join('Grace');
  const graceId = await grace.accountId();
  const adaId = await ada.accountId();
  const act = (name: string) =>
    `mutation($accountId: ID!) { ${name}(input: { accountId: $accountId }) { __typename } }`;
  await grace.ask(act('followAccount'), { accountId: adaId });
  await ada.startConversation(grace);
  await ada.say(grace, 'while you follow me');

  await grace.ask(act('unfollowAccount'), { accountId: adaId });
  await ada.page.reload();
  await ada.reads('while you follow me');
  await expect(ada.page.getByText(/Grace.? does not follow you and has not written to you/)).toBeVisible();
  await expect(ada.composer(grace)).toHaveCount(0);

  await grace.ask(act('followAccount'), { accountId: adaId });
  await ada.page.reload();
  await ada.say(grace, 'and again');
  await grace.page.goto('/');
  await grace.open(ada);
  await grace.reads('and again');
  expect(graceId).not.toBe(adaId);
});

test('A5, A6: the info page of a regular conversation offers an encrypted one, and that one says what it is', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startRegular(grace);
  await ada.say(grace, 'in the clear');
  await ada.page
    .getByRole('link', { name: 'Show details' })
    .or(ada.page.getByRole('button', { name: 'Show details' }))
    .first()
    .click();
  await expect(ada.page.getByText('Messages are not encrypted.').first()).toBeVisible();
  const regular = new URL(ada.page.url()).pathname;
  await ada.page.getByRole('button', { name: 'Start an encrypted message' }).click();
  await expect.poll(() => new URL(ada.page.url()).pathname).not.toBe(regular);
  await expect(ada.composer(grace)).toBeVisible();
  await ada.say(grace, 'behind the lock');
  await ada.page
    .getByRole('link', { name: 'Show details' })
    .or(ada.page.getByRole('button', { name: 'Show details' }))
    .first()
    .click();
  await expect(ada.page.getByRole('complementary').getByText('Messages are encrypted.')).toBeVisible();
});

test('while encryption is being set up nothing can be written in the clear', async ({ network }) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startRegular(grace);
  await ada.say(grace, 'in the clear');
  const answered = Promise.withResolvers<void>();
  await ada.page.context().route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('ClaimKeyPackages') === true) await answered.promise;
    await route.continue();
  });
  await ada.page
    .getByRole('link', { name: 'Show details' })
    .or(ada.page.getByRole('button', { name: 'Show details' }))
    .first()
    .click();
  await ada.page.getByRole('button', { name: 'Start an encrypted message' }).click();
  await expect(ada.page.getByText('What you write next is encrypted.')).toBeVisible();
  await expect(ada.composer(grace)).toBeHidden();
  answered.resolve();
  await expect(ada.composer(grace)).toBeVisible();
  await ada.say(grace, 'behind the lock');
  await expect(ada.page.getByPlaceholder('Encrypted message')).toBeVisible();
});

test('A16: a block stops delivery both ways at once, in pages that are open, and an unblock lets it go on', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.say(grace, 'before');
  await grace.page.goto('/');
  await grace.open(ada);
  await grace.reads('before');

  await grace.page
    .getByRole('link', { name: 'Show details' })
    .or(grace.page.getByRole('button', { name: 'Show details' }))
    .first()
    .click();
  await grace.page.getByRole('button', { name: /^Block .?Ada/ }).click();
  await grace.page.getByRole('alertdialog').getByRole('button', { name: 'Block', exact: true }).click();
  await expect(grace.page.getByText(/You blocked .?Ada/).first()).toBeVisible();

  // Ada's page is open and does not know: what she sends now fails, and says so.
  await ada.composer(grace).fill('into the void');
  await ada.composer(grace).press('Enter');
  await expect(ada.page.getByText(/Grace.? can’t be written to/).first()).toBeVisible();
  await expect(grace.message('into the void')).toHaveCount(0);
  await grace.reads('before');

  await grace.page
    .getByRole('button', { name: /^Unblock/ })
    .first()
    .click();
  await grace.page.getByRole('alertdialog').getByRole('button', { name: 'Unblock', exact: true }).click();
  await grace.befriend(ada);
  await ada.page.reload();
  await ada.say(grace, 'after');
  await grace.reads('after');
});
