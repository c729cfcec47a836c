import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config.ts';
import type { RequestContext } from '../context.ts';
import { describeError, type Logger } from '../logging.ts';
import { faultOf, operationLimits } from './limits.ts';
import { maskError } from './masking.ts';
import { measureOperation } from './measure.ts';
import type { OperationObserver } from './observe.ts';

/** GraphQL over HTTP: one operation a request, within the limits, errors masked, nothing of it logged. */
export function makeApollo(
  schema: GraphQLSchema,
  config: Config,
  logger: Logger,
  observe: OperationObserver,
): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    nodeEnv: config.production ? 'production' : 'development',
    introspection: config.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !config.introspection,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: operationLimits.tokens },
    formatError: (formatted, error) => maskError(error, formatted, logger),
    logger: quiet(logger),
    plugins: [
      // Some of these would switch themselves on by variables of the environment and report to somebody else.
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      limits(),
      observation(observe),
    ],
  });
}

function limits(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request }) => {
        if (operation === undefined) return;
        const variables = request.variables ?? {};
        const measure = measureOperation(schema, document, operation, variables);
        const fault = faultOf(measure, Object.keys(variables).length);
        if (fault !== null) throw fault;
      },
    }),
  };
}

function observation(observe: OperationObserver): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => {
      const done = observe();
      return {
        willSendResponse: async ({ operation, response }) => {
          const failed = response.body.kind === 'single' && response.body.singleResult.errors !== undefined;
          done(operation?.operation ?? 'none', operation?.name?.value ?? null, !failed);
        },
      };
    },
  };
}

/** Apollo's own lines may quote what a request held, so only that there was one is passed on. */
function quiet(logger: Logger) {
  const say = (level: 'warn' | 'error') => (message?: unknown) =>
    logger[level]({ cause: describeError(message) }, 'from Apollo Server');
  return { debug: () => {}, info: () => {}, warn: say('warn'), error: say('error') };
}
