import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './network.ts';

/** Nothing that assistive technology would stumble over, and nothing wider than the screen. */
async function isSound(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${what}: ${id} at ${nodes[0]?.target}`)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, `${what}: wider than the screen`).toBeLessThanOrEqual(0);
}

for (const width of [390, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every screen is accessible and fits, ${width} pixels wide, ${colorScheme}`, async ({
      network,
      browser,
    }) => {
      const [ada, grace] = await network.joinFriends('Ada', 'Grace');
      const alan = await network.join('Alan');
      await ada.befriend(alan);
      await ada.page.setViewportSize({ width, height: 844 });
      await ada.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });

      await isSound(ada.page, 'empty inbox');
      await ada.page.goto('/new');
      await isSound(ada.page, 'new message');
      await ada.page.getByLabel('Find a person by handle').fill('nobody_here');
      await ada.page.keyboard.press('Enter');
      await expect(ada.page.getByRole('alert').or(ada.page.getByRole('status')).first()).toBeVisible();
      await isSound(ada.page, 'nobody found');
      await ada.startConversation(grace);
      await ada.say(grace, 'Hello 👋');
      await ada.say(grace, `A very long word: ${'abcdefghij'.repeat(40)}`);
      await grace.startConversation(ada);
      await grace.say(ada, 'An answer');
      await ada.reads('An answer');
      await isSound(ada.page, 'conversation');
      await ada.page
        .getByRole('button', { name: 'Show details' })
        .or(ada.page.getByRole('link', { name: 'Show details' }))
        .first()
        .click();
      await expect(ada.page.getByText('What the server can see')).toBeVisible();
      await isSound(ada.page, 'details');
      await ada.page.getByRole('button', { name: 'Delete conversation' }).click();
      await expect(ada.page.getByRole('alertdialog').getByText('You can’t undo this')).toBeVisible();
      await isSound(ada.page, 'the question before a conversation is deleted');
      await ada.page.getByRole('button', { name: 'Cancel' }).click();
      await ada.page.getByRole('link', { name: 'Who can read this?' }).click();
      await expect(ada.page.getByRole('heading', { name: 'History', exact: true })).toBeVisible();
      await isSound(ada.page, 'who can read this');
      await ada.find(alan.handle);
      await expect(ada.page.getByRole('radio', { name: 'Ephemeral' })).toBeVisible();
      await isSound(ada.page, 'the choice of history');
      await ada.page.getByRole('radio', { name: 'Ephemeral' }).check();
      await ada.page.getByRole('button', { name: 'Start encrypted conversation' }).click();
      await expect(ada.page.getByText('This conversation is ephemeral')).toBeVisible();
      await isSound(ada.page, 'an ephemeral conversation');
      for (const [path, sign] of [
        ['/settings', 'Privacy and people'],
        ['/settings/profile', 'Save name'],
        ['/settings/people', '@grace'],
        ['/settings/recovery', 'You have no recovery method.'],
        ['/settings/recovery?code', 'I have kept it'],
        ['/settings/sessions', 'This browser'],
        ['/settings/server', 'Everything, one by one'],
        ['/settings/data', 'Delete account…'],
        ['/admin', '@grace'],
      ] as const) {
        await ada.page.goto(path);
        await expect(ada.page.getByText(sign).first()).toBeVisible();
        await isSound(ada.page, path);
      }

      await ada.page.goto('/settings/recovery?code');
      await ada.page.getByRole('button', { name: 'I have kept it' }).click();
      await ada.page.getByRole('button', { name: 'Turn on' }).click();
      await isSound(ada.page, 'recovery code with errors');
      await ada.page.goto('/settings');
      await ada.page.getByRole('button', { name: 'Sign out' }).click();
      await expect(ada.page.getByRole('alertdialog').getByText(/this is your only device/)).toBeVisible();
      await isSound(ada.page, 'sign-out question');

      const stranger = await browser.newContext({
        baseURL: network.proxy.url,
        colorScheme,
        viewport: { width, height: 844 },
      });
      const page = await stranger.newPage();
      await page.goto('/sign-up');
      await expect(page.getByRole('button', { name: 'Create account' })).toBeVisible();
      await page.getByRole('button', { name: 'Create account' }).click();
      await isSound(page, 'sign-up with errors');
      await page.goto('/sign-in');
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
      await isSound(page, 'sign-in');
      const other = await network.another(ada);
      await other.page.setViewportSize({ width, height: 844 });
      await other.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(other.page.getByRole('heading', { name: 'Set up this browser' })).toBeVisible();
      await isSound(other.page, 'set-up');
      await stranger.close();
    });
  }
}
