import {
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { faultOf, operationLimits } from './limits.ts';
import { measureOperation } from './measure.ts';

export interface Subscribe {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/**
 * Lets a valid subscription within the limits through. Queries and mutations go over HTTP, where cookies can be
 * set, requests counted and answers cut off.
 */
export function admitSubscription(
  schema: GraphQLSchema,
  introspection: boolean,
  { query, operationName, variables }: Subscribe,
): Pick<ExecutionArgs, 'document' | 'operationName' | 'variableValues'> | readonly GraphQLError[] {
  try {
    const document = parse(query, { maxTokens: operationLimits.tokens });
    const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
    const errors = validate(schema, document, rules, { maxErrors: 10 });
    if (errors.length > 0) return errors;
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== 'subscription') {
      return [new GraphQLError('Only subscriptions run over the websocket.')];
    }
    const variableValues = variables ?? {};
    const measure = measureOperation(schema, document, operation, variableValues);
    const fault = faultOf(measure, Object.keys(variableValues).length);
    if (fault !== null) return [fault];
    return { document, operationName: operationName ?? null, variableValues };
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}
