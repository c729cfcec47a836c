/**
 * Every signature, MAC, KDF and AEAD input outside MLS starts with a label of its own, so that bytes made for
 * one purpose can never be taken for another. This is the whole list; no label is used for two purposes.
 */
export const labels = {
  deviceId: 'Sotto v1 device id',
  deviceBinding: 'Sotto v1 device binding',
  recordAtRest: 'Sotto v1 record at rest',
  recoveryId: 'Sotto v1 recovery id',
  rosterHash: 'Sotto v1 roster hash',
  rosterByPrevious: 'Sotto v1 roster signature by the previous signer',
  rosterBySigner: 'Sotto v1 roster signature by its own signer',
  vaultCommitment: 'Sotto v1 vault commitment',
  deviceNameKey: 'Sotto v1 device name key',
  deviceName: 'Sotto v1 device name',
  messageKeys: 'Sotto v1 message keys',
  messageBody: 'Sotto v1 message body',
  messageId: 'Sotto v1 message id',
  linkRendezvous: 'Sotto v1 link rendezvous',
  linkNameKey: 'Sotto v1 link name key',
  linkOfferKey: 'Sotto v1 link offer key',
  linkOffer: 'Sotto v1 link offer',
  linkAnswerKey: 'Sotto v1 link answer key',
  linkAnswer: 'Sotto v1 link answer',
  recoveryCheck: 'Sotto v1 recovery code check',
  recoveryKey: 'Sotto v1 recovery seal key',
  recoveryPasskey: 'Sotto v1 recovery passkey',
  vaultKeyInfo: 'Sotto v1 vault key sealing',
  vaultKey: 'Sotto v1 vault key',
  vaultItemKey: 'Sotto v1 vault item key',
  vaultItem: 'Sotto v1 vault item',
  vaultItemId: 'Sotto v1 vault item id',
  vaultNamedItemId: 'Sotto v1 vault named item id',
  archiveItemId: 'Sotto v1 archive item id',
  vaultDigest: 'Sotto v1 vault digest',
  safetyNumber: 'Sotto v1 safety number',
} as const;

export type Label = (typeof labels)[keyof typeof labels];

const encoder = new TextEncoder();

/**
 * The label, a zero octet and the parts, one after the other. Labels hold no zero octet, so the end of one is
 * always where it seems to be. All parts but the last must have a fixed length for their purpose.
 */
export function labelled(label: Label, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const name = encoder.encode(label);
  const length = parts.reduce((sum, part) => sum + part.length, name.length + 1);
  const bytes = new Uint8Array(length);
  bytes.set(name);
  let at = name.length + 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
