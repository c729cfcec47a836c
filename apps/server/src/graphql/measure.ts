import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large an operation is before it runs. */
export interface Measure {
  readonly depth: number;
  readonly aliases: number;
  readonly cost: number;
}

/** Entries of a list that has no `first` of its own: devices of an account, people of a small group. */
const USUAL_LIST = 10;

/**
 * Measures a valid operation in time that grows with its text and not with what its fragments unfold to: each
 * fragment is measured once. Introspection is not counted; GraphQL's own rules bound it.
 */
export function measureOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Measure {
  const root = schema.getRootType(operation.operation);
  if (!root) return empty;
  return new Measurer(schema, document, withDefaults(operation, variables)).selections(
    operation.selectionSet,
    root,
    false,
  );
}

function withDefaults(
  { variableDefinitions }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const defaults = (variableDefinitions ?? []).map(({ variable, defaultValue }) => [
    variable.name.value,
    defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : undefined,
  ]);
  return { ...Object.fromEntries(defaults), ...variables };
}

const empty: Measure = { depth: 0, aliases: 0, cost: 0 };

class Measurer {
  readonly #schema: GraphQLSchema;
  readonly #document: DocumentNode;
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #fragments = new Map<string, Measure>();

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Readonly<Record<string, unknown>>) {
    this.#schema = schema;
    this.#document = document;
    this.#variables = variables;
  }

  /** @param paged whether a field above has said how long the list below it is. */
  selections(set: SelectionSetNode, type: GraphQLCompositeType, paged: boolean): Measure {
    let total = empty;
    for (const selection of set.selections) {
      switch (selection.kind) {
        case Kind.FIELD:
          total = sum(total, this.#field(selection, type, paged));
          break;
        case Kind.INLINE_FRAGMENT:
          total = sum(
            total,
            this.selections(
              selection.selectionSet,
              this.#type(selection.typeCondition?.name.value) ?? type,
              paged,
            ),
          );
          break;
        case Kind.FRAGMENT_SPREAD:
          total = sum(total, this.#fragment(selection.name.value, paged));
          break;
      }
    }
    return total;
  }

  #field(node: FieldNode, parent: GraphQLCompositeType, paged: boolean): Measure {
    const aliases = node.alias === undefined ? 0 : 1;
    const definition =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (definition === undefined) return { depth: 1, aliases, cost: 1 };
    const first = this.#first(node, definition);
    const length = first ?? (isList(definition.type) && !paged ? USUAL_LIST : 1);
    const type = getNamedType(definition.type);
    const below =
      node.selectionSet !== undefined && isCompositeType(type)
        ? this.selections(node.selectionSet, type, first !== null)
        : empty;
    return { depth: below.depth + 1, aliases: below.aliases + aliases, cost: 1 + length * below.cost };
  }

  #fragment(name: string, paged: boolean): Measure {
    const key = `${paged} ${name}`;
    const known = this.#fragments.get(key);
    if (known !== undefined) return known;
    const definition = this.#document.definitions.find(
      (candidate) => candidate.kind === Kind.FRAGMENT_DEFINITION && candidate.name.value === name,
    );
    if (definition?.kind !== Kind.FRAGMENT_DEFINITION) return empty;
    const type = this.#type(definition.typeCondition.name.value);
    const measure = type === undefined ? empty : this.selections(definition.selectionSet, type, paged);
    this.#fragments.set(key, measure);
    return measure;
  }

  #type(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.#schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }

  /** The page's size that a field asks for; null for a field that is no page. */
  #first(node: FieldNode, definition: GraphQLField<unknown, unknown>): number | null {
    const argument = definition.args.find(({ name }) => name === 'first');
    if (argument === undefined) return null;
    const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    let size: unknown = argument.defaultValue;
    if (value?.kind === Kind.INT) size = Number(value.value);
    if (value?.kind === Kind.VARIABLE) size = this.#variables[value.name.value] ?? size;
    // Sizes out of bounds are refused where the page is made.
    return typeof size === 'number' ? Math.min(Math.max(size, 1), 100) : 100;
  }
}

function sum(a: Measure, b: Measure): Measure {
  return { depth: Math.max(a.depth, b.depth), aliases: a.aliases + b.aliases, cost: a.cost + b.cost };
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
