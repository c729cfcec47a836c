import { type DeviceMember, openDeviceName, type VaultKeys } from '@sotto/protocol';

/** What a device of the own account is called; null when no key here opens it. */
export function deviceNameOf(member: DeviceMember, keys: VaultKeys | null): string | null {
  if (keys === null) return null;
  for (const { key, accountId } of [keys.current, ...keys.older.toReversed()]) {
    const name = openDeviceName(key, accountId, member.id, member.sealedName);
    if (name.ok) return name.value;
  }
  return null;
}

/** The longest name in bytes of UTF-8. */
const MOST_BYTES = 64;

/** @returns the name without spaces around it; null when it is empty, too long, or holds what cannot be shown. */
export function parseDeviceName(text: string): string | null {
  const name = text.trim();
  const bytes = new TextEncoder().encode(name).length;
  return bytes >= 1 && bytes <= MOST_BYTES && !/\p{Cc}/u.test(name) ? name : null;
}

/** A name of the platform's making, made to fit. */
export function fittedDeviceName(text: string, otherwise: string): string {
  let name = text.replace(/\p{Cc}/gu, ' ').trim();
  while (new TextEncoder().encode(name).length > MOST_BYTES) name = [...name].slice(0, -1).join('').trim();
  return name === '' ? otherwise : name;
}
