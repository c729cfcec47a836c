import { parseAccountId } from '@sotto/protocol';
import type { EngineContext } from '../conversation/index.ts';
import type { Sighting, SightingRefused } from '../people/index.ts';
import type { AccountFacts, Reply } from '../ports/index.ts';
import { tellNews } from './news.ts';

/** A look at an account's chain; what it brings to light is said in the conversations with it. */
export async function lookAt(
  context: EngineContext,
  facts: Pick<AccountFacts, 'id' | 'handle'>,
): Reply<Sighting, SightingRefused> {
  const seen = await context.people.refresh(facts);
  const accountId = parseAccountId(facts.id);
  if (seen.ok && accountId.ok) await tellNews(context, accountId.value);
  return seen;
}
