export { decodeState, encodeState } from './codec.ts';
export { diffState, type StateChange } from './diff-state.ts';
export { loadState } from './load-state.ts';
