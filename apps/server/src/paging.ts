import { GraphQLError } from 'graphql';
import type { InvalidInputError, PageInfo } from './graphql/generated/resolver-types.ts';

/** A page's size, from 1 to 100. @throws GraphQLError otherwise: a query has no union to say so in. */
export function pageSize(first: number): number {
  if (first < 1 || first > 100) throw badArgument('first', 'is from 1 to 100');
  return first;
}

export function badArgument(name: string, rule: string): GraphQLError {
  const code = 'INVALID_INPUT' satisfies InvalidInputError['code'];
  return new GraphQLError(`The argument ${name} ${rule}.`, { extensions: { code, path: [name] } });
}

export interface Connection<Node, Name extends string, Edge extends string> {
  readonly __typename: Name;
  readonly edges: readonly { readonly __typename: Edge; readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: PageInfo;
}

/**
 * A Relay connection of rows that were asked for with one more than the page holds: the extra one says that
 * there is a next page.
 */
export function connection<Row, Node, Name extends string, Edge extends string>(
  [name, edge]: readonly [Name, Edge],
  rows: readonly Row[],
  first: number,
  edgeOf: (row: Row) => { readonly cursor: string; readonly node: Node },
): Connection<Node, Name, Edge> {
  const edges = rows.slice(0, first).map((row) => ({ __typename: edge, ...edgeOf(row) }));
  const pageInfo: PageInfo = {
    __typename: 'PageInfo',
    hasNextPage: rows.length > first,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { __typename: name, edges, pageInfo };
}
