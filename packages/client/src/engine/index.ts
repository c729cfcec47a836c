export { previewLeaving } from './before-leaving.ts';
export { deleteAccount } from './delete-account.ts';
export { Lifecycle } from './lifecycle.ts';
export type { Running } from './running.ts';
