import { describe, expect, it } from 'vitest';
import type { makeRecovery } from './make/recovery.ts';
import { base32, hex, joined, labelled, octets, unhex } from './reader/bytes.ts';
import { readOwnVectors } from './reader/file.ts';
import { hkdf, sha256, xWing } from './reader/primitives.ts';

describe('recovery', () => {
  const { code, groups, prfInput, typed, members, confirmed, refused } =
    readOwnVectors<ReturnType<typeof makeRecovery>>('recovery');
  const characters = groups.join('');
  const checkOf = (bytes: Uint8Array) =>
    base32(sha256(labelled('recovery code check', bytes)).subarray(0, 5)).slice(0, 4);

  it('has a code of eight groups, and a ninth that checks them', () => {
    expect(groups.map(({ length }) => length)).toEqual(Array.from({ length: 9 }, () => 4));
    expect(characters.slice(0, 32)).toBe(base32(unhex(code)));
    expect(characters.slice(32)).toBe(checkOf(unhex(code)));
    for (const one of typed) expect(one.code).toBe(code);
  });

  it.each(refused)('$name is $code', ({ typed: text, code: expected }) => {
    const whole = text.replaceAll('-', '');
    const isWhole = /^[0-9A-HJKMNP-TV-Z]{36}$/.test(whole);
    expect(expected).toBe(isWhole ? 'recovery-code-mistyped' : 'recovery-code-malformed');
    if (!isWhole) return;
    const values = [...whole.slice(0, 32)].map((one) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(one));
    const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
    const bytes = Uint8Array.from(bits.match(/.{8}/g) ?? [], (octet) => Number.parseInt(octet, 2));
    expect(checkOf(bytes)).not.toBe(whole.slice(32));
  });

  it('asks a passkey for the same as everybody', () => {
    expect(unhex(prfInput).toString()).toBe('Sotto v1 recovery passkey');
  });

  it.each(members)('by $kind is a member with keys for account and root', (member) => {
    const kind = octets(member.kind === 'code' ? 1 : 2, 1);
    const info = labelled('recovery seal key', joined(member.accountId, member.root, kind));
    const seed = hkdf(unhex(member.secret), info, 32);
    expect(hex(seed)).toBe(member.sealSeed);
    expect(hex(xWing(seed).publicKey)).toBe(member.sealKey);
    expect(hex(sha256(labelled('recovery id', member.sealKey)).subarray(0, 16))).toBe(member.id);
  });

  it('gives another member under each root', () => {
    expect(new Set(members.map(({ id }) => id)).size).toBe(members.length);
  });

  it('is confirmed by two different groups', () => {
    for (const { answers, confirms } of confirmed) {
      const right = new Set(
        answers.filter(({ group, typed: text }) => groups[group] === text).map(({ group }) => group),
      );
      expect(confirms).toBe(right.size === answers.length && right.size >= 2);
    }
    expect(confirmed.map(({ confirms }) => confirms)).toContain(true);
  });
});
