import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makers } from './make/all.ts';
import { folder, readOwnVectors } from './reader/file.ts';

describe('the vectors of this package', () => {
  it.each(Object.entries(makers))('%s is what this code makes', async (name, make) => {
    // Once through JSON, which is all that a file can say.
    expect(JSON.parse(JSON.stringify(await make()))).toEqual(readOwnVectors(name));
  });

  it('are all there are', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    expect(files.toSorted()).toEqual(
      Object.keys(makers)
        .map((name) => `${name}.json`)
        .toSorted(),
    );
  });
});
