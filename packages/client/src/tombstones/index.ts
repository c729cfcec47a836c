export {
  deletionWaitingAddress,
  everyDeletionWaiting,
  type WaitingDeletion,
} from './records.ts';
export { Tombstones } from './tombstones.ts';
