import { describe, expect, it } from 'vitest';
import { limitKeyOf } from './address.ts';
import { originAllowed } from './origin.ts';

describe('an origin', () => {
  it('is this server’s own, or listed', () => {
    expect(originAllowed('http://localhost:4000', 'localhost:4000', [])).toBe(true);
    expect(originAllowed('https://sotto.example', 'Sotto.Example', [])).toBe(true);
    expect(originAllowed('https://app.example', 'api.example', ['https://app.example'])).toBe(true);
  });

  it('is foreign when host or port differ, when it is opaque, or when there is none', () => {
    for (const [origin, host] of [
      ['http://evil.example', 'localhost:4000'],
      ['http://localhost:5173', 'localhost:4000'],
      ['http://localhost:4000.evil.example', 'localhost:4000'],
      ['null', 'localhost:4000'],
      ['', ''],
      [undefined, 'localhost:4000'],
      ['http://localhost:4000', undefined],
    ] as const) {
      expect(originAllowed(origin, host, ['https://app.example']), String(origin)).toBe(false);
    }
  });
});

describe('what rate limits count by', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ])('of %s is %s', (address, key) => {
    expect(limitKeyOf(address)).toBe(key);
  });
});
