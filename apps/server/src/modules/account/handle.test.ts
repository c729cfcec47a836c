import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDisplayName, parseHandle, skeletonOf } from './handle.ts';

function skeleton(text: string): string {
  const handle = parseHandle(text);
  if (handle === null) throw new Error(`${text} is no handle`);
  return skeletonOf(handle);
}

describe('a handle', () => {
  it('has 3 to 30 characters and begins with a letter', () => {
    for (const good of ['abc', 'a_1', 'z'.repeat(30)]) expect(parseHandle(good)).toBe(good);
    for (const bad of ['ab', '1ab', '_ab', 'z'.repeat(31), 'a b', 'a-b', 'äbc', 'abc\n', '']) {
      expect(parseHandle(bad), bad).toBeNull();
    }
  });

  it('is compared without case, and no letter of another script becomes one of ours', () => {
    expect(parseHandle('AliCE')).toBe('alice');
    expect(parseHandle('\u212aate')).toBeNull();
    expect(parseHandle('ali\u0131e')).toBeNull();
  });

  it('shares its skeleton with what looks like it, and with nothing else', () => {
    const alike = [
      ['alice', 'a1ice'],
      ['alice', 'al_ice'],
      ['morning', 'moming'],
      ['zoo', 'z0o'],
      ['wave', 'vvave'],
    ] as const;
    for (const [a, b] of alike) expect(skeleton(a), `${a} ${b}`).toBe(skeleton(b));
    for (const [a, b] of [
      ['alice', 'alicea'],
      ['bob', 'rob'],
    ] as const)
      expect(skeleton(a)).not.toBe(skeleton(b));
  });

  it('has a skeleton that is never longer than itself', () => {
    const handles = fc.stringMatching(/^[a-z][a-z0-9_]{2,29}$/);
    fc.assert(
      fc.property(handles, (handle) => {
        expect(skeleton(handle).length).toBeLessThanOrEqual(handle.length);
      }),
    );
  });
});

describe('a display name', () => {
  it('can be of any script, and is put into one form', () => {
    for (const name of ['Ada', 'Ωmega', '李小龍', 'ضحى', '👩‍👩‍👧‍👦 family'])
      expect(parseDisplayName(name)).toBe(name);
    expect(parseDisplayName('  Ada  ')).toBe('Ada');
    expect(parseDisplayName('A\u0308')).toBe('Ä');
  });

  it('has 1 to 50 characters as people count them, in at most 200 bytes', () => {
    expect(parseDisplayName('x'.repeat(50))).toHaveLength(50);
    expect(parseDisplayName('x'.repeat(51))).toBeNull();
    expect(parseDisplayName('')).toBeNull();
    expect(parseDisplayName('   ')).toBeNull();
    expect(parseDisplayName('👩‍👩‍👧‍👦'.repeat(20))).toBeNull();
  });

  it('holds nothing that controls or turns around the text beside it', () => {
    for (const bad of ['a\u0000b', 'a\nb', 'a\u202eb', 'a\u2066b', '\u200b\u200b', 'a\ud800']) {
      expect(parseDisplayName(bad), JSON.stringify(bad)).toBeNull();
    }
  });
});
