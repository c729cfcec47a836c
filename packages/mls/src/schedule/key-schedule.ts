/** The key schedule of one epoch (RFC 9420 section 8). Every secret is Nh bytes long. */
import { type CipherSuite, type KemKeyPair, type MaybePromise, wipe } from '../crypto/index.ts';

/** What a member keeps for as long as the epoch lasts; table 4, without what is used up at its start. */
export interface EpochSecrets {
  readonly senderDataSecret: Uint8Array;
  readonly exporterSecret: Uint8Array;
  readonly externalSecret: Uint8Array;
  readonly confirmationKey: Uint8Array;
  readonly membershipKey: Uint8Array;
  readonly resumptionPsk: Uint8Array;
  /** Not a secret from the application, which shows it to its users for comparison (section 8.7). */
  readonly epochAuthenticator: Uint8Array;
  /** For the next epoch's schedule. */
  readonly initSecret: Uint8Array;
}

export interface Epoch {
  readonly secrets: EpochSecrets;
  /** The root of the secret tree (section 9), which takes it over. */
  readonly encryptionSecret: Uint8Array;
}

const empty = new Uint8Array(0);

/**
 * The joiner secret: what a Welcome carries.
 * @param initSecret of the last epoch, or the external init secret (section 8.3)
 * @param commitSecret of the commit's path, or Nh zeros without one
 * @param groupContext encoded, of the new epoch
 */
export function deriveJoinerSecret(
  suite: CipherSuite,
  initSecret: Uint8Array,
  commitSecret: Uint8Array,
  groupContext: Uint8Array,
): Uint8Array {
  const extracted = suite.extract(initSecret, commitSecret);
  const joiner = suite.expandWithLabel(extracted, 'joiner', groupContext, suite.hashLength);
  wipe(extracted);
  return joiner;
}

/** @param pskSecret see `derivePskSecret`; Nh zeros when the epoch takes no PSK. */
export function deriveWelcomeSecret(
  suite: CipherSuite,
  joinerSecret: Uint8Array,
  pskSecret: Uint8Array,
): Uint8Array {
  const member = suite.extract(joinerSecret, pskSecret);
  const welcome = suite.deriveSecret(member, 'welcome');
  wipe(member);
  return welcome;
}

/** Every secret of the epoch. @param groupContext encoded, of this epoch */
export function deriveEpoch(
  suite: CipherSuite,
  joinerSecret: Uint8Array,
  pskSecret: Uint8Array,
  groupContext: Uint8Array,
): Epoch {
  const member = suite.extract(joinerSecret, pskSecret);
  const epochSecret = suite.expandWithLabel(member, 'epoch', groupContext, suite.hashLength);
  wipe(member);
  const epoch = deriveEpochFrom(suite, epochSecret);
  wipe(epochSecret);
  return epoch;
}

/** The same from the epoch secret itself, which a group's creator draws at random (section 11). */
export function deriveEpochFrom(suite: CipherSuite, epochSecret: Uint8Array): Epoch {
  return {
    secrets: {
      senderDataSecret: suite.deriveSecret(epochSecret, 'sender data'),
      exporterSecret: suite.deriveSecret(epochSecret, 'exporter'),
      externalSecret: suite.deriveSecret(epochSecret, 'external'),
      confirmationKey: suite.deriveSecret(epochSecret, 'confirm'),
      membershipKey: suite.deriveSecret(epochSecret, 'membership'),
      resumptionPsk: suite.deriveSecret(epochSecret, 'resumption'),
      epochAuthenticator: suite.deriveSecret(epochSecret, 'authentication'),
      initSecret: suite.deriveSecret(epochSecret, 'init'),
    },
    encryptionSecret: suite.deriveSecret(epochSecret, 'encryption'),
  };
}

/** The key and nonce under which a Welcome's group info is sealed (section 12.4.3.1). */
export function deriveWelcomeKey(
  suite: CipherSuite,
  welcomeSecret: Uint8Array,
): { readonly key: Uint8Array; readonly nonce: Uint8Array } {
  return {
    key: suite.expandWithLabel(welcomeSecret, 'key', empty, suite.aeadKeyLength),
    nonce: suite.expandWithLabel(welcomeSecret, 'nonce', empty, suite.aeadNonceLength),
  };
}

/** The key pair that an external commit encapsulates to (section 8.3). */
export function deriveExternalKeyPair(
  suite: CipherSuite,
  externalSecret: Uint8Array,
): MaybePromise<KemKeyPair> {
  return suite.deriveKemKeyPair(externalSecret);
}

/**
 * MLS-Exporter (section 8.5): a secret for the application, bound to the epoch.
 * @param context any bytes; they are hashed
 * @param length in bytes, at most 255 · Nh
 */
export function exportSecret(
  suite: CipherSuite,
  exporterSecret: Uint8Array,
  label: string,
  context: Uint8Array,
  length: number,
): Uint8Array {
  const derived = suite.deriveSecret(exporterSecret, label);
  const exported = suite.expandWithLabel(derived, 'exported', suite.hash(context), length);
  wipe(derived);
  return exported;
}

/** The secrets of an epoch as arrays, for wiping them when it is over. */
export function epochSecretArrays(secrets: EpochSecrets): Uint8Array[] {
  return [
    secrets.senderDataSecret,
    secrets.exporterSecret,
    secrets.externalSecret,
    secrets.confirmationKey,
    secrets.membershipKey,
    secrets.resumptionPsk,
    secrets.epochAuthenticator,
    secrets.initSecret,
  ];
}
