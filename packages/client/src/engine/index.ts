export { Lifecycle, type LifecycleParts } from './lifecycle.ts';
export type { Running } from './running.ts';
