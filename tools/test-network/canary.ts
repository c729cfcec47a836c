/** Looks for a secret in bytes, in every form that software commonly gives to a text. */

/** @returns the names of the forms in which `secret` occurs in `haystack`. */
export function findSecret(secret: string, haystack: Buffer): string[] {
  return [...forms(secret)].filter(([, form]) => haystack.includes(form)).map(([name]) => name);
}

function* forms(secret: string): Generator<[name: string, form: Buffer]> {
  for (const [encoding, bytes] of encodings(secret)) {
    yield [encoding, bytes];
    yield [`${encoding}, reversed`, Buffer.from(bytes).reverse()];
    yield [`${encoding} in hex`, Buffer.from(bytes.toString('hex'))];
    yield [`${encoding} in upper-case hex`, Buffer.from(bytes.toString('hex').toUpperCase())];
    yield [`${encoding} as a list of numbers`, Buffer.from([...bytes].join(','))];
    for (const shift of [0, 1, 2]) {
      yield [`${encoding} in base64, shifted by ${shift}`, Buffer.from(innerBase64(bytes, shift))];
      yield [
        `${encoding} in base64url, shifted by ${shift}`,
        Buffer.from(innerBase64(bytes, shift).replaceAll('+', '-').replaceAll('/', '_')),
      ];
    }
    for (let mask = 1; mask < 256; mask += 1) {
      yield [`${encoding} under the mask ${mask}`, Buffer.from(bytes.map((byte) => byte ^ mask))];
    }
  }
  yield ['percent-encoded', Buffer.from(encodeURIComponent(secret))];
  yield ['JSON with escapes', Buffer.from(escaped(secret, '\\u'))];
  yield ['upper case', Buffer.from(secret.toUpperCase())];
  yield ['lower case', Buffer.from(secret.toLowerCase())];
}

function* encodings(secret: string): Generator<[string, Buffer]> {
  yield ['UTF-8', Buffer.from(secret, 'utf8')];
  yield ['UTF-16LE', Buffer.from(secret, 'utf16le')];
  yield ['UTF-16BE', Buffer.from(secret, 'utf16le').swap16()];
}

/** The part of the base64 that is the same whatever stands before and behind the bytes. */
function innerBase64(bytes: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replaceAll('=', '');
  return whole.slice(shift === 0 ? 0 : shift + 1, whole.length - 1);
}

function escaped(text: string, prefix: string): string {
  return [...text].map((char) => prefix + char.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}
