import type { Plugin } from 'vite';

const sink = 't.innerHTML = html;';
const policy = `
const templatePolicy = globalThis.trustedTypes?.createPolicy('sotto-template', { createHTML: (html) => html });
`;

/**
 * Solid makes the static part of every component with `innerHTML`, from a string that the compiler wrote. This lets
 * that one assignment, inside Solid's `template()`, pass Trusted Types under a policy that nothing else can reach.
 * Any other `innerHTML`, in our code or in a library, stays forbidden by the browser. The build fails when Solid
 * no longer has exactly this one place.
 */
export function solidTrustedTypes(): Plugin {
  let rewritten = 0;
  return {
    name: 'solid-trusted-types',
    apply: 'build',
    transform: {
      filter: { id: /solid-js\/web\/dist\/(web|dev)\.js$/ },
      handler(code) {
        const parts = code.split(sink);
        if (parts.length !== 2)
          this.error(`expected one "${sink}" in solid-js/web, found ${parts.length - 1}`);
        rewritten += 1;
        return {
          code: `${policy}${parts.join('t.innerHTML = templatePolicy ? templatePolicy.createHTML(html) : html;')}`,
          map: null,
        };
      },
    },
    buildEnd(error) {
      if (error === undefined && rewritten !== 1)
        this.error(`solid-js/web was rewritten ${rewritten} times, not once`);
    },
  };
}
