import { platformProvider } from '#platform';
import { MlsRefusal } from '../refusal.ts';
import { createSuite, type SuiteParts } from './create-suite.ts';
import { hkdfSha256, hkdfSha512 } from './hkdf.ts';
import { dhkemX25519, type HpkeAead } from './hpke/index.ts';
import type { CryptoProvider } from './provider.ts';
import type { CipherSuite } from './suite.ts';
import { xWing } from './x-wing.ts';

export const suiteIds = {
  MLS_128_DHKEMX25519_AES128GCM_SHA256_Ed25519: 0x0001,
  MLS_128_DHKEMX25519_CHACHA20POLY1305_SHA256_Ed25519: 0x0003,
  /** Private use (RFC 9420 section 17.1), until IANA has a number for it. */
  MLS_256_XWING_AES256GCM_SHA512_Ed25519: 0xf00d,
} as const;

/** AEADs of RFC 9180 section 7.3. */
const aes128Gcm = (p: CryptoProvider): HpkeAead => ({ id: 1, keyLength: 16, nonceLength: 12, ...p.aesGcm });
const aes256Gcm = (p: CryptoProvider): HpkeAead => ({ id: 2, keyLength: 32, nonceLength: 12, ...p.aesGcm });
const chaCha = (p: CryptoProvider): HpkeAead => ({
  id: 3,
  keyLength: 32,
  nonceLength: 12,
  ...p.chaCha20Poly1305,
});

const recipes: readonly ((provider: CryptoProvider) => SuiteParts)[] = [
  (provider) => ({
    id: suiteIds.MLS_128_DHKEMX25519_AES128GCM_SHA256_Ed25519,
    name: 'MLS_128_DHKEMX25519_AES128GCM_SHA256_Ed25519',
    kem: dhkemX25519(provider),
    kdf: hkdfSha256(provider),
    aead: aes128Gcm(provider),
    hash: provider.sha256,
  }),
  (provider) => ({
    id: suiteIds.MLS_128_DHKEMX25519_CHACHA20POLY1305_SHA256_Ed25519,
    name: 'MLS_128_DHKEMX25519_CHACHA20POLY1305_SHA256_Ed25519',
    kem: dhkemX25519(provider),
    kdf: hkdfSha256(provider),
    aead: chaCha(provider),
    hash: provider.sha256,
  }),
  (provider) => ({
    id: suiteIds.MLS_256_XWING_AES256GCM_SHA512_Ed25519,
    name: 'MLS_256_XWING_AES256GCM_SHA512_Ed25519',
    kem: xWing(provider),
    kdf: hkdfSha512(provider),
    aead: aes256Gcm(provider),
    hash: provider.sha512,
  }),
];

/** Every suite that this package has, over one provider. */
export function createSuites(provider: CryptoProvider): readonly CipherSuite[] {
  return recipes.map((recipe) => createSuite(recipe(provider), provider));
}

/** Every suite that this package has, over this platform's provider. */
export const suites: readonly CipherSuite[] = createSuites(platformProvider);

/**
 * The suite with an identifier.
 * @param provider this platform's, unless another is asked for
 * @throws MlsRefusal `unsupported-suite`
 */
export function suiteFor(id: number, provider: CryptoProvider = platformProvider): CipherSuite {
  const known = provider === platformProvider ? suites : createSuites(provider);
  const suite = known.find((candidate) => candidate.id === id);
  if (suite === undefined) throw new MlsRefusal('unsupported-suite', '5.1', `cipher suite ${id}`);
  return suite;
}
