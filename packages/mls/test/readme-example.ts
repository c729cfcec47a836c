import assert from 'node:assert/strict';
import {
  ACCEPT,
  commit,
  createGroup,
  createKeyPackage,
  encrypt,
  epochAuthenticator,
  joinFromWelcome,
  process,
  type Result,
  reject,
  type SigningEnvironment,
  suiteFor,
  suiteIds,
  systemRandom,
  verifyKeyPackage,
  wipe,
} from '@sotto/mls';

const suite = suiteFor(suiteIds.MLS_256_XWING_AES256GCM_SHA512_Ed25519);
const seconds = BigInt(Math.floor(Date.now() / 1000));
const lifetime = { notBefore: seconds - 3600n, notAfter: seconds + 30n * 86_400n };
const known = new Map<string, Uint8Array>();

/** A client: its keys, and whom it believes. */
function clientOf(name: string) {
  const signer = suite.signerFromSeed(systemRandom(32));
  known.set(name, signer.publicKey);
  const environment: SigningEnvironment = {
    suite,
    random: systemRandom,
    signer,
    now: seconds,
    authentication: {
      authenticate: ({ credential, signatureKey }) => {
        if (credential.kind !== 'basic') return reject('not a kind of credential that is used here');
        const key = known.get(new TextDecoder().decode(credential.identity));
        return key !== undefined && Buffer.from(key).equals(signatureKey) ? ACCEPT : reject('a stranger');
      },
    },
    policy: {
      allowProposal: () => ACCEPT,
      allowCommit: ({ removed }) => (removed.length === 0 ? ACCEPT : reject('nobody is removed here')),
      allowGroup: () => ACCEPT,
    },
  };
  return {
    environment,
    leaf: { credential: { kind: 'basic', identity: new TextEncoder().encode(name) } as const },
  };
}

/** A refusal is a value, and leaves every state as it was. Here there should be none. */
function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code} (section ${result.error.section})`);
  return result.value;
}

const alice = clientOf('alice');
const bob = clientOf('bob');

// Bob publishes a key package, and keeps its secrets.
const published = expectOk(await createKeyPackage(bob.environment, { leaf: bob.leaf, lifetime }));

// Alice makes a group and adds him. The commit goes to the group (of herself, so far), the welcome to Bob.
const groupId = systemRandom(32);
let alices = expectOk(await createGroup(alice.environment, { groupId, leaf: alice.leaf, lifetime }));
const keyPackage = expectOk(await verifyKeyPackage(alice.environment, published.keyPackage));
const added = expectOk(await commit(alice.environment, alices, { proposals: [{ kind: 'add', keyPackage }] }));
assert(added.welcome !== undefined);

// The delivery service has accepted her commit: she moves on, and what has served is overwritten.
alices = added.next;
wipe(...added.spent);

// Bob joins. The ratchet tree travels beside the welcome.
const joined = expectOk(
  await joinFromWelcome(bob.environment, {
    welcome: added.welcome,
    ratchetTree: added.ratchetTree,
    keyPackage: published.keyPackage,
    secrets: published.secrets,
  }),
);
wipe(...joined.spent);
let bobs = joined.state;
assert.deepEqual(epochAuthenticator(bobs), epochAuthenticator(alices));

// Alice encrypts: the new state is stored before the message is sent, so that no key serves twice.
const sent = expectOk(await encrypt(alice.environment, alices, { plaintext: Buffer.from('sotto voce') }));
alices = sent.next;
wipe(...sent.spent);

// Bob reads. Whose message it is, the leaf says, never the content.
const received = expectOk(await process(bob.environment, bobs, sent.message));
assert(received.kind === 'application');
assert.equal(Buffer.from(received.plaintext).toString(), 'sotto voce');
assert.deepEqual(received.sender.leaf.credential, alice.leaf.credential);
bobs = received.next;
wipe(...received.spent);

// Bob tries what the policy forbids: nothing has happened.
const refused = await commit(bob.environment, bobs, { proposals: [{ kind: 'remove', removed: 0 }] });
assert(!refused.ok && refused.error.code === 'policy-refused');
