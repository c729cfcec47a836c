/** C3, everything stolen: the database, the server's secrets and all traffic, in the attacker's hands. */
import { cp } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../packages/client/src/store/index.ts';
import { online, open, unwrap } from '../../packages/client/test/devices.ts';
import { unregistered } from '../../packages/client/test/own-devices.ts';
import { type Random, rendezvousOf, systemRandom } from '../../packages/protocol/src/index.ts';
import { answerKeyOf, nameKeyOf, offerKeyOf } from '../../packages/protocol/src/link/link-keys.ts';
import { mark, type RichUse, useEverything } from '../gun/rich-use.ts';
import { stateOf } from '../hostile-server/stolen.ts';
import { findSecret } from '../test-network/canary.ts';
import { allLayers } from '../test-network/layers.ts';
import { RecordingProxy } from '../test-network/recording-proxy.ts';
import { ServerProcess } from '../test-network/server-process.ts';
import { enumerateTail, withTail, yearsFor } from './guessing.ts';
import { type Haul, secretFiles, takeEverything } from './haul.ts';
import type { PathRow } from './path-row.ts';
import { codeOf, leastBits, rendezvousSeen, tryEveryPath } from './paths.ts';
import { keysOf, RECOVERY_CODE_BYTES, recoveryIdsOf } from './recovery-paths.ts';
import { tableOf, verdict } from './table.ts';

const stack = new AsyncDisposableStack();
let server: ServerProcess;
let use: RichUse;
let haul: Haul;
/** What the devices' generators gave: every secret that they ever made. */
const drawn: Uint8Array[] = [];
const watched: Random = (length) => {
  const bytes = systemRandom(length);
  drawn.push(Uint8Array.from(bytes));
  return bytes;
};

beforeAll(async () => {
  server = stack.use(await ServerProcess.start({ SOTTO_RATE_LIMIT_FACTOR: '1000' }));
  const proxy = stack.use(await RecordingProxy.start(server.url));
  use = stack.use(await useEverything(proxy, watched));
  for (const { device } of [use.ada, use.grace, use.mallory]) await device.close();
  await server.stop();
  haul = await takeEverything(server.dataFolder, proxy.pieces());
});
afterAll(() => stack.disposeAsync());

const dictionary = ['password', '123456', 'correct horse battery staple'];

function rowOf(paths: readonly PathRow[], path: string): PathRow {
  const row = paths.find((one) => one.path === path);
  if (row === undefined) throw new Error(`there is no path "${path}"`);
  return row;
}

