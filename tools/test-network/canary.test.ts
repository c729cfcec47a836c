import { describe, expect, it } from 'vitest';
import { findSecret } from './canary.ts';

const secret = 'canary-7f3a9 äö';

describe('the search for a secret', () => {
  it('finds nothing where there is nothing', () => {
    expect(findSecret(secret, Buffer.from('canary-7f3a8 and other birds'.repeat(50)))).toEqual([]);
  });

  for (const [name, hide] of [
    ['as it is', (text: string) => Buffer.from(text)],
    ['in UTF-16', (text: string) => Buffer.from(text, 'utf16le')],
    ['in hex', (text: string) => Buffer.from(Buffer.from(text).toString('hex'))],
    ['in base64 at any offset', (text: string) => Buffer.from(Buffer.from(`x${text}yz`).toString('base64'))],
    [
      'in base64url at any offset',
      (text: string) => Buffer.from(Buffer.from(`xy${text}z`).toString('base64url')),
    ],
    ['percent-encoded', (text: string) => Buffer.from(encodeURIComponent(text))],
    ['under a one-byte mask', (text: string) => Buffer.from(Buffer.from(text).map((byte) => byte ^ 0x5a))],
    ['reversed', (text: string) => Buffer.from(text).reverse()],
  ] as const) {
    it(`finds it ${name}`, () => {
      expect(
        findSecret(secret, Buffer.concat([Buffer.from('before'), hide(secret), Buffer.from('after')])),
      ).not.toEqual([]);
    });
  }
});
