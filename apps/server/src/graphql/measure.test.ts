import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { faultOf, operationLimits } from './limits.ts';
import { measureOperation } from './measure.ts';

const schema = buildSchema(`
  type Query { people(first: Int! = 50): People! person: Person tags: [Person!]! }
  type People { edges: [Edge!]! }
  type Edge { node: Person! }
  type Person { name: String! friends(first: Int! = 50): People! devices: [Person!]! }
`);

function measure(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return measureOperation(schema, document, operation, variables);
}

describe('the measure of an operation', () => {
  it('counts levels, aliases and fields', () => {
    expect(measure('{ person { a: name b: name } }')).toEqual({ depth: 2, aliases: 2, cost: 3 });
  });

  it('multiplies by the size of a page, however it is given', () => {
    const body = '{ edges { node { name } } }';
    expect(measure(`{ people(first: 10) ${body} }`).cost).toBe(1 + 10 * 3);
    expect(measure(`{ people ${body} }`).cost).toBe(1 + 50 * 3);
    expect(measure(`query($n: Int!) { people(first: $n) ${body} }`, { n: 20 }).cost).toBe(1 + 20 * 3);
    expect(measure(`query($n: Int = 7) { people(first: $n) ${body} }`).cost).toBe(1 + 7 * 3);
    expect(measure(`query($n: Int! = 7) { people(first: $n) ${body} }`, { n: 9 }).cost).toBe(1 + 9 * 3);
  });

  it('takes lists without a size for ten', () => {
    expect(measure('{ tags { name } }').cost).toBe(11);
  });

  it('grows multiplicatively with pages in pages', () => {
    const nested =
      '{ people(first: 100) { edges { node { friends(first: 100) { edges { node { name } } } } } } }';
    const { cost } = measure(nested);
    expect(cost).toBeGreaterThan(30_000);
    expect(faultOf(measure(nested), 0)?.extensions['code']).toBe('OPERATION_TOO_LARGE');
  });

  it('measures fragments once each, even where they would unfold to billions of fields', () => {
    const levels = Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on Person { ...F${i + 1} ...F${i + 1} }`,
    );
    const query = `{ person { ...F0 } } ${levels.join('\n')} fragment F40 on Person { name }`;
    const begin = performance.now();
    expect(measure(query).cost).toBeGreaterThan(1e12);
    expect(performance.now() - begin).toBeLessThan(1_000);
  });

  it('refuses what is too deep, has too many aliases or too many variables', () => {
    const deep = `{ person ${'{ devices '.repeat(operationLimits.depth)}{ name }${' }'.repeat(operationLimits.depth)} }`;
    expect(faultOf(measure(deep), 0)?.message).toMatch(/depth/);
    const aliases = Array.from({ length: operationLimits.aliases + 1 }, (_, i) => `a${i}: person { name }`);
    expect(faultOf(measure(`{ ${aliases.join(' ')} }`), 0)?.message).toMatch(/aliases/);
    expect(faultOf(measure('{ person { name } }'), operationLimits.variables + 1)?.message).toMatch(
      /variables/,
    );
    expect(faultOf(measure('{ person { name } }'), 1)).toBeNull();
  });
});
