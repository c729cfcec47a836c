export { createIndexedDbStore } from './indexeddb-store.ts';
export { createMemoryStore } from './memory-store.ts';
