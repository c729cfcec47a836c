import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/**
 * Base64url without padding ↔ Uint8Array. Strict: one sequence of bytes has one spelling, so padding, other
 * alphabets, white space and stray bits in the last character are refused.
 */
export const Bytes = new GraphQLScalarType<Uint8Array, string>({
  name: 'Bytes',
  serialize(value) {
    if (!(value instanceof Uint8Array)) throw new TypeError('a Bytes field holds something else');
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64url');
  },
  parseValue: parseBytes,
  parseLiteral(node) {
    return parseBytes(node.kind === Kind.STRING ? node.value : undefined);
  },
});

function parseBytes(value: unknown): Uint8Array {
  const bytes = typeof value === 'string' ? Buffer.from(value, 'base64url') : undefined;
  // Node's decoder forgives much; what it forgave does not come out again as it went in.
  if (bytes === undefined || bytes.toString('base64url') !== value) {
    // What was sent is not repeated: it may be a key.
    throw new GraphQLError('Bytes are base64url without padding.');
  }
  return new Uint8Array(bytes);
}

/** An instant, always with milliseconds and in UTC. Output only: no input of the contract takes one. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize(value) {
    if (!(value instanceof Date)) throw new TypeError('a DateTime field holds something else');
    return value.toISOString();
  },
  parseValue: parseInstant,
  parseLiteral(node) {
    return parseInstant(node.kind === Kind.STRING ? node.value : undefined);
  },
});

function parseInstant(value: unknown): Date {
  const instant = typeof value === 'string' ? new Date(value) : undefined;
  if (instant === undefined || Number.isNaN(instant.getTime()) || instant.toISOString() !== value) {
    throw new GraphQLError('DateTime is RFC 3339 in UTC with milliseconds.');
  }
  return instant;
}
