import { GraphQLError } from 'graphql';
import type { Measure } from './measure.ts';

/** What one operation may ask for. The clients' own documents stay under a third of each. */
export const operationLimits = {
  /** Of the document; past it parsing stops. */
  tokens: 2_000,
  /** Levels of fields. */
  depth: 12,
  aliases: 10,
  /** Fields that could be resolved, with every list as long as was asked for. */
  cost: 10_000,
  variables: 20,
} as const;

/** In bytes. */
export const bodyLimits = {
  /** The largest commit with its welcome, in base64url and JSON. */
  withSession: 12 * 1_024 * 1_024,
  /** What signing up and in need, many times over, and enough to be told that a session is missing. */
  withoutSession: 64 * 1_024,
  /** Subscriptions are short, and nothing else runs over a websocket. */
  websocketMessage: 16 * 1_024,
} as const;

export const socketLimits = {
  perSession: 8,
  subscriptionsPerSocket: 4,
} as const;

/** @returns the error to answer with, or null when the operation is within the limits. */
export function faultOf(measure: Measure, variables: number): GraphQLError | null {
  const excess =
    excessOf('depth', measure.depth) ??
    excessOf('aliases', measure.aliases) ??
    excessOf('cost', measure.cost) ??
    excessOf('variables', variables);
  return excess === null ? null : new GraphQLError(excess, { extensions: { code: 'OPERATION_TOO_LARGE' } });
}

function excessOf(limit: keyof typeof operationLimits, value: number): string | null {
  const max = operationLimits[limit];
  return value > max ? `The operation's ${limit} is ${value}; at most ${max} is allowed.` : null;
}
