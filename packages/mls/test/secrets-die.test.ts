import { describe, expect, test } from 'vitest';
import type { KemKeyPair } from '../src/crypto/index.ts';
import { stateSecrets } from '../src/group/state.ts';
import {
  type CipherSuite,
  commit,
  encrypt,
  type GroupState,
  joinByExternalCommit,
  joinFromWelcome,
  type MlsErrorCode,
  process,
  propose,
  type Result,
  suites,
  wipe,
} from '../src/index.ts';
import { reaches } from './reachable-bytes.ts';
import { decodedKeyPackage } from './validation/forge.ts';
import { type Client, client, groupOf, keyPackageOf, unwrap } from './world.ts';

/** A secret that came out of the suite: the array itself, and what was in it. */
interface Recorded {
  readonly what: string;
  readonly array: Uint8Array;
  readonly value: Uint8Array;
}

/** A suite that remembers every secret that it hands out. */
function recording(suite: CipherSuite, log: Recorded[]): CipherSuite {
  const note = (what: string, array: Uint8Array): Uint8Array => {
    log.push({ what, array, value: array.slice() });
    return array;
  };
  const noteKey = (what: string, pair: KemKeyPair): KemKeyPair => {
    note(what, pair.privateKey);
    return pair;
  };
  return {
    ...suite,
    extract: (salt, ikm) => note('extracted', suite.extract(salt, ikm)),
    expandWithLabel: (secret, label, context, length) =>
      note(label, suite.expandWithLabel(secret, label, context, length)),
    deriveSecret: (secret, label) => note(label, suite.deriveSecret(secret, label)),
    deriveTreeSecret: (secret, label, generation, length) =>
      note(`message ${label}`, suite.deriveTreeSecret(secret, label, generation, length)),
    deriveKemKeyPair: async (ikm) => noteKey('derived key pair', await suite.deriveKemKeyPair(ikm)),
    generateKemKeyPair: async (random) =>
      noteKey('generated key pair', await suite.generateKemKeyPair(random)),
    decryptWithLabel: async (key, label, context, ciphertext) => {
      const opened = await suite.decryptWithLabel(key, label, context, ciphertext);
      return opened && note(`opened ${label}`, opened);
    },
    externalInitSender: async (key, random) => {
      const made = await suite.externalInitSender(key, random);
      note('external init', made.initSecret);
      return made;
    },
    externalInitReceiver: async (key, kemOutput) => {
      const secret = await suite.externalInitReceiver(key, kemOutput);
      return secret && note('external init', secret);
    },
  };
}

/** Steps on the way from one secret to the next: nothing of them may be left when an operation is over. */
const PASSING = new Set([
  'extracted',
  'joiner',
  'epoch',
  'welcome',
  'path',
  'node',
  'derived psk',
  'key',
  'nonce',
  'external init',
  'opened UpdatePathNode',
  'opened Welcome',
]);

const isZero = (bytes: Uint8Array) => bytes.every((byte) => byte === 0);
const same = (a: Uint8Array, b: Uint8Array) => Buffer.from(a).equals(b);

/** One client with the log of all secrets that it ever had. */
class Witness {
  readonly client: Client;
  readonly log: Recorded[] = [];
  #state: GroupState | undefined;

  constructor(suite: CipherSuite, name: string) {
    const recorded = recording(suite, this.log);
    this.client = client(recorded, name, { pskOf: () => new Uint8Array(32).fill(3) });
  }

