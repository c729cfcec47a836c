/**
 * Answers every text with the same text, encrypted or not as it was written to: writing back also accepts a message
 * request. Its keys live in memory: whoever stops it has to give it a new account.
 */
import { createDevice, createMemoryStore, incomingMessages } from '@sotto/client';

const { SOTTO_SERVER = 'http://localhost:4000', SOTTO_HANDLE = 'echo', SOTTO_PASSWORD } = process.env;
if (SOTTO_PASSWORD === undefined) throw new Error('Set SOTTO_PASSWORD, of at least ten characters.');

const device = createDevice({
  server: new URL(SOTTO_SERVER),
  store: createMemoryStore(),
  sessionTransport: 'bearer',
});
const account = { handle: SOTTO_HANDLE, displayName: 'Echo', password: SOTTO_PASSWORD };
const signedUp = await device.signUp(account);
const me = signedUp.ok ? signedUp : await device.signIn(account);
if (!me.ok) throw new Error(`Cannot sign in as @${SOTTO_HANDLE}: ${me.error.code}`);
console.log(`@${me.value.handle} is listening.`);

for await (const { conversationId, content } of incomingMessages(device)) {
  if (content.type === 'text') await device.sendText(conversationId, content.text);
}
