/** A new key for `OpenStore.sealingKey`: AES-GCM, 256 bits, never to be extracted (R32). */
export function createSealingKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
