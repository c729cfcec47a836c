import { GraphQLError } from 'graphql';
import type { InvalidInputError, PageInfo } from './graphql/generated/resolver-types.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A page's size, from 1 to 100. @throws GraphQLError otherwise: a query has no union to say so in. */
export function pageSize(first: number): number {
  if (first < 1 || first > 100) throw badArgument('first', 'is from 1 to 100');
  return first;
}

export function badArgument(name: string, rule: string): GraphQLError {
  const code = 'INVALID_INPUT' satisfies InvalidInputError['code'];
  return new GraphQLError(`The argument ${name} ${rule}.`, { extensions: { code, path: [name] } });
}

/** A place in a list that is in the order of instants, and of ids where those are the same. */
export interface InstantCursor {
  readonly at: Date;
  readonly id: string;
}

export function instantCursor({ at, id }: InstantCursor): string {
  return `${at.getTime()}.${id}`;
}

/** @throws GraphQLError for what no edge can have had. */
export function parseInstantCursor(text: string): InstantCursor {
  const [, milliseconds, id] = /^(\d{1,15})\.(.*)$/s.exec(text) ?? [];
  if (milliseconds === undefined || id === undefined) throw badArgument('after', 'is the cursor of an edge');
  return { at: new Date(Number(milliseconds)), id: parseIdCursor(id) };
}

/** The id that a page goes on behind. @throws GraphQLError for what no edge can have had. */
export function parseIdCursor(text: string): string {
  if (!UUID.test(text)) throw badArgument('after', 'is the cursor of an edge');
  return text;
}

/** What a page's edge has besides its type. */
export interface EdgeParts {
  readonly cursor: string;
  readonly node: unknown;
}

export interface Connection<Parts extends EdgeParts, Name extends string, Edge extends string> {
  readonly __typename: Name;
  readonly edges: readonly (Parts & { readonly __typename: Edge })[];
  readonly pageInfo: PageInfo;
}

/**
 * A Relay connection of rows that were asked for with one more than the page holds: the extra one says that
 * there is a next page.
 */
export function connection<Row, Parts extends EdgeParts, Name extends string, Edge extends string>(
  [name, edge]: readonly [Name, Edge],
  rows: readonly Row[],
  first: number,
  edgeOf: (row: Row) => Parts,
): Connection<Parts, Name, Edge> {
  const edges = rows.slice(0, first).map((row) => ({ __typename: edge, ...edgeOf(row) }));
  const pageInfo: PageInfo = {
    __typename: 'PageInfo',
    hasNextPage: rows.length > first,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { __typename: name, edges, pageInfo };
}
