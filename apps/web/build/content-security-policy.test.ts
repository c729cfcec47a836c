import { expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

const directives = new Map(
  contentSecurityPolicy.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources] as const;
  }),
);

it('allows no third party, no inline code or style, and no script from a string', () => {
  for (const [name, sources] of directives) {
    if (!name.endsWith('-src')) continue;
    for (const source of sources) expect(["'self'", "'none'", "'wasm-unsafe-eval'"]).toContain(source);
  }
  expect(directives.get('default-src')).toEqual(["'none'"]);
});

it('requires Trusted Types and names no default policy', () => {
  expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
  expect(directives.get('trusted-types')).toEqual(['sotto-template', 'sotto-worker']);
});