describe('with everything stolen', () => {
  it('the haul is whole: the one secret of the server, and what every kind of path begins with', async () => {
    expect(await secretFiles(server.dataFolder)).toEqual(['opaque-server-setup']);
    for (const name of [
      'registrationRecord',
      'finishLoginRequest',
      'token',
      'offer',
      'answer',
      'transport',
    ]) {
      expect(
        haul.traffic.some((said) => said.name === name),
        name,
      ).toBe(true);
    }
    for (const name of ['welcome', 'commit', 'groupInfo', 'sealedKey', 'sealed', 'signedRoster', 'body']) {
      expect(
        haul.traffic.some((said) => said.name === name),
        name,
      ).toBe(true);
    }
    expect(haul.accounts.map(({ handle }) => handle).sort()).toEqual([
      'ada_lovelace',
      'grace_hopper',
      'mallory',
    ]);
  });

  it('nothing opens, and what is left is guessing 160 bits', async () => {
    const paths = await tryEveryPath(haul, dictionary);
    console.log(tableOf(paths));
    for (const { path, opened } of paths) expect(opened, path).toEqual([]);
    expect(leastBits(paths)).toBe(rowOf(paths, 'recovery by code').bits);
    expect(verdict(paths)).toBe('Nothing opened. What is left is guessing 160 bits.');
  });

  it('a password can be guessed at with the server’s setup, and opens nothing when it is right', async () => {
    const { ada } = use;
    const paths = await tryEveryPath(haul, [...dictionary, ada.password], []);
    expect(rowOf(paths, 'password (OPAQUE)').gives).toContain('the password of @ada_lovelace');
    for (const { path, opened } of paths) expect(opened, path).toEqual([]);
  });

  it('whoever runs the server on with the password in hand gets a session, and not one message', async () => {
    const { ada } = use;
    await using thief = await ServerProcess.start({ SOTTO_RATE_LIMIT_FACTOR: '1000' });
    await thief.stop();
    await cp(server.dataFolder, thief.dataFolder, { recursive: true });
    await thief.resume();
    await using proxy = await RecordingProxy.start(thief.url);
    const device = open(new URL(proxy.url), { deviceName: 'of a thief' });
    unwrap(await device.signIn({ handle: ada.handle, password: ada.password }));
    await online(device);
    await unregistered(device);
    expect((await device.conversations()).filter(({ security }) => security === 'encrypted')).toEqual([]);
    await device.close();
    // What the session can ask for is the export of all that there is; also a recorded token's.
    const ownToken = /"token":"([\w-]{43})"/.exec(proxy.recorded().toString())?.[1];
    for (const token of [ownToken, recordedToken()]) {
      const answer = await fetch(`${thief.url}/export`, { headers: { authorization: `Bearer ${token}` } });
      expect(answer.status).toBe(200);
      const exported = allLayers([Buffer.from(await answer.text()), ...proxy.pieces()]);
      expect(findSecret(ada.accountId, exported)).toContain('UTF-8');
      expect(findSecret(mark, exported)).toEqual([]);
    }
  });

  function recordedToken(): string {
    const texts = haul.traffic.flatMap(({ text }) => /^Bearer ([\w-]{43})$/.exec(text)?.[1] ?? []);
    // The first one who signed up is Ada, whose session goes on.
    return texts[0] ?? '';
  }

  it('a link code has 80 bits to guess, and gives a device’s name and no more', async () => {
    const seen = rendezvousSeen(haul);
    expect(seen.size).toBeGreaterThan(1);
    const codes = haul.accounts.flatMap(({ accountId }) =>
      drawn
        .filter((bytes) => bytes.length === 10 && seen.has(rendezvousOf(codeOf(bytes), accountId)))
        .map((bytes) => ({ accountId, bytes })),
    );
    expect(codes).toHaveLength(seen.size);
    for (const { accountId, bytes } of codes) {
      const fits = (guess: Uint8Array) => seen.has(rendezvousOf(codeOf(guess), accountId));
      const { found, guesses, perSecond } = enumerateTail(withTail(bytes, 16, 0), 16, fits);
      expect(found).toEqual(bytes);
      console.log(`a link code: ${guesses} guesses, ${yearsFor(bytes.length * 8, perSecond)}`);
      const code = codeOf(bytes);
      const keys = [offerKeyOf, answerKeyOf, nameKeyOf].map((keyOf) => keyOf(code, accountId));
      const paths = await tryEveryPath(haul, [], [bytes, ...keys]);
      for (const { path, opened } of paths) {
        const name = expect.stringMatching(/^device name [a-z]+ kestrel-/);
        expect(opened, path).toEqual(path === 'link codes' ? [name] : []);
      }
    }
  });

  it('a recovery code is found when all but ten bits of it are told: 160 bits are what keeps the rest closed', async () => {
    const account = haul.accounts.find(({ handle }) => handle === 'ada_lovelace');
    if (account === undefined) throw new Error('Ada is not there');
    const ids = recoveryIdsOf(account, 'code');
    expect(ids.size).toBe(1);
    const fits = (guess: Uint8Array) => ids.has(keysOf(account, 'code', guess)?.id ?? '');
    const code = drawn.find((bytes) => bytes.length === RECOVERY_CODE_BYTES && fits(bytes));
    if (code === undefined) throw new Error('the code was not drawn by a device');
    const { found, guesses, perSecond } = enumerateTail(withTail(code, 10, 0), 10, fits);
    expect(found).toEqual(code);
    console.log(`a recovery code: ${guesses} guesses, ${yearsFor(RECOVERY_CODE_BYTES * 8, perSecond)}`);
    const wrong = withTail(code, 16, 0).map((byte, i) => (i === 0 ? byte ^ 1 : byte));
    expect(enumerateTail(wrong, 4, fits).found).toBeNull();
  });

  it('with the secrets of the devices in hand the same tool opens everything, so that it can', async () => {
    const { ada, grace, conversationId } = use;
    const states = await Promise.all(
      [ada, grace].map(async ({ store }) => stateOf({ records: await openStore(store) }, conversationId)),
    );
    const epochSecrets = states.flatMap(({ group: { secrets, pastEpochs } }) => [
      secrets.senderDataSecret,
      secrets.externalSecret,
      ...pastEpochs.map(({ senderDataSecret }) => senderDataSecret),
    ]);
    const paths = await tryEveryPath(haul, [], [...drawn, ...epochSecrets, use.passkeySecret]);
    const opened = (path: string) => rowOf(paths, path).opened.join('\n');
    expect(opened('message bodies')).toContain(mark);
    expect(rowOf(paths, 'message bodies').opened.length).toBeGreaterThan(6);
    expect(opened('vault items and device names')).toContain(`device name renamed ${mark}`);
    expect(opened('vault items and device names')).toContain('item of contacts');
    expect(opened('vault items and device names')).toContain(
      `archived message {"type":"text","text":"Hello ${mark}"}`,
    );
    for (const path of [
      'transports of message keys (MLS)',
      'recovery by code',
      'recovery by passkey',
      'sealed vault keys',
      'welcomes',
      'commits (secrets of the tree)',
      'group infos (joining from outside)',
      'keys that sign for devices and accounts',
    ]) {
      expect(rowOf(paths, path).opened, path).not.toEqual([]);
    }
    for (const kind of ['code', 'passkey'])
      expect(opened(`recovery by ${kind}`)).toMatch(/^vault key \d+ of/m);
    expect(verdict(paths)).toMatch(/^OPEN: /);
  });
});
