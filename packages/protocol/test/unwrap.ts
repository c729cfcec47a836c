import { expect } from 'vitest';
import type { Failure, Result } from '../src/errors.ts';

/** The value of a result that a test relies on. */
export function unwrap<T>(result: Result<T, { readonly code: string; readonly detail: string }>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}

/** That something was refused, with this code. */
export function expectCode(result: Result<unknown, Failure<string>>, code: string): void {
  expect(result.ok ? 'accepted' : result.error.code).toBe(code);
}
