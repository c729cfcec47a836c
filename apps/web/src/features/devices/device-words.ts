import { isolated } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';

/** What to call a device inside a sentence; its name was chosen by somebody and must not turn what stands around it. */
export function deviceCalled(name: string | null): string {
  return name === null || name.trim() === '' ? text.devices.unnamed : isolated(name);
}

/** Bytes of UTF-8 that a device's name may have. */
const longestName = 64;

export function deviceNameFits(name: string): boolean {
  const bytes = new TextEncoder().encode(name.trim()).length;
  return bytes >= 1 && bytes <= longestName;
}
