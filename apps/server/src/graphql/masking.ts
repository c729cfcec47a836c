import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { describeError, type Logger } from '../logging.ts';

/**
 * What may be said of an error. Errors that GraphQL or this server made on purpose are said as they are; of
 * anything else the client learns an id, and the log what can be told without what people wrote (R34).
 */
export function maskError(
  error: unknown,
  formatted: GraphQLFormattedError,
  logger: Logger,
): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  if (cause === undefined || cause === null || cause instanceof GraphQLError) return formatted;
  const incidentId = randomUUID();
  logger.error({ incidentId, cause: describeError(cause) }, 'an operation failed');
  const { path, locations } = formatted;
  return {
    message: 'The server failed. The incident has been logged.',
    ...(path === undefined ? {} : { path }),
    ...(locations === undefined ? {} : { locations }),
    extensions: { code: 'INTERNAL', incidentId },
  };
}
