export { Lifecycle, type LifecycleParts } from './lifecycle.ts';
