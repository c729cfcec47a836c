import { aeadSeal, deriveSecret } from '../../../src/crypto/index.ts';
import { hashIdToBytes, openDeviceName, sealDeviceName, uuidToBytes } from '../../../src/index.ts';
import { labelled, labels } from '../../../src/labels.ts';
import { unwrap } from '../../unwrap.ts';
import { alice } from './cast.ts';
import { codeOf, draw, flipped, given, hex, utf8 } from './given.ts';

/** What opens and is not padded as a name is. */
const malformed: readonly (readonly [string, readonly number[]])[] = [
  ['with something behind the name', [1, 0x61, 0x62]],
  ['in bytes that are no UTF-8', [2, 0xc3, 0x28]],
  ['longer than a name can be', [65]],
];

export function makeDeviceNames() {
  const [vaultKey] = alice.vaultKeys;
  const { accountId, phone } = alice;
  const names = ['', 'Phone', 'Büro 🖥️', 'x'.repeat(64)];
  const seal = (name: string) => {
    const nonce = draw(`device name ${name}`, 24);
    return { nonce, sealed: unwrap(sealDeviceName(vaultKey, accountId, phone.id, name, given(nonce))) };
  };
  const { sealed } = seal('Phone');
  const open = (key: Uint8Array, bytes: Uint8Array) =>
    codeOf(openDeviceName(key, accountId, phone.id, bytes));
  const nameKey = deriveSecret(vaultKey, labels.deviceNameKey, [], 32);
  const associatedData = labelled(labels.deviceName, uuidToBytes(accountId), hashIdToBytes(phone.id));
  return {
    about:
      'Names of devices: length (one octet), the name in UTF-8, zeros up to 65 bytes; XChaCha20-Poly1305 under HKDF-SHA512(vault key, info = label and a zero octet). Sealed: nonce 24, ciphertext 65, tag 16.',
    vaultKey: hex(vaultKey),
    accountId: hex(uuidToBytes(accountId)),
    deviceId: hex(hashIdToBytes(phone.id)),
    nameKey: hex(nameKey),
    associatedData: hex(associatedData),
    vectors: names.map((name) => {
      const { nonce, sealed: bytes } = seal(name);
      const padded = new Uint8Array(65);
      padded.set([utf8(name).length, ...utf8(name)]);
      return { name, padded: hex(padded), nonce: hex(nonce), sealed: hex(bytes) };
    }),
    refused: [
      { name: 'under another key', vaultKey: hex(alice.vaultKeys[1]), sealed: hex(sealed) },
      { name: 'with a bit of the nonce changed', vaultKey: hex(vaultKey), sealed: hex(flipped(sealed, 0)) },
      { name: 'with a bit of the tag changed', vaultKey: hex(vaultKey), sealed: hex(flipped(sealed, -1)) },
      { name: 'a byte short', vaultKey: hex(vaultKey), sealed: hex(sealed.subarray(1)) },
    ].map((one) => ({
      ...one,
      code: open(Buffer.from(one.vaultKey, 'hex'), Uint8Array.from(Buffer.from(one.sealed, 'hex'))),
    })),
    malformed: malformed.map(([name, start]) => {
      const padded = new Uint8Array(65);
      padded.set(start);
      const nonce = draw(`device name ${name}`, 24);
      const ciphertext = aeadSeal(nameKey, nonce, associatedData, padded);
      const bytes = Uint8Array.of(...nonce, ...ciphertext);
      return { name, padded: hex(padded), sealed: hex(bytes), code: open(vaultKey, bytes) };
    }),
  };
}
