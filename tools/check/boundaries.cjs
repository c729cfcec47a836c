/**
 * Who may import whom (docs/architecture.md). Type imports count.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'mls-stands-alone',
      severity: 'error',
      from: { path: '^packages/mls/' },
      to: { path: '^(packages/(?!mls/)|apps/|tools/)' },
    },
    {
      name: 'protocol-stands-on-mls',
      severity: 'error',
      from: { path: '^packages/protocol/' },
      to: { path: '^(packages/(?!(protocol|mls)/)|apps/|tools/)' },
    },
    {
      name: 'client-stands-on-protocol',
      severity: 'error',
      from: { path: '^packages/client/' },
      to: { path: '^(packages/(?!(client|protocol)/)|apps/|tools/)' },
    },
    {
      name: 'web-stands-on-client',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(packages/(?!client/)|apps/(?!web/)|tools/)' },
    },
    {
      name: 'server-holds-no-secret',
      comment: 'The server sees only what needs no secret: one entry point of the protocol package.',
      severity: 'error',
      from: { path: '^apps/server/src/' },
      to: { path: '^(packages/(?!protocol/src/public\\.ts$)|apps/(?!server/)|tools/)' },
    },
    {
      name: 'examples-use-the-sdk-only',
      severity: 'error',
      from: { path: '^examples/' },
      to: { path: '^(packages/(?!client/src/index\\.ts$)|apps/|tools/)' },
    },
    {
      name: 'protocol-public-holds-no-secret',
      comment: 'Nothing that the server may import leads to code that holds, makes or opens a secret.',
      severity: 'error',
      from: { path: '^packages/protocol/src/public\\.ts$' },
      to: {
        path: '^packages/(protocol/src/(conversation/|crypto/index\\.ts)|mls/src/index\\.ts)',
        reachable: true,
      },
    },
    {
      name: 'mls-public-holds-no-secret',
      severity: 'error',
      from: { path: '^packages/mls/src/public\\.ts$' },
      to: { path: '^packages/mls/src/(group/|store/|tree/treekem/|schedule/secret-tree)', reachable: true },
    },
    {
      name: 'through-the-entry',
      comment: 'A folder is reached through its index.ts, or through its public.ts, which holds no secret.',
      severity: 'error',
      from: { path: '^(packages/protocol|apps/server|apps/web)/src/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^$1/src/(?!$2/|generated/|modules/)[^/]+/(?!(index|public)\\.ts$|generated/)' },
    },
    {
      name: 'node-only-where-it-may-be',
      comment: 'What runs in a browser reaches no built-in module of Node.',
      severity: 'error',
      from: {
        path: '^(packages/(mls|protocol|client)|apps/web)/src/',
        pathNot: ['\\.test\\.tsx?$', '^packages/mls/src/crypto/.*node[^/]*\\.ts$'],
      },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|reports|generated/schema)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
