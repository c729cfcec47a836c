import { ED25519_TORSION_SUBGROUP, ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { verifyUnlabelled } from '../../../src/crypto/ed25519-verify.ts';
import { signerFromSeed } from '../../../src/index.ts';
import { draw, flipped, hex } from './given.ts';

const { Point } = ed25519;
const order = Point.Fn.ORDER;
const littleEndian = (bytes: Uint8Array): bigint =>
  BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
const scalarBytes = (value: bigint): Buffer =>
  Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse();

/** By somebody whose key has a component of small order: checks with and without the cofactor differ in seven of eight. */
function signMixed(message: Uint8Array) {
  const a = 123_456_789n;
  const publicKey = Point.BASE.multiply(a)
    .add(Point.fromHex(ED25519_TORSION_SUBGROUP[1] ?? ''))
    .toBytes();
  const r = 987_654_321n;
  const encodedR = Point.BASE.multiply(r).toBytes();
  const k = littleEndian(sha512(Buffer.concat([encodedR, publicKey, message]))) % order;
  return { publicKey, signature: Buffer.concat([encodedR, scalarBytes((r + k * a) % order)]) };
}

export async function makeSignatures() {
  const seed = draw('signatures, seed', 32);
  const signer = signerFromSeed(seed);
  const message = draw('signatures, message', 40);
  const signature = await signer.sign(message);
  const tooLarge = scalarBytes(littleEndian(signature.subarray(32)) + order);
  const neutral = Point.ZERO.toBytes();
  const cases: { name: string; publicKey: Uint8Array; message: Uint8Array; signature: Uint8Array }[] = [
    { name: 'as it should be', publicKey: signer.publicKey, message, signature },
    { name: 'another message', publicKey: signer.publicKey, message: flipped(message, 0), signature },
    { name: 'R changed', publicKey: signer.publicKey, message, signature: flipped(signature, 0) },
    {
      name: 'S not reduced',
      publicKey: signer.publicKey,
      message,
      signature: Buffer.concat([signature.subarray(0, 32), tooLarge]),
    },
    {
      name: 'a key of small order, which an equation holds for',
      publicKey: neutral,
      message,
      signature: Buffer.concat([neutral, new Uint8Array(32)]),
    },
  ];
  for (let i = 0; i < 24; i++) {
    const mixed = Uint8Array.of(i);
    cases.push({ name: `a key with a component of small order, ${i}`, message: mixed, ...signMixed(mixed) });
  }
  return {
    about:
      'Ed25519 where implementations differ: keys and S canonical, no key of small order, no cofactor in the equation. `message` is what is signed, label and all.',
    seed: hex(seed),
    vectors: cases.map((one) => ({
      name: one.name,
      publicKey: hex(one.publicKey),
      message: hex(one.message),
      signature: hex(one.signature),
      verifies: verifyUnlabelled(one.publicKey, one.message, one.signature),
    })),
  };
}
