/** Groups of several sizes: what a message and a change cost, here and with ts-mls, on the same bytes. */
import { type CipherSuite, suiteFor, suiteIds, systemRandom } from '../src/index.ts';
import { OurPeer } from '../test/interop/our-peer.ts';
import type { Peer } from '../test/interop/peer.ts';
import { TsMlsPeer, tsMlsSuite } from '../test/interop/ts-mls-peer.ts';
import { formatTime, measure, printTable } from './measure.ts';

const sizes = [2, 20, 200, 600];
const plaintext = systemRandom(200);

/** Microseconds. */
interface Figures {
  readonly setUp: number;
  readonly join: number;
  readonly encrypt: number;
  readonly decrypt: number;
  readonly addOne: number;
  readonly addOneWithPath: number;
}

/** Milliseconds are short here: one run of what happens once, many of what happens often. */
async function once(run: () => Promise<unknown>): Promise<number> {
  return measure(run, { runs: 1, warmup: 0 });
}

async function benchGroup(recruit: (name: string) => Peer, size: number, messages: number): Promise<Figures> {
  const format = 'public-message';
  const creator = recruit('creator');
  await creator.createGroup(systemRandom(16));
  const others = Array.from({ length: size - 1 }, (_, i) => recruit(`member ${i}`));
  const add: Uint8Array[] = [];
  for (const other of others) add.push(await other.createKeyPackage());

  let welcome: Uint8Array | undefined;
  const setUp = await once(async () => {
    ({ welcome } = await creator.commit({ format, add }));
  });
  const reader = others.at(-1);
  if (welcome === undefined || reader === undefined) throw new Error('a group has two members or more');
  const sealed = welcome;
  const join = await once(() => reader.joinFromWelcome(sealed, creator.ratchetTree()));

  const queue: Uint8Array[] = [];
  const encrypt = await measure(async () => queue.push(await creator.encrypt(plaintext)), { runs: messages });
  const waiting = queue.values();
  const decrypt = await measure(() => reader.receive(waiting.next().value ?? plaintext), {
    runs: messages,
    warmup: queue.length - messages,
  });

  const newcomers = await Promise.all(['x', 'y'].map((name) => recruit(name).createKeyPackage()));
  const [first, second] = newcomers.map((keyPackage) => [keyPackage]);
  const addOne = await once(() => creator.commit({ format, add: first ?? [], path: false }));
  const addOneWithPath = await once(() => creator.commit({ format, add: second ?? [], path: true }));
  return { setUp, join, encrypt, decrypt, addOne, addOneWithPath };
}

const rows: readonly [string, keyof Figures][] = [
  ['encrypt 200 bytes', 'encrypt'],
  ['decrypt 200 bytes', 'decrypt'],
  ['set up, committer', 'setUp'],
  ['join, last member', 'join'],
  ['one added, committer', 'addOne'],
  ['one added with a path *', 'addOneWithPath'],
];

/** What a message cannot go below: the machine may be slower in one minute than in the next. */
async function floorOf(suite: CipherSuite): Promise<string> {
  const signer = suite.signerFromSeed(systemRandom(32));
  const signature = await suite.signWithLabel(signer, 'Bench', plaintext);
  const sign = await measure(() => suite.signWithLabel(signer, 'Bench', plaintext), { runs: 300 });
  const verify = await measure(() => suite.verifyWithLabel(signer.publicKey, 'Bench', plaintext, signature), {
    runs: 300,
  });
  return `${formatTime(sign)} to make and ${formatTime(verify)} to verify`;
}

export async function benchGroups(): Promise<void> {
  const suite: CipherSuite = suiteFor(suiteIds.MLS_256_XWING_AES256GCM_SHA512_Ed25519);
  const theirSuite = await tsMlsSuite(suite.id);
  const ours = (name: string) =>
    new OurPeer(name, suite, systemRandom, suite.signerFromSeed(systemRandom(32)));
  const theirs = (name: string) => new TsMlsPeer(name, theirSuite);

  // The first group of each pays for compiling the code, and is not counted.
  await benchGroup(ours, 20, 300);
  await benchGroup(theirs, 8, 50);

  for (const size of sizes) {
    const own = await benchGroup(ours, size, 400);
    const other = await benchGroup(theirs, size, 100);
    const floor = await floorOf(suite);
    printTable(`${size} members, ${suite.name} (at the time, one signature took ${floor})`, [
      ['operation', 'ours', 'ts-mls 1.6.4', 'ratio'],
      ...rows.map(([name, key]) => [
        name,
        formatTime(own[key]),
        formatTime(other[key]),
        `${(other[key] / own[key]).toFixed(1)} ×`,
      ]),
    ]);
  }
  console.log(
    '\n* ts-mls adds without a path; ours renews the committer’s, in a tree whose parents are blank.',
  );
}
