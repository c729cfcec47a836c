import { fromBase32, groupsOfFour, toBase32, typedBase32 } from '../codec/index.ts';
import { equalBytes, type Random, redactor, sha256 } from '../crypto/index.ts';
import { fail, ok, type Result } from '../errors.ts';
import { labels } from '../labels.ts';
import { limits } from '../limits.ts';
import type { RecoveryCodeError } from './recovery-error.ts';

const CODE_BYTES = 20;
const CODE_CHARACTERS = 32;
const CHECK_CHARACTERS = 4;
/** The fewest bytes that are whole characters and hold the check. */
const CHECK_BYTES = 5;

/** Groups of a recovery code as it is shown: eight of the secret, and the check. */
export const RECOVERY_CODE_GROUPS = 9;
/** Groups that somebody has to type anew before a code counts as written down. */
export const RECOVERY_CODE_CONFIRMED_GROUPS = 2;

declare const brand: unique symbol;

/** 160 random bits that a person keeps outside of every device, a secret. There is nothing to guess at (section 1). */
export interface RecoveryCode {
  readonly [brand]: 'RecoveryCode';
  /** 20 bytes. */
  readonly bytes: Uint8Array;
}

/** One group of a code, typed anew. */
export interface TypedGroup {
  /** From 0 to 8. */
  readonly group: number;
  readonly typed: string;
}

const redacted = redactor<RecoveryCode>('recovery code');

export function createRecoveryCode(random: Random): RecoveryCode {
  return recoveryCode(random(CODE_BYTES));
}

/** For people: eight groups of four characters, and a ninth that tells a mistyped code from a wrong one. */
export function recoveryCodeGroups(code: RecoveryCode): readonly string[] {
  return groupsOfFour(toBase32(code.bytes) + checkOf(code.bytes));
}

/**
 * A code as somebody typed it: in either case, with spaces or hyphens anywhere, with O for 0 and I or L for 1. One
 * mistyped code in a million passes for another one.
 */
export function parseRecoveryCode(text: string): Result<RecoveryCode, RecoveryCodeError> {
  if (text.length > limits.recoveryCodeText) return fail('recovery-code-malformed', 'too long');
  const characters = typedBase32(text);
  const bytes = fromBase32(characters.slice(0, CODE_CHARACTERS));
  const isWhole = characters.length === CODE_CHARACTERS + CHECK_CHARACTERS;
  const check = characters.slice(CODE_CHARACTERS);
  // The check's own characters have to be of the alphabet, too; four of them are no whole bytes, eight are.
  if (bytes === null || !isWhole || fromBase32(check + check) === null) {
    return fail('recovery-code-malformed', 'not thirty-six characters of base32');
  }
  if (!isSameText(check, checkOf(bytes))) {
    return fail('recovery-code-mistyped', 'the last group does not fit the others');
  }
  return ok(recoveryCode(bytes));
}

/** Whether somebody has the code before them: two of its groups or more, each another one, typed as they are. */
export function confirmsRecoveryCode(code: RecoveryCode, typed: readonly TypedGroup[]): boolean {
  const groups = recoveryCodeGroups(code);
  const different = new Set(typed.map(({ group }) => group));
  if (different.size !== typed.length || typed.length < RECOVERY_CODE_CONFIRMED_GROUPS) return false;
  return typed.every((one) => {
    const group = groups[one.group];
    return (
      group !== undefined &&
      one.typed.length <= limits.recoveryCodeText &&
      isSameText(typedBase32(one.typed), group)
    );
  });
}

/** 20 bits of a hash over the secret, as four characters. */
function checkOf(code: Uint8Array): string {
  return toBase32(sha256(labels.recoveryCheck, code).subarray(0, CHECK_BYTES)).slice(0, CHECK_CHARACTERS);
}

function isSameText(a: string, b: string): boolean {
  const encoder = new TextEncoder();
  return equalBytes(encoder.encode(a), encoder.encode(b));
}

function recoveryCode(bytes: Uint8Array): RecoveryCode {
  // The brand has no value at run time.
  return redacted({ bytes } as RecoveryCode);
}
