export { changeRoster, type RosterPlan } from './change-roster.ts';
export { listDevices, shownDevice } from './list.ts';
export { renameDevice } from './rename.ts';
export { removeDevice } from './unregister.ts';
export { signOutWaiting } from './waiting.ts';
