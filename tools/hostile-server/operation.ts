/** A GraphQL operation as the client sends it, with the types of its answer and its variables. */
import { type DocumentNode, getOperationAST } from 'graphql';

export interface Operation<Data, Variables> extends DocumentNode {
  // How generated documents carry their types; never there at run time.
  readonly __apiType?: (variables: Variables) => Data;
}

export function nameOf(operation: DocumentNode): string {
  const name = getOperationAST(operation)?.name?.value;
  if (name === undefined) throw new Error('an operation without a name');
  return name;
}
