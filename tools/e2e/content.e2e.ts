/** Links (A12), reactions (A13), and what cannot be sent yet. */
import { expect, test } from './network.ts';

for (const kind of ['encrypted', 'regular'] as const) {
  test(`A13: a reaction to a message of an ${kind} conversation arrives, can be joined and taken back`, async ({
    network,
  }) => {
    const [ada, grace] = await network.joinFriends('Ada', 'Grace');
    if (kind === 'encrypted') await ada.startConversation(grace);
    else await ada.startRegular(grace);
    await ada.say(grace, 'React to this');
    await grace.page.goto('/');
    await grace.open(ada);
    await grace.reads('React to this');

    await grace.message('React to this').hover();
    await grace
      .message('React to this')
      .getByRole('button', { name: /^React/ })
      .click();
    await grace.page
      .getByRole('dialog')
      .getByRole('button', { name: /thumbs up/i })
      .first()
      .click();
    const chip = ada.message('React to this').getByRole('button', { name: /^👍/ });
    await expect(chip).toBeVisible();
    await chip.click();
    await expect(grace.message('React to this').getByRole('button', { name: /^👍/ })).toHaveText(/2/);
    await grace.message('React to this').getByRole('button', { name: /^👍/ }).click();
    await expect(chip).not.toHaveText(/2/);

    await ada.page.reload();
    await expect(chip).toBeVisible();
    await grace.page.reload();
    await expect(grace.message('React to this').getByRole('button', { name: /^👍/ })).toBeVisible();
  });
}

test('A12: links open nothing by themselves, lead where they say, and look-alikes are shown for what they are', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  const asked: string[] = [];
  for (const person of [ada, grace]) {
    person.page.on('request', (request) => {
      if (!request.url().startsWith(network.proxy.url)) asked.push(request.url());
    });
  }
  await ada.say(grace, 'plain https://example.com/path?q=1 and mailto:ada@example.com');
  await ada.say(grace, 'look-alike https://аррӏе.com/login');
  await ada.say(grace, 'inert javascript:alert(1) and data:text/html,hi and file:///etc/passwd');
  await grace.page.goto('/');
  await grace.open(ada);
  await grace.reads('inert');

  const link = grace.page.getByRole('link', { name: /example\.com\/path/ });
  await expect(link).toHaveAttribute('href', 'https://example.com/path?q=1');
  await expect(link).toHaveAttribute('rel', /noreferrer/);
  await expect(link).toHaveAttribute('rel', /noopener/);
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(grace.message('look-alike')).toContainText('xn--80ak6aa92e.com');
  await expect(grace.message('inert').getByRole('link')).toHaveCount(0);
  expect(asked).toEqual([]);
});

test('a file that is pasted or dropped is refused in words, and neither it nor the text is lost or sent', async ({
  network,
}) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startConversation(grace);
  await ada.composer(grace).fill('half a sentence');
  for (const type of ['paste', 'drop'] as const) {
    await ada.composer(grace).evaluate((field, kind) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['not really a picture'], 'holiday.png', { type: 'image/png' }));
      const init = { bubbles: true, cancelable: true };
      field.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...init, clipboardData: transfer })
          : new DragEvent('drop', { ...init, dataTransfer: transfer }),
      );
    }, type);
    await expect(ada.page.getByText('Files and pictures can’t be sent yet.').first()).toBeVisible();
    await expect(ada.composer(grace)).toHaveValue('half a sentence');
    await ada.page.getByRole('button', { name: 'Dismiss' }).first().click();
  }
  await expect(ada.page.getByRole('article')).toHaveCount(0);
});

test('a regular message that is deleted is gone for oneself only', async ({ network }) => {
  const [ada, grace] = await network.joinFriends('Ada', 'Grace');
  await ada.startRegular(grace);
  await ada.say(grace, 'regretted');
  await grace.page.goto('/');
  await grace.open(ada);
  await grace.reads('regretted');
  await ada.deleteMessage('regretted');
  await ada.page.reload();
  await expect(ada.composer(grace)).toBeVisible();
  await expect(ada.message('regretted')).toHaveCount(0);
  await grace.page.reload();
  await grace.reads('regretted');
});
