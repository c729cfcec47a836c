/** Names and notes that mean harm, in every place where they are shown: nothing runs, nothing breaks the layout. */
import { expect, test } from './network.ts';
import type { Person } from './person.ts';

/** What a display name may be at worst; what the server refuses is in its own tests. */
const corpus: readonly (readonly [what: string, name: string])[] = [
  ['script', '<script>window.ran=1</script>'],
  ['markup', '"><img src=x onerror=window.ran=1>'],
  [
    'right to left, emoji of several parts, marks',
    'שלום مرحبا 👩‍👩‍👧‍👦 e\u0301\u0302\u0303x'.normalize('NFC'),
  ],
  ['one very long word', 'W'.repeat(50)],
];
const widths = [390, 1280];

/** At both widths, without loading the page anew. */
async function isSound({ page, complaints }: Person, where: string): Promise<void> {
  expect(await page.evaluate(() => 'ran' in window), `${where}: nothing runs`).toBe(false);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    // Polled: the panes are laid out anew after the width has changed.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), {
        message: `${where}: wider than ${width} pixels`,
      })
      .toBeLessThanOrEqual(0);
  }
  expect(complaints, where).toEqual([]);
}

test('hostile names and notes are only text, wherever they are shown', async ({ network }) => {
  const admin = await network.join('Admin');
  const mallory = await network.join('Mallory');
  await admin.befriend(mallory);
  await mallory.startRegular(admin);
  await mallory.say(admin, 'hello');
  const conversation = new URL(mallory.page.url()).pathname;
  const adminId = await admin.accountId();
  const report =
    'mutation($accountId: ID!, $note: String) { reportAccount(input: { accountId: $accountId, reason: OTHER, note: $note }) { __typename } }';
  const rename =
    'mutation($displayName: String!) { updateProfile(input: { displayName: $displayName }) { __typename } }';
  for (const [what, name] of corpus) {
    const { data } = await mallory.ask(rename, { displayName: name });
    expect(data?.['updateProfile']?.['__typename'], what).toBe('ProfilePayload');
    await mallory.ask(report, { accountId: adminId, note: name.repeat(10).slice(0, 900) });

    await admin.find('mallory');
    await expect(admin.page.getByText('@mallory').first()).toBeVisible();
    await isSound(admin, `${what}: person found`);
    await admin.page.goto(`${conversation}/details`);
    await expect(admin.page.getByText('@mallory').first()).toBeVisible();
    await isSound(admin, `${what}: conversation with its details, beside the list`);
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
