export { applyEvent } from './apply-event.ts';
export { catchUp } from './catch-up.ts';
export { type CommitFailure, commitChanges, settlePending } from './commit.ts';
export { finishCreation, startDirect } from './create.ts';
export { joinByWelcome } from './join-by-welcome.ts';
export { refreshLeaf } from './refresh-leaf.ts';
export { joinAnew } from './rejoin.ts';
export { restorePeople } from './restore-people.ts';
export { FRESH_FOR, hasResetPending, refreshParticipants } from './rosters.ts';
