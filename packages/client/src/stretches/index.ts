export type { UnreadStretch } from './records.ts';
export { Stretches } from './stretches.ts';
