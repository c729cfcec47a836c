import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { DecodeError, Reader } from '../src/codec/index.ts';
import {
  commit,
  DEFAULT_LIMITS,
  decodeExternalPub,
  decodeExternalSenders,
  decodeMlsMessage,
  decodePublicGroup,
  decodeRequiredCapabilities,
  decodeState,
  encodeCommit,
  encodeMlsMessage,
  encodeProposal,
  encodePublicGroup,
  encodeState,
  encrypt,
  externalSendersExtension,
  type Limits,
  publicGroup,
  readCommit,
  readGroupSecrets,
  readProposal,
  requiredCapabilitiesExtension,
} from '../src/index.ts';
import { encodeGroupSecrets } from '../src/messages/index.ts';
import { decodeRatchetTree, encodeRatchetTree } from '../src/tree/index.ts';
import { fourMembers, type Group, honestCommit, suite, updateOf } from './validation/forge.ts';
import { basic, keyPackageOf, unwrap } from './world.ts';

/** A decoder, what encodes the same again, and honest bytes to begin from. */
interface Target {
  readonly name: string;
  readonly roundTrip: (bytes: Uint8Array, limits?: Limits) => Uint8Array | undefined;
  readonly samples: Uint8Array[];
}

function whole<T>(read: (reader: Reader, limits: Limits) => T, encode: (value: T) => Uint8Array) {
  return (bytes: Uint8Array, limits = DEFAULT_LIMITS): Uint8Array => {
    const reader = new Reader(bytes);
    const value = read(reader, limits);
    reader.end();
    return encode(value);
  };
}

const targets: readonly Target[] = [
  {
    name: 'MLSMessage',
    roundTrip: (bytes, limits = DEFAULT_LIMITS) => encodeMlsMessage(decodeMlsMessage(bytes, limits)),
    samples: [],
  },
  {
    name: 'ratchet tree',
    roundTrip: (bytes, limits = DEFAULT_LIMITS) => encodeRatchetTree(decodeRatchetTree(bytes, limits)),
    samples: [],
  },
  { name: 'Proposal', roundTrip: whole(readProposal, encodeProposal), samples: [] },
  { name: 'Commit', roundTrip: whole(readCommit, encodeCommit), samples: [] },
  { name: 'GroupSecrets', roundTrip: whole(readGroupSecrets, encodeGroupSecrets), samples: [] },
  {
    name: 'required_capabilities',
    roundTrip: (bytes, limits = DEFAULT_LIMITS) =>
      requiredCapabilitiesExtension(decodeRequiredCapabilities(bytes, limits)).data,
    samples: [
      requiredCapabilitiesExtension({ extensions: [1, 0xf000], proposals: [], credentials: [1] }).data,
    ],
  },
  {
    name: 'external_senders',
    roundTrip: (bytes, limits = DEFAULT_LIMITS) =>
      externalSendersExtension(decodeExternalSenders(bytes, limits)).data,
    samples: [externalSendersExtension([{ signatureKey: new Uint8Array(32), credential: basic('x') }]).data],
  },
  {
    name: 'external_pub',
    roundTrip: (bytes, limits = DEFAULT_LIMITS) => {
      decodeExternalPub(bytes, limits);
      return bytes;
    },
    samples: [Uint8Array.of(3, 1, 2, 3)],
  },
  {
    name: 'stored state',
    roundTrip: (bytes, limits = DEFAULT_LIMITS) => {
      const decoded = decodeState(suite, bytes, limits);
      return decoded.ok ? encodeState(decoded.value) : undefined;
    },
    samples: [],
  },
  {
    name: 'stored public group',
    roundTrip: (bytes, limits = DEFAULT_LIMITS) => {
      const decoded = decodePublicGroup(suite, bytes, limits);
      return decoded.ok ? encodePublicGroup(decoded.value) : undefined;
    },
    samples: [],
  },
];

function samplesOf(name: string): Uint8Array[] {
  const target = targets.find((each) => each.name === name);
  if (target === undefined) throw new Error(name);
  return target.samples;
}

let group: Group;
beforeAll(async () => {
  group = await fourMembers();
  const { alice } = group;
  const { environment } = alice.client;
  const { keyPackage } = await keyPackageOf(alice.client);
  const { made, commit: decoded } = await honestCommit(alice);
  const sent = unwrap(await encrypt(environment, alice.state, { plaintext: new Uint8Array(9) }));
  const hidden = unwrap(await commit(environment, sent.next, { format: 'private-message' }));
  const { groupInfo, welcome } = group.newest;
  for (const message of [keyPackage, made.commit, sent.message, hidden.commit, groupInfo]) {
    samplesOf('MLSMessage').push(message);
  }
  if (welcome !== undefined) samplesOf('MLSMessage').push(welcome);
  samplesOf('ratchet tree').push(encodeRatchetTree(alice.state.group.tree));
  samplesOf('Proposal').push(
    encodeProposal(await updateOf(alice)),
    encodeProposal({ kind: 'remove', removed: 1 }),
  );
  samplesOf('Commit').push(encodeCommit(decoded));
  const nonce = new Uint8Array(32);
  const psk = { kind: 'resumption', usage: 'application', groupId: nonce, epoch: 9n, nonce } as const;
  samplesOf('GroupSecrets').push(
    encodeGroupSecrets({ joinerSecret: nonce, pathSecret: nonce, psks: [psk] }),
    encodeGroupSecrets({ joinerSecret: nonce, pathSecret: undefined, psks: [] }),
  );
  samplesOf('stored state').push(encodeState(sent.next));
  samplesOf('stored public group').push(encodePublicGroup(publicGroup(alice.state)));
});

