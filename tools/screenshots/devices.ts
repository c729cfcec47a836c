import type { Person } from '../e2e/person.ts';
import type { Studio } from './pictures.ts';

/** A second browser from sign-in to its end, and a third that is put out (A7 to A11, B3). */
export async function takeDevices(studio: Studio, ada: Person, conversation: string): Promise<void> {
  const { take } = studio;
  const { page } = ada;
  await page.goto('/settings/devices');
  await page.getByRole('button', { name: /^Unregister/ }).click();
  await take('device-unregister-only', page);

  const second = await studio.another(ada);
  await second.linkCode();
  await take('set-up', second.page, '/set-up');
  // Each start of the browser shows a code of its own.
  const code = await second.linkCode();
  await take('device-waiting', page, '/');
  await take('add-a-device', page, '/settings/devices?add');
  await page.getByLabel('Code of the new device').fill(code);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Add device' }).waitFor();
  await take('device-approval', page);
  await page.getByRole('button', { name: 'Add device' }).click();
  await page.getByText(/is one of your devices now/).waitFor();
  await take('device-added', page);
  await page.getByRole('button', { name: 'Done' }).click();
  await second.page.getByText('This browser is one of your devices.').first().waitFor();
  await take('set-up-done', second.page);
  await take('devices', page, '/settings/devices');
  await take('device-joined', second.page, conversation);
  await take('who-can-read-this', page, `${conversation}/readers`);

  await page.goto('/settings/devices');
  await page
    .getByRole('list', { name: 'Other devices' })
    .getByRole('button', { name: /^Unregister/ })
    .click();
  await take('device-unregister', page);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Unregister' }).click();
  await second.page.getByText('This browser is unregistered.').first().waitFor();
  await take('device-unregistered', second.page, '/');
  await take('device-not-here', second.page, conversation);
  await take('device-register-again', second.page, '/settings/devices');

  const third = await studio.another(ada);
  await third.linkCode();
  await page.getByRole('button', { name: 'That’s not me' }).click();
  await take('device-not-me', page);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign it out' }).click();
  await third.page.getByText('You were signed out of this browser.').waitFor();
  await take('session-ended', third.page);
}
