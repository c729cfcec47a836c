import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { shapes } from '../../generated/shapes.ts';
import { MalformedAnswer } from './bytes.ts';

/** What matters here of the nodes of a document. */
interface Node {
  readonly kind: string;
  readonly name?: { readonly value: string } | undefined;
  readonly alias?: { readonly value: string } | undefined;
  readonly operation?: string;
  readonly typeCondition?: { readonly name: { readonly value: string } } | undefined;
  readonly selectionSet?: { readonly selections: readonly Node[] } | undefined;
}

interface Field {
  readonly name: string;
  readonly selections: Node[];
}

type Fragments = ReadonlyMap<string, Node>;

const roots: Readonly<Record<string, string>> = {
  query: 'Query',
  mutation: 'Mutation',
  subscription: 'Subscription',
};

/**
 * Makes what the server says into the answer to an operation: every field that the document asks for is there and of
 * the schema's type, and nothing else is. What a text says is for its reader to judge. Documents that leave fields out
 * by directives are not supported.
 *
 * @param data untrusted, from JSON.
 * @throws MalformedAnswer
 */
export function parseAnswer<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  data: unknown,
): Data {
  const operation = operationOf(document);
  const fragments = new Map<string, Node>();
  const definitions: readonly Node[] = document.definitions;
  for (const node of definitions) {
    if (node.kind === 'FragmentDefinition') fragments.set(node.name?.value ?? '', node);
  }
  const root = roots[operation.operation ?? ''] ?? '';
  // Its type is generated from the same document and schema that it was just read by.
  return parseObject(root, operation.selectionSet?.selections ?? [], fragments, data) as Data;
}

/** The operation's name. */
export function nameOf(document: TypedDocumentNode<unknown, never>): string {
  return operationOf(document).name?.value ?? '';
}

function operationOf({ definitions }: { readonly definitions: readonly Node[] }): Node {
  const operation = definitions.find(({ kind }) => kind === 'OperationDefinition');
  if (operation === undefined) throw new TypeError('a document without an operation');
  return operation;
}

function parseObject(declared: string, selections: readonly Node[], fragments: Fragments, value: unknown) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new MalformedAnswer();
  const told = value as Readonly<Record<string, unknown>>; // As any object that JSON makes.
  const type = typeOf(declared, told);
  const fields = new Map<string, Field>();
  collect(type, selections, fragments, fields);
  const parsed: Record<string, unknown> = {};
  for (const [key, field] of fields) {
    // What JSON does not name must not come from a prototype.
    const content = Object.hasOwn(told, key) ? told[key] : undefined;
    parsed[key] = field.name === '__typename' ? type : parseField(type, field, fragments, content);
  }
  return parsed;
}

/** Which type of a union or an interface it is. One that this version does not know has no meaning here. */
function typeOf(declared: string, told: Readonly<Record<string, unknown>>): string {
  const members = shapes.abstract[declared];
  if (members === undefined) return declared;
  const type = members.find((member) => member === told['__typename']);
  if (type === undefined) throw new MalformedAnswer();
  return type;
}

/** The fields that are asked for of a type, those of fragments among them (GraphQL, section 6.3.2). */
function collect(
  type: string,
  selections: readonly Node[],
  fragments: Fragments,
  into: Map<string, Field>,
): void {
  for (const node of selections) {
    const name = node.name?.value ?? '';
    const source = node.kind === 'FragmentSpread' ? fragments.get(name) : node;
    const within = source?.selectionSet?.selections ?? [];
    if (node.kind === 'Field') {
      const key = node.alias?.value ?? name;
      const field = into.get(key);
      if (field === undefined) into.set(key, { name, selections: [...within] });
      else field.selections.push(...within);
    } else if (isOf(type, source?.typeCondition?.name.value ?? type)) {
      collect(type, within, fragments, into);
    }
  }
}

function isOf(type: string, condition: string): boolean {
  return type === condition || shapes.abstract[condition]?.includes(type) === true;
}

function parseField(type: string, { name, selections }: Field, fragments: Fragments, value: unknown) {
  const shape = shapes.objects[type]?.[name];
  if (shape === undefined) throw new TypeError(`nothing is known of ${type}.${name}`);
  return parseShape(shape, selections, fragments, value);
}

/** @param shape as in the schema's language: `[Account!]!`. */
function parseShape(
  shape: string,
  selections: readonly Node[],
  fragments: Fragments,
  value: unknown,
): unknown {
  if (!shape.endsWith('!'))
    return value === null ? null : parseShape(`${shape}!`, selections, fragments, value);
  const type = shape.slice(0, -1);
  if (!type.startsWith('[')) return parseNamed(type, selections, fragments, value);
  if (!Array.isArray(value)) throw new MalformedAnswer();
  const items: readonly unknown[] = value;
  return items.map((item) => parseShape(type.slice(1, -1), selections, fragments, item));
}

function parseNamed(
  type: string,
  selections: readonly Node[],
  fragments: Fragments,
  value: unknown,
): unknown {
  const isGood = leaves[type];
  if (isGood === undefined && shapes.enums[type] === undefined) {
    return parseObject(type, selections, fragments, value);
  }
  if (isGood?.(value) === true || shapes.enums[type]?.some((name) => name === value) === true) return value;
  throw new MalformedAnswer();
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** The schema's scalars. */
const leaves: Readonly<Record<string, (value: unknown) => boolean>> = {
  ID: isText,
  String: isText,
  Boolean: (value) => typeof value === 'boolean',
  // GraphQL's are of 32 bits.
  Int: (value) => typeof value === 'number' && value === (value | 0),
  // The form at a glance: who uses them decodes them, and once is enough for megabytes.
  Bytes: (value) => isText(value) && /^[\w-]*$/.test(value),
  DateTime: (value) => isText(value) && Number.isFinite(Date.parse(value)),
};
