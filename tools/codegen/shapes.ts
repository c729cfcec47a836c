import {
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * A newer server may have values of these that the client does not know, and the client has an answer to all of them:
 * any text is one.
 */
const openEnums: ReadonlySet<string> = new Set([
  'CommitRejection',
  'EligibilityReason',
  'ErrorCode',
  'MessageRejection',
  'RosterRejection',
]);

/** As much of the schema as is needed to check answers to the documents: the fields that they ask for, and no more. */
export function printShapes(schema: GraphQLSchema, documents: DocumentNode): string {
  const objects = new Map<string, Map<string, string>>();
  const abstract = new Map<string, readonly string[]>();
  const enums = new Map<string, readonly string[]>();
  const types = new TypeInfo(schema);
  visit(
    documents,
    visitWithTypeInfo(types, {
      Field() {
        const parent = types.getParentType();
        const field = types.getFieldDef();
        if (!parent || !field) throw new Error('a document asks for what the schema does not have');
        const type = namedTypeOf(String(field.type));
        const leaf = schema.getType(type);
        if (isEnumType(leaf) && !openEnums.has(type))
          enums.set(
            type,
            leaf.getValues().map(({ name }) => name),
          );
        if (field.name.startsWith('__')) return;
        const shape = String(field.type).replace(
          type,
          isEnumType(leaf) && openEnums.has(type) ? 'String' : type,
        );
        // Of an interface it is a field of each of its types.
        for (const { name } of isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent]) {
          objects.set(name, (objects.get(name) ?? new Map<string, string>()).set(field.name, shape));
        }
      },
      SelectionSet() {
        const type = types.getParentType();
        if (isAbstractType(type))
          abstract.set(
            type.name,
            schema.getPossibleTypes(type).map(({ name }) => name),
          );
        if (isObjectType(type) && !objects.has(type.name)) objects.set(type.name, new Map());
      },
    }),
  );
  const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const shapes = {
    objects: Object.fromEntries(
      sorted(objects).map(([name, fields]) => [name, Object.fromEntries(sorted(fields))]),
    ),
    abstract: Object.fromEntries(sorted(abstract)),
    enums: Object.fromEntries(sorted(enums)),
  };
  return [
    '/** What answers look like: fields by object type, types by union or interface, and values by enum. */',
    'export interface Shapes {',
    '  readonly objects: Readonly<Record<string, Readonly<Record<string, string>>>>;',
    '  readonly abstract: Readonly<Record<string, readonly string[]>>;',
    '  readonly enums: Readonly<Record<string, readonly string[]>>;',
    '}',
    `export const shapes: Shapes = ${JSON.stringify(shapes, null, 1)};`,
    '',
  ].join('\n');
}

/** `[Account!]!` is of `Account`. */
function namedTypeOf(type: string): string {
  return type.replace(/[[\]!]/g, '');
}
