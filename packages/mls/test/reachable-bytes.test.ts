import { describe, expect, test } from 'vitest';
import { reaches } from './reachable-bytes.ts';

describe('the walk over a state', () => {
  const secret = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);

  test('finds a secret in nested objects, arrays, maps and sets', () => {
    for (const state of [{ a: [{ b: secret }] }, new Map([[1, { secret }]]), [new Set([secret.slice()])]]) {
      expect(reaches(state, secret)).toBe(true);
    }
  });

  test('finds a secret in the memory around a view', () => {
    const memory = new Uint8Array(64);
    memory.set(secret, 40);
    expect(reaches({ head: memory.subarray(0, 8) }, secret)).toBe(true);
  });

  test('follows circles and finds nothing where nothing is', () => {
    const state: { self?: unknown; bytes: Uint8Array } = { bytes: new Uint8Array(64).fill(9) };
    state.self = state;
    expect(reaches(state, secret)).toBe(false);
  });

  test('refuses what it cannot see into, unless that is named', () => {
    class Vault {
      readonly #secret = secret;
      open = () => this.#secret;
    }
    const vault = new Vault();
    expect(() => reaches({ vault }, secret)).toThrow('an instance of Vault');
    expect(() => reaches({ open: () => secret }, secret)).toThrow('function open');
    expect(reaches({ vault }, secret, [vault])).toBe(false);
  });

  test('looks into an object that has its methods from another one', () => {
    const methods = { toJSON: () => 'redacted' };
    expect(reaches(Object.assign(Object.create(methods), { secret }), secret)).toBe(true);
  });

  test('does not look for an overwritten secret', () => {
    expect(() => reaches({}, new Uint8Array(32))).toThrow('all zeros');
  });
});
