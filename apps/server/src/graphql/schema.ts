import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../context.ts';
import type { Resolvers } from './generated/resolver-types.ts';
import { Bytes, DateTime } from './scalars.ts';

/** The printed contract, generated from schema/ at the root of the repository. */
const contract = join(import.meta.dirname, '../../../../schema/generated/schema.graphql');

/** The contract with the resolvers of all domains. @throws Error when a resolver is not of the contract. */
export function makeSchema(resolvers: readonly Resolvers[]): GraphQLSchema {
  return makeExecutableSchema<RequestContext>({
    typeDefs: readFileSync(contract, 'utf8'),
    resolvers: [{ Bytes, DateTime }, ...resolvers],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
}
