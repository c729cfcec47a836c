/**
 * `node tools/screenshots/main.ts [folder [part]]`: takes pictures of every screen of today's product, at both widths and
 * in both themes; with a part (`product`, `devices`, `identities` or `recovery`), of that one only. Those that the
 * README shows are kept in docs/images.
 */
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../test/chromium.ts';
import { ServerProcess } from '../test-network/server-process.ts';
import { takeDevices } from './devices.ts';
import { takeIdentities } from './identities.ts';
import { makeStudio } from './pictures.ts';
import { takeRecovery } from './recovery.ts';

const root = join(import.meta.dirname, '../..');
const folder = process.argv[2] ?? join(root, 'tools/reports/screens');

const part = process.argv[3];
const takes = (name: string) => part === undefined || part === name;

const executablePath = findChromium();
if (executablePath === undefined) throw new Error('There is no Chromium; set SOTTO_CHROMIUM.');
const built = spawnSync('pnpm', ['--filter', '@sotto/web', 'run', 'build'], { cwd: root, stdio: 'ignore' });
if (built.status !== 0) throw new Error('The web client could not be built.');
await mkdir(folder, { recursive: true });

await using server = await ServerProcess.start({ SOTTO_RATE_LIMIT_FACTOR: '1000' });
const browser = await chromium.launch({
  executablePath,
  args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});

const studio = makeStudio(browser, server.url, folder);
const { newcomer } = studio;
const society = await newcomer('Royal Society');
const ada = await newcomer('Ada Lovelace');
const grace = await newcomer('Grace Hopper');
const alan = await newcomer('Alan Turing');
const charles = await newcomer('Charles Babbage');
for (const friend of [grace, alan]) await ada.befriend(friend);
const set = async (mutation: string, input: string) => {
  await society.ask(`mutation { ${mutation}(input: ${input}) { __typename } }`);
};
const [societyId, adaId] = [await society.accountId(), await ada.accountId()];
await set('setAccountOrganization', `{ accountId: "${societyId}", organization: true }`);
await set('setAccountAffiliation', `{ accountId: "${adaId}", organizationId: "${societyId}" }`);
await ada.startRegular(alan);
await ada.say(alan, 'The proofs are in your inbox.');
await alan.page.goto('/');
await alan.open(ada);
await alan.say(ada, 'Reading them on the train.');
await charles.startRegular(ada);
await charles.say(ada, 'Madam, may I show you an engine?');
const request = charles.page.url();
await ada.startConversation(grace);
await grace.startConversation(ada);
for (const [who, text] of [
  [ada, 'Did the compiler run last night?'],
  [grace, 'It did! All 400 programs, and only one moth 🦋'],
  [grace, 'Lunch at one?'],
  [
    ada,
    'Gladly. I will bring the notes on the Bernoulli numbers, the ones that I did not want to put in a letter.',
  ],
] as const) {
  await who.say(who === ada ? grace : ada, text);
  await (who === ada ? grace : ada).reads(text);
}
await ada.message('one moth').hover();
await ada
  .message('one moth')
  .getByRole('button', { name: /^React/ })
  .click();
await ada.page
  .getByRole('dialog')
  .getByRole('button', { name: /thumbs up/i })
  .first()
  .click();
await grace.message('one moth').getByRole('button', { name: /^👍/ }).waitFor();

const conversation = ada.page.url();
const stranger = await studio.stranger();
const screens: readonly (readonly [name: string, page: Page, path: string])[] = [
  ['conversation', ada.page, conversation],
  ['details', ada.page, `${conversation}/details`],
  ['inbox', ada.page, '/'],
  ['requests', ada.page, '/requests'],
  ['request', ada.page, request],
  ['new', ada.page, '/new'],
  ['settings', ada.page, '/settings'],
  ['profile', ada.page, '/settings/profile'],
  ['people', ada.page, '/settings/people'],
  ['what-the-server-knows', ada.page, '/settings/server'],
  ['own-data', ada.page, '/settings/data'],
  ['administration', society.page, '/admin'],
  ['sign-up', stranger, '/sign-up'],
  ['sign-in', stranger, '/sign-in'],
];
if (takes('product')) for (const [name, page, path] of screens) await studio.take(name, page, path);
if (takes('devices')) await takeDevices(studio, ada, conversation);
if (takes('identities')) await takeIdentities(studio, ada, grace, alan);
if (takes('recovery')) await takeRecovery(studio, charles);
await browser.close();
