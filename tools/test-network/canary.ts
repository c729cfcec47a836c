/** Looks for a secret in bytes, in every form that software commonly gives to a text. */

/** @returns the names of the forms in which `secret` occurs in `haystack`. */
export function findSecret(secret: string, haystack: Buffer): string[] {
  const found = [...forms(secret)].filter(([, form]) => haystack.includes(form)).map(([name]) => name);
  // Under any one-byte mask, neighbours differ in the same bits: one search for all 255 of them.
  const differences = neighbours(haystack);
  for (const [encoding, bytes] of encodings(secret)) {
    const isPlain = found.includes(encoding);
    if (!isPlain && differences.includes(neighbours(bytes))) found.push(`${encoding} under a mask`);
  }
  return found;
}

function* forms(secret: string): Generator<[name: string, form: Buffer]> {
  for (const [encoding, bytes] of encodings(secret)) {
    yield [encoding, bytes];
    yield [`${encoding}, reversed`, Buffer.from(bytes).reverse()];
    yield [`${encoding} in hex`, Buffer.from(bytes.toString('hex'))];
    yield [`${encoding} in upper-case hex`, Buffer.from(bytes.toString('hex').toUpperCase())];
    yield [`${encoding} as a list of numbers`, Buffer.from([...bytes].join(','))];
    yield [`${encoding} as a spaced list of numbers`, Buffer.from([...bytes].join(', '))];
    for (const shift of [0, 1, 2]) {
      yield [`${encoding} in base64, shifted by ${shift}`, Buffer.from(innerBase64(bytes, shift))];
      yield [
        `${encoding} in base64url, shifted by ${shift}`,
        Buffer.from(innerBase64(bytes, shift).replaceAll('+', '-').replaceAll('/', '_')),
      ];
    }
  }
  yield ['percent-encoded', Buffer.from(encodeURIComponent(secret))];
  yield ['percent-encoded throughout', Buffer.from(percentEncoded(secret))];
  yield ['JSON with escapes', Buffer.from(escaped(secret, '\\u'))];
  yield ['JSON with escapes beyond ASCII', Buffer.from(escapedBeyondAscii(secret))];
  yield ['upper case', Buffer.from(secret.toUpperCase())];
  yield ['lower case', Buffer.from(secret.toLowerCase())];
}

function* encodings(secret: string): Generator<[string, Buffer]> {
  yield ['UTF-8', Buffer.from(secret, 'utf8')];
  yield ['UTF-16LE', Buffer.from(secret, 'utf16le')];
  yield ['UTF-16BE', Buffer.from(secret, 'utf16le').swap16()];
}

function neighbours(bytes: Buffer): Buffer {
  const differences = Buffer.alloc(Math.max(0, bytes.length - 1));
  for (let i = 0; i < differences.length; i += 1) differences[i] = (bytes[i] ?? 0) ^ (bytes[i + 1] ?? 0);
  return differences;
}

/** The part of the base64 that is the same whatever stands before and behind the bytes. */
function innerBase64(bytes: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replaceAll('=', '');
  return whole.slice(shift === 0 ? 0 : shift + 1, whole.length - 1);
}

function percentEncoded(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`)
    .join('');
}

function escaped(text: string, prefix: string): string {
  // Code units, of which an emoji has two.
  return text
    .split('')
    .map((unit) => prefix + unit.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('');
}

function escapedBeyondAscii(text: string): string {
  return text
    .split('')
    .map((unit) => (unit < '\u0080' ? unit : escaped(unit, '\\u')))
    .join('');
}
