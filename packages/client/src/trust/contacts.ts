import { type Contact, encodeContact, mergeContacts, openContact } from '@sotto/protocol';
import type { EngineContext } from '../conversation/index.ts';
import { tellNews } from '../group/index.ts';

/**
 * Ties what this device knows of others to what the account's other devices know (R6): whatever changes here goes into
 * the vault, and what comes from there is merged. To be called once, before anything runs.
 */
export function connectContacts(context: EngineContext): void {
  const { people, vault, self } = context;
  people.identities.book.tellTo((contact) => put(context, contact));
  vault.onItems(
    'contacts',
    async (items) => {
      for (const { content, sealedUnder } of items) {
        const contact = openContact(content);
        // R5: under an older key a removed device may have written it, who would be the one to vouch for a root.
        if (!contact.ok || sealedUnder !== 'current' || contact.value.accountId === self.accountId) continue;
        await people.identities.takeContact(contact.value);
        await tellNews(context, contact.value.accountId);
      }
    },
    mergeContents,
  );
}

/** Everything that this device knows, for a vault that may not have it: its keys may have come later. */
export async function offerContacts(context: EngineContext): Promise<void> {
  for (const contact of await context.people.identities.book.all()) await put(context, contact);
}

async function put({ vault }: EngineContext, contact: Contact): Promise<void> {
  const { accountId } = contact;
  const known = vault.content('contacts', accountId);
  const opened = known === null ? null : openContact(known);
  const merged = opened?.ok ? mergeContacts(contact, opened.value) : contact;
  await vault.put('contacts', accountId, encodeContact(merged), mergeContents);
}

function mergeContents(theirs: Uint8Array, ours: Uint8Array): Uint8Array {
  const [a, b] = [openContact(theirs), openContact(ours)];
  if (!b.ok) return theirs;
  return a.ok ? encodeContact(mergeContacts(b.value, a.value)) : ours;
}
