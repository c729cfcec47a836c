/**
 * Writes the migration from the last snapshot to what the entities say now. Review it, give it a name that says
 * what it does, and add it to src/database/migrations/index.ts.
 */
import { MikroORM } from '@mikro-orm/sqlite';
import { ormOptions } from '../src/database/index.ts';

const orm = await MikroORM.init(ormOptions(':memory:'));
try {
  const { fileName, diff } = await orm.migrator.create();
  process.stdout.write(fileName === '' ? 'Nothing has changed.\n' : `${fileName}\n${diff.up.join('\n')}\n`);
} finally {
  await orm.close(true);
}