/** Either the same bytes come out again, or a refusal: nothing else, and nothing that hangs. */
function decodesOrRefuses(target: Target, bytes: Uint8Array): boolean {
  try {
    const again = target.roundTrip(bytes);
    if (again !== undefined) expect(Buffer.from(again).equals(bytes)).toBe(true);
    return again !== undefined;
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(DecodeError);
    return false;
  }
}

type Edit = readonly [kind: number, at: number, value: number];

/** Flips, sets, cuts, repeats and inserts, here and there. */
function edited(sample: Uint8Array, edits: readonly Edit[]): Uint8Array {
  let bytes = sample.slice();
  for (const [kind, position, value] of edits) {
    const at = bytes.length === 0 ? 0 : position % bytes.length;
    if (kind === 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << (value % 8));
    else if (kind === 1) bytes[at] = value;
    else if (kind === 2) bytes = bytes.slice(0, at);
    else if (kind === 3) bytes = new Uint8Array([...bytes.slice(0, at), value, ...bytes.slice(at)]);
    else bytes = new Uint8Array([...bytes.slice(0, at), ...bytes.slice(at + (value % 5))]);
  }
  return bytes;
}

const edits = fc.array(fc.tuple(fc.nat(4), fc.nat(1 << 20), fc.nat(255)), { minLength: 1, maxLength: 4 });

/** Milliseconds for each decoder and each way of making up bytes. */
const BUDGET = Number(process.env['MLS_FUZZ_MS'] ?? 400);

describe.each(targets)('the decoder of $name', (target) => {
  test('gives back what was encoded', () => {
    expect(target.samples.length).toBeGreaterThan(0);
    for (const sample of target.samples) expect(decodesOrRefuses(target, sample)).toBe(true);
  });

  test('refuses every honest byte string with its end cut off, or a byte more', () => {
    for (const sample of target.samples) {
      const cuts = Math.min(sample.length, 400);
      for (let i = 0; i < cuts; i++) {
        const length = Math.floor((i * sample.length) / cuts);
        expect(decodesOrRefuses(target, sample.subarray(0, length))).toBe(false);
      }
      expect(decodesOrRefuses(target, new Uint8Array([...sample, 0]))).toBe(false);
    }
  });

  test('decodes to the same bytes or refuses, whatever was changed', () => {
    fc.assert(
      fc.property(fc.nat(), edits, (which, list) => {
        const sample = target.samples[which % target.samples.length];
        if (sample !== undefined) decodesOrRefuses(target, edited(sample, list));
      }),
      { numRuns: 1_000_000, interruptAfterTimeLimit: BUDGET, markInterruptAsFailure: false },
    );
  });

  test('decodes to the same bytes or refuses, whatever it is given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        decodesOrRefuses(target, bytes);
      }),
      { numRuns: 1_000_000, interruptAfterTimeLimit: BUDGET, markInterruptAsFailure: false },
    );
  });
});

describe('limits', () => {
  test('are checked before anything is allocated: a header alone may claim a gigabyte', () => {
    const claims = Uint8Array.of(0, 1, 0, 5, 0, 1, 0, 1, 0xbf, 0xff, 0xff, 0xff);
    expect(() => decodeMlsMessage(claims, DEFAULT_LIMITS)).toThrow(DecodeError);
  });

  test.each([
    ['messageBytes', 100],
    ['keyBytes', 31],
    ['tagBytes', 63],
    ['idBytes', 1],
    ['capabilities', 0],
  ] as const)('%s is enforced', (limit, value) => {
    const [keyPackage] = samplesOf('MLSMessage');
    if (keyPackage === undefined) throw new Error('no sample');
    expect(() => decodeMlsMessage(keyPackage, { ...DEFAULT_LIMITS, [limit]: value })).toThrow(
      'limit-exceeded',
    );
  });

  test.each([
    ['leaves', 2],
    ['treeBytes', 100],
  ] as const)('%s is enforced', (limit, value) => {
    const [tree] = samplesOf('ratchet tree');
    if (tree === undefined) throw new Error('no sample');
    expect(() => decodeRatchetTree(tree, { ...DEFAULT_LIMITS, [limit]: value })).toThrow('limit-exceeded');
  });

  test.each([
    ['proposals', 0],
    ['extensions', 0],
  ] as const)('%s is enforced', (limit, value) => {
    const extensions = [{ type: 0xf000, data: new Uint8Array(1) }];
    const proposal = { kind: 'group-context-extensions', extensions } as const;
    const bytes = encodeCommit({ proposals: [{ kind: 'proposal', proposal }], path: undefined });
    const limits = { ...DEFAULT_LIMITS, [limit]: value };
    expect(() => readCommit(new Reader(bytes), limits)).toThrow('limit-exceeded');
  });
});
