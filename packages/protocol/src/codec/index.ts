export { fromBase32, groupsOfFour, toBase32, typedBase32 } from './base32.ts';
export { fromBase64url, toBase64url } from './base64url.ts';
export { compareBytes, decodeCbor } from './cbor-decode.ts';
export { encodeCbor } from './cbor-encode.ts';
export type { CborValue } from './cbor-value.ts';
export { type CodecError, type CodecErrorCode, CodecFault } from './codec-error.ts';
export { type Codec, defineCodec } from './define-codec.ts';
export { joinBytes, uint32Bytes, uint32From } from './fixed.ts';
export { padTo, unpadFrom } from './padding.ts';
export {
  array,
  boolean,
  bytes,
  mapped,
  nullable,
  oneOf,
  type Schema,
  type SchemaType,
  struct,
  text,
  uint,
  union,
} from './schema.ts';
