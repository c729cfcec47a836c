import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const source = new URL('../src/', import.meta.url);

/** Every module of this package that a module needs at run time, by path within `src`. */
function reachableFrom(entry: string): Set<string> {
  const found = new Set<string>();
  const pending = [entry];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const text = readFileSync(new URL(file, source), 'utf8');
    for (const [, statement, target] of text.matchAll(
      /^(?:import|export) ([^'";]*?)(?:from )?'(\.[^']+)';$/gms,
    )) {
      if (statement?.startsWith('type ')) continue;
      const resolved = new URL(target ?? '', new URL(file, 'file:///'));
      pending.push(resolved.pathname.slice(1));
    }
  }
  return found;
}

test('the public entry reaches nothing that works with a group’s secrets', () => {
  const reached = reachableFrom('public.ts');
  expect(reached.size).toBeGreaterThan(30);
  expect(reached).toContain('public-group/process.ts');
  const secret = ['group/', 'framing/', 'store/', 'tree/treekem/', 'schedule/'];
  const reachedSecrets = [...reached].filter((file) => secret.some((folder) => file.startsWith(folder)));
  // The transcript hashes are public; they share a file with MACs that take their key from the caller.
  expect(reachedSecrets).toEqual(['schedule/transcript.ts']);
});

test('the whole entry reaches them, so that the walk is known to see', () => {
  const reached = reachableFrom('index.ts');
  for (const file of ['group/commit.ts', 'tree/treekem/path-secrets.ts', 'schedule/key-schedule.ts']) {
    expect(reached).toContain(file);
  }
});
