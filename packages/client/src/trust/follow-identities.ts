import { parseAccountId } from '@sotto/protocol';
import type { EngineContext } from '../conversation/index.ts';
import { lookAt, lookAtEverybody, resumeRebirths } from '../group/index.ts';
import type { ConversationFacts } from '../ports/index.ts';
import { offerContacts } from './contacts.ts';

/**
 * What has to be looked at without anybody writing, after a connection has come about. It can be repeated.
 *
 * @param listed the account's conversations, as the server lists them.
 */
export async function followIdentities(
  context: EngineContext,
  listed: readonly ConversationFacts[],
): Promise<void> {
  if (!context.isRegistered) return;
  await followNews(context);
  await context.writers.run('identities', () => lookAtEverybody(context, listed));
}

/** The same for what the account's other devices, or messages, have said of people. */
export async function followNews(context: EngineContext): Promise<void> {
  if (!context.isRegistered) return;
  await context.writers.run('identities', async () => {
    const { people, stopping } = context;
    await offerContacts(context);
    // R7: another device of the account, or a message, knows of what this one has not seen.
    for (const accountId of people.takeClaimedNewer()) {
      const { handle } = people.personOf(accountId);
      if (handle !== '' && !stopping.aborted) await lookAt(context, { id: accountId, handle });
    }
    await resumeRebirths(context);
  });
}

/** The server says that somebody's chain has changed. Of whoever has no encrypted conversation here it is no news. */
export async function lookAtChanged(context: EngineContext, text: string): Promise<void> {
  const id = parseAccountId(text);
  if (!id.ok || !context.isRegistered) return;
  const accountId = id.value;
  if (!context.table.all().some((record) => record.people.includes(accountId))) return;
  await context.writers.run('identities', async () => {
    const { handle } = context.people.personOf(accountId);
    if (handle !== '' && !context.stopping.aborted) await lookAt(context, { id: accountId, handle });
  });
}
