export { conversationCalls } from './conversation-calls.ts';
export { deviceCalls } from './device-calls.ts';
export { messageCalls } from './message-calls.ts';
export { peopleCalls } from './people-calls.ts';
export { ReadyCalls } from './ready-calls.ts';
export { recoveryCalls } from './recovery-calls.ts';
export { sessionCalls } from './session-calls.ts';
export { trustCalls } from './trust-calls.ts';
