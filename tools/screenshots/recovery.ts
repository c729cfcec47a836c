import type { Person } from '../e2e/person.ts';
import type { Studio } from './pictures.ts';

/** Somebody makes a recovery code, signs out, and comes back by it (B6, R33). */
export async function takeRecovery(studio: Studio, person: Person): Promise<void> {
  const { take } = studio;
  const { page } = person;
  await take('recovery-none', page, '/settings/recovery');
  await page.getByRole('button', { name: 'Make a recovery code' }).click();
  const shown = page.locator('[data-recovery-code]');
  await shown.waitFor();
  const groups = ((await shown.getAttribute('data-recovery-code')) ?? '').split(' ');
  await take('recovery-code', page);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  for (const field of await page.getByRole('dialog').getByRole('textbox').all()) {
    const name = (await field.getAttribute('name')) ?? '';
    await field.fill(groups[Number(name.split('-').at(-1)) - 1] ?? '');
  }
  await take('recovery-code-confirm', page);
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await take('recovery', page);
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('Sign in, then use your recovery code.').waitFor();
  await take('sign-out-question', page);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
  await person.signIn();
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  const code = groups.join(' ');
  await page
    .getByRole('textbox', { name: 'Recovery code' })
    .fill((code.startsWith('7') ? '8' : '7') + code.slice(1));
  await page.getByRole('button', { name: 'Recover', exact: true }).click();
  await page.getByText('Something in this code is mistyped.').waitFor();
  await take('recover', page);
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(code);
  await page.getByRole('button', { name: 'Recover', exact: true }).click();
  await page.getByText('This browser is one of your devices.').first().waitFor();
}
