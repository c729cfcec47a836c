import type { EngineContext } from '../conversation/index.ts';
import type { Reply } from '../ports/index.ts';
import { lookAt } from './look-at.ts';

/** Asks for the people of conversations again, when a sign-out has erased them from here (R33). */
export async function restorePeople(context: EngineContext): Reply<void> {
  const { table, people, transport } = context;
  const records = table
    .all()
    .filter((record) =>
      record.people.some((id) => !people.personOf(id).gone && people.personOf(id).handle === ''),
    );
  if (records.length === 0) return { ok: true, value: undefined };
  const facts = await transport.conversations();
  if (!facts.ok) return facts;
  for (const record of records) {
    const known = facts.value.find(({ id }) => id === record.conversationId);
    for (const account of known?.participants ?? []) {
      await people.note(account);
      // Nobody's chain is left of an account that is gone.
      if (account.gone) continue;
      const seen = await lookAt(context, account);
      if (!seen.ok && seen.error.code === 'offline') return { ok: false, error: seen.error };
    }
  }
  return { ok: true, value: undefined };
}
