export {
  acceptRequest,
  deleteRegular,
  deleteRegularMessage,
  markRegular,
  reactRegular,
  startRegular,
} from './acts.ts';
export { loadRegular, readHistory } from './history.ts';
export { pushReadMark } from './read-mark.ts';
export { sendRegularHead } from './send-head.ts';
export { takeChange } from './take-change.ts';
