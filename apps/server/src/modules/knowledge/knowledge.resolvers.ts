import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import { storedFacts } from './stored-facts.ts';

export function knowledgeResolvers(): Resolvers {
  return { Query: { storedFacts: () => storedFacts } };
}
