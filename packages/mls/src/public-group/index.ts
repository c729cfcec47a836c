export * from './api.ts';
export * from './authority.ts';
export * from './environment.ts';
export * from './public-group.ts';
