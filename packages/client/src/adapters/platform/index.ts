export { systemClock } from './clock.ts';
export { platformNetwork } from './network.ts';
export { systemRandom } from './random.ts';
export { webLocks } from './web-locks.ts';
