import { build } from 'vite';
import { expect, it } from 'vitest';
import { solidTrustedTypes } from './solid-trusted-types.ts';

/** What a build makes of a page that uses Solid's `template()`, as every component does. */
async function bundle(): Promise<string> {
  const entry = 'virtual-entry.js';
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
    plugins: [
      solidTrustedTypes(),
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? "export { template } from 'solid-js/web';" : null),
      },
    ],
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (first === undefined || !('output' in first)) throw new Error('the build gave no output');
  return first.output[0].code;
}

it('the bundle sets innerHTML in one place, and there under the policy only', async () => {
  const code = await bundle();
  const assignments = [...code.matchAll(/\.innerHTML\s*=\s*(.+);/g)].map((match) => match[1]);
  expect(assignments).toEqual(['templatePolicy ? templatePolicy.createHTML(html) : html']);
  expect(code).toContain('createPolicy("sotto-template"');
});
