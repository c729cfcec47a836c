export { conversationFailures, reactFailures } from './conversation-failures.ts';
export {
  linkFailures,
  readLinkFailures,
  resetFailures,
  rosterFailures,
  trustFailures,
} from './device-failures.ts';
export { eligibilityReasons } from './eligibility.ts';
export { text } from './en.ts';
export type { Explanation } from './explanation.ts';
export {
  deliveryFailures,
  deviceProblems,
  explain,
  findPersonFailures,
  notHere,
  sendFailures,
  signInFailures,
  signUpFailures,
  startConversationFailures,
} from './failures.ts';
export {
  clockTime,
  dayInSentence,
  dayName,
  exactTime,
  inboxTime,
  machineTime,
  momentInSentence,
  shortDayInSentence,
  timeLeft,
} from './format.ts';
export {
  deleteAccountFailures,
  personFailures,
  profileFailures,
  reportFailures,
} from './people-failures.ts';
export {
  addRecoveryCodeFailures,
  passkeyFailures,
  recoverFailures,
  recoveryFailures,
} from './recovery-failures.ts';
