const MAX = 1_000_000;

export const clientVersionRule = `is from 1 to ${MAX}`;

/** The protocol version that a device's software says it speaks. */
export function isClientVersion(version: number): boolean {
  return version >= 1 && version <= MAX;
}
