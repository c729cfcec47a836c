import { readFileSync } from 'node:fs';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  buildSchema,
  execute,
  type GraphQLFieldResolver,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import * as operations from '../../generated/operations.ts';
import { nameOf, parseAnswer } from './answer.ts';
import { MalformedAnswer } from './bytes.ts';

const schema = buildSchema(
  readFileSync(new URL('../../../../../schema/generated/schema.graphql', import.meta.url), 'utf8'),
);
type AnyDocument = TypedDocumentNode<unknown, never>;
/** Without those of fragments alone. */
const documents = Object.values<AnyDocument>(operations).filter(({ definitions }) =>
  definitions.some(({ kind }) => kind === 'OperationDefinition'),
);

const scalars: Readonly<Record<string, unknown>> = {
  ID: 'id',
  String: 'text',
  Int: 7,
  Boolean: true,
  Bytes: 'AAAA',
  DateTime: '2026-01-02T03:04:05.000Z',
};

interface Choice {
  /** Which type of a union or interface, which value of an enum. */
  readonly nth: number;
  /** Whether there is nothing wherever nothing may be. */
  readonly empty: boolean;
}

const most = Math.max(
  ...Object.values(schema.getTypeMap()).map((type) => {
    if (isAbstractType(type)) return schema.getPossibleTypes(type).length;
    return isEnumType(type) ? type.getValues().length : 1;
  }),
);
const choices: readonly Choice[] = [
  { nth: 0, empty: true },
  ...Array.from({ length: most }, (_, nth) => ({ nth, empty: false })),
];

/** An answer as the reference implementation of GraphQL makes it. */
function answerTo(document: AnyDocument, { nth, empty }: Choice): unknown {
  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (
    _source,
    _arguments,
    _context,
    { returnType },
  ) => {
    if (empty && !isNonNullType(returnType)) return null;
    const type = getNamedType(returnType);
    const value = isScalarType(type)
      ? scalars[type.name]
      : isEnumType(type)
        ? type.getValues()[nth % type.getValues().length]?.name
        : {};
    const list = isNonNullType(returnType) ? returnType.ofType : returnType;
    return isListType(list) ? [value, value] : value;
  };
  const result = execute({
    schema,
    document,
    variableValues: variablesOf(document),
    rootValue: {},
    fieldResolver,
    typeResolver: (_value, _context, _info, type) => {
      const types = schema.getPossibleTypes(type);
      return types[nth % types.length]?.name;
    },
  });
  if (result instanceof Promise || result.errors !== undefined || !result.data) {
    throw new Error(`no answer to ${nameOf(document)}: ${JSON.stringify(result)}`);
  }
  return structuredClone(result.data);
}

/** Any that GraphQL takes. */
function variablesOf(document: AnyDocument): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  for (const definition of document.definitions) {
    if (definition.kind !== 'OperationDefinition') continue;
    for (const { variable, type } of definition.variableDefinitions ?? []) {
      const name = type.kind === 'NonNullType' && type.type.kind === 'NamedType' ? type.type.name.value : '';
      variables[variable.name.value] = inputOf(name);
    }
  }
  return variables;
}

function inputOf(name: string): unknown {
  const type = schema.getType(name);
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (type === undefined || isScalarType(type)) return scalars[name] ?? null;
  if (!isInputObjectType(type)) throw new Error(`no input: ${name}`);
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (!isNonNullType(field.type)) return [];
    const list = isListType(field.type.ofType);
    return [[field.name, list ? [] : inputOf(getNamedType(field.type).name)]];
  });
  return Object.fromEntries(fields);
}

type Place = readonly (string | number)[];

/** Every place of an answer with what is there. */
function* placesOf(value: unknown, at: Place = []): Generator<readonly [Place, unknown]> {
  yield [at, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, content] of Object.entries(value)) yield* placesOf(content, [...at, key]);
}

/** A copy with something else in a place. */
function changed(value: unknown, [key, ...rest]: Place, other: unknown): unknown {
  if (key === undefined) return other;
  const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value);
  copy[key] = changed(copy[key], rest, other);
  return copy;
}

function wrongInPlaceOf(value: unknown): readonly unknown[] {
  const wrong: unknown[] = [undefined];
  if (typeof value !== 'string') wrong.push('text');
  if (typeof value !== 'number') wrong.push(7);
  if (typeof value !== 'boolean') wrong.push(true);
  wrong.push({});
  if (!Array.isArray(value)) wrong.push([], [value]);
  if (typeof value === 'number') wrong.push(1.5, 2 ** 31, Number.NaN, '7');
  if (value === scalars['Bytes']) wrong.push('not base64url!');
  if (value === scalars['DateTime']) wrong.push('some day');
  return wrong;
}

describe.each(documents.map((document) => [nameOf(document), document] as const))(
  'answers to %s',
  (_name, document) => {
    it('that fit the schema are taken as they are', () => {
      for (const choice of choices) {
        const answer = answerTo(document, choice);
        expect(parseAnswer(document, answer)).toEqual(answer);
      }
    });

    it('lose what was not asked for', () => {
      const answer = answerTo(document, { nth: 0, empty: false });
      let more = answer;
      for (const [place, value] of placesOf(answer)) {
        if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
          more = changed(more, [...place, 'unasked'], 'more');
        }
      }
      expect(more).not.toEqual(answer);
      expect(parseAnswer(document, more)).toEqual(answer);
    });

    it('are refused with anything of another type in any place', () => {
      for (const nth of [0, 1, 2, 3, 4]) {
        const answer = answerTo(document, { nth, empty: false });
        for (const [place, value] of placesOf(answer)) {
          for (const wrong of wrongInPlaceOf(value)) {
            const lie = changed(answer, place, wrong);
            expect(() => parseAnswer(document, lie), `${place.join('.')}: ${String(wrong)}`).toThrow(
              MalformedAnswer,
            );
          }
        }
      }
    });

    it('are refused with nothing where something has to be', () => {
      const answer = answerTo(document, { nth: 0, empty: true });
      for (const [place, value] of placesOf(answer)) {
        if (value === null) continue;
        expect(() => parseAnswer(document, changed(answer, place, null)), place.join('.')).toThrow(
          MalformedAnswer,
        );
      }
    });
  },
);

describe('answers', () => {
  it('of a type that this version does not know are refused', () => {
    const document = operations.DeviceEventsDocument;
    for (const __typename of ['SomethingNewEvent', 'Account', '__proto__', 7, null]) {
      const lie = { deviceEvents: { __typename, events: 1 } };
      expect(() => parseAnswer(document, lie)).toThrow(MalformedAnswer);
    }
    const truth = { deviceEvents: { __typename: 'BackfillCompleted', events: 1 } };
    expect(parseAnswer(document, truth)).toEqual(truth);
  });

  it('may give reasons that this version does not know, and no kinds of conversations', () => {
    const reasons = { claimKeyPackages: { __typename: 'NotEligibleError', code: 'NEW', reasons: ['NEW'] } };
    expect(parseAnswer(operations.ClaimKeyPackagesDocument, reasons)).toEqual(reasons);
    const facts = answerTo(operations.ConversationFactsDocument, { nth: 0, empty: false });
    const lie = changed(facts, ['conversation', 'kind'], 'CHANNEL');
    expect(() => parseAnswer(operations.ConversationFactsDocument, lie)).toThrow(MalformedAnswer);
  });
});
