export { Backoff } from './backoff.ts';
export { Emitter } from './emitter.ts';
export { KeyedMutex } from './mutex.ts';
export { uuidv7 } from './uuid.ts';
