import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSecret } from '../test-network/canary.ts';
import { allLayers } from '../test-network/layers.ts';
import { RecordingProxy } from '../test-network/recording-proxy.ts';
import { ServerProcess } from '../test-network/server-process.ts';
import { type RichUse, useEverything } from './rich-use.ts';
import { runGun } from './run-gun.ts';

const metricsToken = 'metrics-token-of-this-test';

const stack = new AsyncDisposableStack();
let server: ServerProcess;
let proxy: RecordingProxy;
let use: RichUse;
/** Everything that the service holds, and whoever works for it could take: by place, as it is and unpacked. */
const places = new Map<string, Buffer>();

beforeAll(async () => {
  server = stack.use(
    await ServerProcess.start({
      SOTTO_RATE_LIMIT_FACTOR: '1000',
      SOTTO_LOG_LEVEL: 'debug',
      SOTTO_METRICS_TOKEN: metricsToken,
    }),
  );
  proxy = stack.use(await RecordingProxy.start(server.url));
  use = stack.use(await useEverything(proxy));
  await collect();
});
afterAll(() => stack.disposeAsync());

/** While the server runs; its files again when it has stopped. */
async function collect(): Promise<void> {
  const { folder, dataFolder } = server;
  await Promise.all(
    ['', '-wal'].map((end) => copyFile(join(dataFolder, `sotto.db${end}`), join(folder, `copy.db${end}`))),
  );
  const database = new DatabaseSync(join(dataFolder, 'sotto.db'), { readOnly: true });
  database.exec(`vacuum into '${join(folder, 'vacuumed.db')}'`);
  database.close();
  const headers = { authorization: `Bearer ${metricsToken}` };
  const metrics = await (await fetch(`${server.url}/metrics`, { headers })).text();
  for (const name of ['copy.db', 'copy.db-wal', 'vacuumed.db']) {
    places.set(`the backup ${name}`, await readFile(join(folder, name)));
  }
  for (const { handle } of [use.ada, use.grace, use.mallory]) {
    for (const form of [[], ['--json']]) {
      const { code, stdout, stderr } = await gun('--account', handle, ...form);
      if (code !== 0) throw new Error(stderr);
      places.set(`the report on ${handle} ${form.join('')}`, allLayers([Buffer.from(stdout)]));
    }
  }
  places.set('the metrics', allLayers([Buffer.from(metrics)]));
  await server.stop();
  for (const file of await readdir(dataFolder)) places.set(file, await readFile(join(dataFolder, file)));
  places.set('the values in the database', allLayers(valuesOf(join(dataFolder, 'sotto.db'))));
  places.set(
    'the log',
    allLayers(
      server
        .log()
        .split('\n')
        .map((line) => Buffer.from(line)),
    ),
  );
  places.set('the traffic', allLayers(proxy.pieces()));
}

function gun(...args: readonly string[]) {
  return runGun('--data', server.dataFolder, '--log', join(server.folder, 'server.log'), ...args);
}

/** Every value of every row of every table, on its own. */
function valuesOf(file: string): Buffer[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
  const values = tables.flatMap(({ name }) =>
    database
      .prepare(`select * from "${String(name)}"`)
      .all()
      .flatMap((row) => Object.values(row)),
  );
  database.close();
  return values.map((value) =>
    value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value)),
  );
}

const report = (handle: string, form = '') =>
  places.get(`the report on ${handle} ${form}`) ?? Buffer.alloc(0);

describe('C3: after a long use with secrets in everything', () => {
  it('none of them is in the report, the database, its backups, the log, the metrics or the traffic', () => {
    expect(places.size).toBeGreaterThan(12);
    const found: string[] = [];
    for (const [place, bytes] of places) {
      for (const [what, secret] of Object.entries(use.texts)) {
        for (const form of findSecret(secret, bytes)) found.push(`${what}, in ${place}: ${form}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('what the service does hold is found by the same search, so that it can find', () => {
    const { ada, grace, regularText, note } = use;
    const everywhere = ['the backup vacuumed.db', 'sotto.db', 'the values in the database', 'the traffic'];
    const found = (text: string) =>
      [...places].filter(([, bytes]) => findSecret(text, bytes).length > 0).map(([place]) => place);
    for (const text of [ada.handle, ada.accountId, regularText, note]) {
      expect(found(text), text).toEqual(expect.arrayContaining(everywhere));
    }
    for (const form of ['', '--json']) {
      expect(findSecret(regularText, report(grace.handle, form))).toContain('UTF-8');
      expect(findSecret(note, report('mallory', form))).toContain('UTF-8');
    }
    expect(places.get('the metrics')?.includes('# TYPE')).toBe(true);
    expect(places.get('the log')?.includes('Sotto is ready')).toBe(true);
  });

  it('whom somebody has verified is not in the report on either', () => {
    const { ada, grace, safetyNumber } = use;
    for (const text of [safetyNumber.groups.join(''), safetyNumber.groups.join(' ')]) {
      for (const [place, bytes] of places) expect(findSecret(text, bytes), place).toEqual([]);
    }
    // Contacts are in the vault, whose items name nobody.
    const items = new DatabaseSync(join(server.dataFolder, 'sotto.db'), { readOnly: true })
      .prepare('select * from vault_item where account_id = ?')
      .all(ada.accountId);
    expect(items.length).toBeGreaterThan(2);
    for (const { item_id, sealed } of items) {
      const bytes = Buffer.concat([Buffer.from(String(item_id)), sealed as Uint8Array]); // A blob.
      expect(findSecret(grace.accountId, bytes)).toEqual([]);
      expect(bytes.includes(Buffer.from(grace.accountId.replaceAll('-', ''), 'hex'))).toBe(false);
    }
  });
});
