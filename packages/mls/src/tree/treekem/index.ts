export * from './path-secrets.ts';
export * from './private-keys.ts';
