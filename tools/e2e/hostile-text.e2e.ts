/** Names and notes that mean harm, in every place where they are shown: nothing runs, nothing breaks the layout. */
import { expect, test } from './network.ts';
import type { Person } from './person.ts';

/** What a display name may be at worst; what the server refuses is in its own tests. */
const corpus: readonly (readonly [what: string, name: string])[] = [
  ['script', '<script>window.ran=1</script>'],
  ['markup', '"><img src=x onerror=window.ran=1>'],
  ['template', '$&{window.ran=1}{{window.ran=1}}'.replace('&', '')],
  ['right to left', 'שלום עולם مرحبا'],
  ['zero width', 'a\u200db\u200cc'],
  ['one very long word', 'W'.repeat(50)],
  ['wide characters', '𒐫'.repeat(12)],
  ['combining marks', 'e\u0301\u0302\u0303x'.normalize('NFC')],
  ['emoji', '👩‍👩‍👧‍👦🏳️‍🌈'],
];

async function isSound({ page, complaints }: Person, where: string): Promise<void> {
  expect(await page.evaluate(() => 'ran' in window), `${where}: nothing runs`).toBe(false);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, `${where}: wider than the screen`).toBeLessThanOrEqual(0);
  expect(complaints, where).toEqual([]);
}

for (const width of [390, 1280]) {
  test(`hostile names are only text everywhere, ${width} pixels wide`, async ({ network }) => {
    test.setTimeout(240_000);
    const admin = await network.join('Admin');
    const mallory = await network.join('Mallory');
    await admin.page.setViewportSize({ width, height: 844 });
    await mallory.page.setViewportSize({ width, height: 844 });
    await admin.befriend(mallory);
    await mallory.startRegular(admin);
    await mallory.say(admin, 'hello');
    const adminId = await admin.accountId();
    const report =
      'mutation($accountId: ID!, $note: String) { reportAccount(input: { accountId: $accountId, reason: OTHER, note: $note }) { __typename } }';
    for (const [what, name] of corpus) {
      const rename =
        'mutation($displayName: String!) { updateProfile(input: { displayName: $displayName }) { __typename } }';
      const { data } = await mallory.ask(rename, { displayName: name });
      expect(data?.['updateProfile']?.['__typename'], what).toBe('ProfilePayload');
      await mallory.ask(report, { accountId: adminId, note: name.repeat(10).slice(0, 900) });

      await admin.find('mallory');
      await expect(admin.page.getByText('@mallory').first()).toBeVisible();
      await isSound(admin, `${what}: person found`);
      await admin.page.goto('/');
      await admin.page.getByRole('navigation').getByRole('link').filter({ hasText: 'hello' }).first().click();
      await expect(admin.message('hello')).toBeVisible();
      await isSound(admin, `${what}: conversation`);
      await admin.page.goto(`${new URL(admin.page.url()).pathname}/details`);
      await expect(admin.page.getByText('@mallory').first()).toBeVisible();
      await isSound(admin, `${what}: details`);
      await admin.page.goto('/');
      await isSound(admin, `${what}: inbox`);
      await admin.page.goto('/settings/people');
      await expect(admin.page.getByText('@mallory').first()).toBeVisible();
      await isSound(admin, `${what}: lists of people`);
      await admin.page.goto('/admin');
      await expect(admin.page.getByText('@mallory').first()).toBeVisible();
      await isSound(admin, `${what}: administration`);
      await admin.page.getByRole('tab', { name: 'Reports' }).click();
      await expect(admin.page.getByRole('tabpanel').getByText('@mallory').first()).toBeVisible();
      await isSound(admin, `${what}: reports`);
      await mallory.page.goto('/settings/profile');
      await expect(mallory.page.getByText('@mallory').first()).toBeVisible();
      await isSound(mallory, `${what}: own profile`);
    }
  });
}