  get state(): GroupState {
    if (this.#state === undefined) throw new Error(`${this.client.name} has no state`);
    return this.#state;
  }

  /** Goes on with another state, as a caller does, and looks whether anything of the old one is left. */
  adopt(next: GroupState, spent: readonly Uint8Array[]): void {
    const before = this.#state;
    const old = before === undefined ? [] : stateSecrets(before);
    this.#state = next;
    wipe(...spent);
    const live = stateSecrets(next);
    for (const secret of live) expect(isZero(secret)).toBe(false);
    for (const secret of old) expect(live.includes(secret) || isZero(secret)).toBe(true);
    this.check();
  }

  /** What is reached from the state is what the state lists as its secrets, and nothing that was passed through. */
  check(): void {
    const live = stateSecrets(this.state);
    const walked = { ...this.state };
    for (const { what, array, value } of this.log) {
      if (isZero(value)) continue;
      const listed = live.some((secret) => same(secret, value));
      if (PASSING.has(what)) {
        expect([what, listed]).toEqual([what, false]);
        expect([what, isZero(array)]).toEqual([what, true]);
      }
      if (!listed) expect([what, reaches(walked, value)]).toEqual([what, false]);
    }
  }
}

async function take(witness: Witness, message: Uint8Array): Promise<void> {
  const processed = unwrap(await process(witness.client.environment, witness.state, message));
  if (processed.kind === 'removed') throw new Error('removed');
  witness.adopt(processed.next, processed.spent);
}

async function pairOf(suite: CipherSuite): Promise<readonly [Witness, Witness]> {
  const [alice, bob] = [new Witness(suite, 'alice'), new Witness(suite, 'bob')];
  alice.adopt(await groupOf(alice.client), []);
  const { keyPackage, secrets } = await keyPackageOf(bob.client);
  const made = unwrap(
    await commit(alice.client.environment, alice.state, {
      proposals: [{ kind: 'add', keyPackage: decodedKeyPackage(keyPackage) }],
    }),
  );
  alice.adopt(made.next, made.spent);
  const { welcome, ratchetTree } = made;
  if (welcome === undefined) throw new Error('no welcome');
  const joined = unwrap(
    await joinFromWelcome(bob.client.environment, { welcome, ratchetTree, keyPackage, secrets }),
  );
  bob.adopt(joined.state, joined.spent);
  expect(isZero(secrets.initPrivateKey) && isZero(secrets.leafPrivateKey)).toBe(true);
  return [alice, bob];
}

async function say(from: Witness, to: readonly Witness[], count = 1): Promise<void> {
  const sent: Uint8Array[] = [];
  for (let i = 0; i < count; i++) {
    const made = unwrap(await encrypt(from.client.environment, from.state, { plaintext: Uint8Array.of(i) }));
    from.adopt(made.next, made.spent);
    sent.push(made.message);
  }
  for (const message of sent.reverse()) for (const each of to) await take(each, message);
}

describe.each(suites)('section 9.2 with $name: secrets die', (suite) => {
  test('of key packages, groups that are created, commits that add, and welcomes', async () => {
    await pairOf(suite);
  });

  test('of messages, in order and out of it', async () => {
    const [alice, bob] = await pairOf(suite);
    await say(alice, [bob]);
    await say(bob, [alice], 4);
  });

  test('of commits, with a path and without, and of the epoch before', async () => {
    const [alice, bob] = await pairOf(suite);
    const nonce = new Uint8Array(suite.hashLength);
    const psk = { kind: 'external', id: new Uint8Array(1), nonce } as const;
    for (const options of [{}, { path: false, proposals: [{ kind: 'psk', psk }] as const }]) {
      const made = unwrap(await commit(alice.client.environment, alice.state, options));
      alice.adopt(made.next, made.spent);
      await take(bob, made.commit);
    }
    await say(bob, [alice]);
  });

  test('of proposals, private handshakes, and the leaf that an Update replaces', async () => {
    const [alice, bob] = await pairOf(suite);
    const { environment } = bob.client;
    const made = unwrap(
      await propose(environment, bob.state, { kind: 'update' }, { format: 'private-message' }),
    );
    bob.adopt(made.next, made.spent);
    await take(alice, made.message);
    const options = { format: 'private-message' } as const;
    const next = unwrap(await commit(alice.client.environment, alice.state, options));
    alice.adopt(next.next, next.spent);
    await take(bob, next.commit);
    expect(bob.state.pendingUpdates.size).toBe(0);
  });

  test('of external commits, on both sides', async () => {
    const [alice, bob] = await pairOf(suite);
    const made = unwrap(await commit(alice.client.environment, alice.state));
    alice.adopt(made.next, made.spent);
    await take(bob, made.commit);
    const carol = new Witness(suite, 'carol');
    const { groupInfo, ratchetTree } = made;
    const options = { groupInfo, ratchetTree, leaf: carol.client.leaf };
    const joined = unwrap(await joinByExternalCommit(carol.client.environment, options));
    carol.adopt(joined.next, joined.spent);
    await take(alice, joined.commit);
    await take(bob, joined.commit);
    await say(carol, [alice, bob]);
  });

  test('of what was refused: a message leaves nothing behind', async () => {
    const [alice, bob] = await pairOf(suite);
    const made = unwrap(await commit(alice.client.environment, alice.state));
    const spoilt = made.commit.slice();
    // The last bytes are the membership tag; before it stands the confirmation tag.
    const sent = unwrap(
      await encrypt(alice.client.environment, alice.state, { plaintext: new Uint8Array(40) }),
    );
    const message = sent.message.slice();
    message[message.length - 3] = (message[message.length - 3] ?? 0) ^ 1;
    spoilt[spoilt.length - 3] = (spoilt[spoilt.length - 3] ?? 0) ^ 1;
    const before = bob.log.length;
    const refused: [Result<unknown>, MlsErrorCode][] = [
      [await process(bob.client.environment, bob.state, message), 'not-decryptable'],
      [await process(bob.client.environment, bob.state, spoilt), 'membership-tag-invalid'],
    ];
    for (const [result, code] of refused) expect(result.ok ? 'accepted' : result.error.code).toBe(code);
    for (const { what, array } of bob.log.slice(before)) expect([what, isZero(array)]).toEqual([what, true]);
    bob.check();
    await take(bob, sent.message);
  });
});
