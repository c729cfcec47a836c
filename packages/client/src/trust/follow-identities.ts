import type { EngineContext } from '../conversation/index.ts';
import { lookAt, lookAtEverybody, resumeRebirths } from '../group/index.ts';
import { offerContacts } from './contacts.ts';

/**
 * What has to be looked at without anybody writing: after a connection has come about, and whenever the account's other
 * devices have said something. Everything in it can be repeated.
 */
export async function followIdentities(context: EngineContext): Promise<void> {
  if (!context.isRegistered) return;
  await context.writers.run('identities', async () => {
    const { people } = context;
    await offerContacts(context);
    // R7: another device of the account, or a message, knows of what this one has not seen.
    for (const accountId of people.takeClaimedNewer()) {
      const { handle } = people.personOf(accountId);
      if (handle !== '' && !context.stopping.aborted) await lookAt(context, { id: accountId, handle });
    }
    await resumeRebirths(context);
    await lookAtEverybody(context);
  });
}
