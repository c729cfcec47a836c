/** Recovery methods, and what a person does with them. */
import type { Device, RecoveryMethod } from '../src/index.ts';
import { unwrap } from './devices.ts';

/** Sets up a recovery code, as a person who writes it down. */
export async function codeOf(
  device: Device,
): Promise<{ readonly code: string; readonly groups: readonly string[]; readonly method: RecoveryMethod }> {
  const { groups } = unwrap(await device.prepareRecoveryCode());
  const typed = [2, 7].map((group) => ({ group, typed: groups[group]?.toLowerCase() ?? '' }));
  const method = unwrap(await device.addRecoveryCode(typed));
  return { code: groups.join(' '), groups, method };
}

/** Another character in the place of the third one. */
export function mistyped(code: string): string {
  return code.slice(0, 2) + (code[2] === '7' ? '8' : '7') + code.slice(3);
}
