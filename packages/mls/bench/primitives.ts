/** The primitives under a message and under a commit, over each provider that Node can run. */

import { systemRandom } from '../src/crypto/index.ts';
import { platformProvider as node } from '../src/crypto/platform-node.ts';
import { platformProvider as web } from '../src/crypto/platform-web.ts';
import { nobleProvider } from '../src/crypto/provider-noble.ts';
import { xWing } from '../src/crypto/x-wing.ts';
import { formatTime, measure, printTable } from './measure.ts';

export async function benchPrimitives(): Promise<void> {
  const providers = [node, web, nobleProvider];
  const message = systemRandom(200);
  const [key, nonce, aad] = [systemRandom(32), systemRandom(12), systemRandom(64)];
  const rows: string[][] = [['primitive', ...providers.map(({ name }) => name)]];

  async function row(name: string, runs: number, prepare: (provider: typeof node) => unknown): Promise<void> {
    const cells: string[] = [];
    for (const provider of providers) {
      // What is prepared is the operation itself, with its keys made beforehand.
      const operation = (await prepare(provider)) as () => unknown;
      cells.push(formatTime(await measure(operation, { runs })));
    }
    rows.push([name, ...cells]);
  }

  await row('SHA-512, 200 bytes', 2000, (p) => () => p.sha512(message));
  await row('HMAC-SHA-512, 200 bytes', 2000, (p) => () => p.hmacSha512(key, message));
  await row('AES-256-GCM seal, 200 bytes', 2000, (p) => () => p.aesGcm.seal(key, nonce, aad, message));
  await row('ChaCha20-Poly1305 seal, 200 bytes', 2000, (p) => () => {
    return p.chaCha20Poly1305.seal(key, nonce, aad, message);
  });
  await row('Ed25519 sign', 300, (p) => {
    const signer = p.ed25519.signer(key);
    return () => signer.sign(message);
  });
  await row('Ed25519 verify, known key', 300, async (p) => {
    const signer = p.ed25519.signer(key);
    const signature = await signer.sign(message);
    return () => p.ed25519.verify(signer.publicKey, message, signature);
  });
  await row('X-Wing derive key pair', 200, (p) => () => xWing(p).deriveKeyPair(key));
  await row('X-Wing encapsulate, new key', 200, async (p) => {
    const kem = xWing(p);
    const pairs = await Promise.all(Array.from({ length: 260 }, () => kem.generateKeyPair(systemRandom)));
    let next = 0;
    return () => kem.encapsulate(pairs[next++ % pairs.length]?.publicKey ?? key, systemRandom);
  });
  await row('X-Wing decapsulate', 200, async (p) => {
    const kem = xWing(p);
    const { privateKey, publicKey } = await kem.generateKeyPair(systemRandom);
    const { output } = await kem.encapsulate(publicKey, systemRandom);
    return () => kem.decapsulate(privateKey, output);
  });

  printTable('Primitives (median)', rows);
}
