/** Overwrites secrets that have served. Copies that the engine made on its own are beyond reach. */
export function wipe(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}
