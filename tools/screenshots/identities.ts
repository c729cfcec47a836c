import type { Person } from '../e2e/person.ts';
import type { Studio } from './pictures.ts';

/** Two people begin anew, one of whom was verified before (B2, R8). */
export async function takeIdentities(
  studio: Studio,
  ada: Person,
  verified: Person,
  unverified: Person,
): Promise<void> {
  const { take } = studio;
  const { page } = ada;
  await page.goto('/');
  await ada.open(verified, 'Encrypted');
  const conversation = page.url();
  await take('safety-number', page, `${conversation}/safety`);
  await page.getByRole('button', { name: 'Mark as verified' }).click();
  await page.getByRole('button', { name: 'Remove verification' }).waitFor();
  await take('safety-number-verified', page);

  await beginAnew(studio, verified, 'new-identity');
  await page.getByRole('region', { name: /The verified identity of/ }).waitFor();
  await take('identity-changed-after-verification', page, conversation);
  await page.getByRole('button', { name: 'Accept without comparing…' }).click();
  await take('identity-accept-question', page);
  await take('safety-number-changed', page, `${conversation}/safety`);

  await ada.startConversation(unverified);
  await ada.say(unverified, 'Shall we move this to the encrypted side?');
  const reborn = await beginAnew(studio, unverified);
  await page.getByRole('region', { name: /has a new identity/ }).waitFor();
  await take('identity-changed', page);
  await reborn.find(ada.handle);
  await reborn.page.getByRole('button', { name: 'Start encrypted conversation' }).click();
  await reborn.page.getByRole('button', { name: 'Write a regular message' }).waitFor();
  await take('identity-not-accepted-yet', reborn.page);
}

async function beginAnew(studio: Studio, person: Person, name?: string): Promise<Person> {
  const reborn = await studio.another(person);
  const { page } = reborn;
  await page.getByRole('button', { name: 'I have no other device' }).click();
  if (name !== undefined) await studio.take(name, page);
  await page.getByLabel('Password', { exact: true }).fill(reborn.password);
  await page.getByRole('button', { name: 'Make a new identity', exact: true }).click();
  await page.getByText('This browser is one of your devices.').first().waitFor();
  return reborn;
}
