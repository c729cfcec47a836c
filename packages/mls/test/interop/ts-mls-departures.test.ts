/**
 * Where ts-mls 1.6.4 departs from RFC 9420, shown on ts-mls itself. These are the claims of
 * docs/decisions/0001-own-mls.md; a test that fails here means that a newer ts-mls does better.
 */
import {
  type ClientState,
  createApplicationMessage,
  createCommit,
  createGroup,
  createGroupInfoWithExternalPub,
  decodeMlsMessage,
  defaultCapabilities,
  emptyPskIndex,
  encodeMlsMessage,
  generateKeyPackage,
  joinGroup,
  type MLSMessage,
  type Node,
  processPrivateMessage,
  processPublicMessage,
  type Welcome,
} from 'ts-mls';
import { determineLength } from 'ts-mls/codec/variableLength.js';
import { deriveSecret } from 'ts-mls/crypto/kdf.js';
import { getCommitSecret } from 'ts-mls/pathSecrets.js';
import type { NodeIndex } from 'ts-mls/treemath.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { suiteIds } from '../../src/crypto/index.ts';
import { clientConfig, tsMlsSuite } from './ts-mls-peer.ts';

const suitePromise = tsMlsSuite(suiteIds.MLS_128_DHKEMX25519_AES128GCM_SHA256_Ed25519);
const utf8 = (text: string) => new TextEncoder().encode(text);

async function generate(name: string) {
  const credential = { credentialType: 'basic' as const, identity: utf8(name) };
  const lifetime = { notBefore: 0n, notAfter: 2n ** 40n };
  return generateKeyPackage(credential, defaultCapabilities(), lifetime, [], await suitePromise);
}

async function pair(config = clientConfig): Promise<[ClientState, ClientState]> {
  const cipherSuite = await suitePromise;
  const [alice, bob] = [await generate('alice'), await generate('bob')];
  const group = await createGroup(
    utf8('g'),
    alice.publicPackage,
    alice.privatePackage,
    [],
    cipherSuite,
    config,
  );
  const { newState, welcome } = await createCommit(
    { state: group, cipherSuite },
    { extraProposals: [{ proposalType: 'add', add: { keyPackage: bob.publicPackage } }] },
  );
  if (welcome === undefined) throw new Error('an add makes a welcome');
  const joined = await joinGroup(
    welcome,
    bob.publicPackage,
    bob.privatePackage,
    emptyPskIndex,
    cipherSuite,
    newState.ratchetTree,
    undefined,
    config,
  );
  return [newState, joined];
}

async function receive(state: ClientState, message: MLSMessage): Promise<ClientState> {
  if (message.wireformat !== 'mls_public_message') throw new Error('asked for a PublicMessage');
  const { publicMessage } = message;
  return (await processPublicMessage(state, publicMessage, emptyPskIndex, await suitePromise)).newState;
}

describe('ts-mls 1.6.4', () => {
  let alice: ClientState;
  let bob: ClientState;
  beforeAll(async () => {
    [alice, bob] = await pair();
  });

  test('section 12.4: commits a change of the GroupContext without the path that it requires', async () => {
    const cipherSuite = await suitePromise;
    const { commit } = await createCommit(
      { state: alice, cipherSuite },
      {
        extraProposals: [
          { proposalType: 'group_context_extensions', groupContextExtensions: { extensions: [] } },
        ],
        wireAsPublicMessage: true,
      },
    );
    if (commit.wireformat !== 'mls_public_message') throw new Error('asked for a PublicMessage');
    const { content } = commit.publicMessage;
    expect(content.contentType === 'commit' && content.commit.path).toBeUndefined();
  });

  test('section 12.1.7: keeps the extensions of a group when a proposal replaces them by none', async () => {
    const cipherSuite = await suitePromise;
    const extension = { extensionType: 0xff01, extensionData: utf8('x') };
    const creator = await generate('alice');
    creator.publicPackage.leafNode.capabilities.extensions.push(0xff01);
    const group = await createGroup(
      utf8('g'),
      creator.publicPackage,
      creator.privatePackage,
      [extension],
      cipherSuite,
      clientConfig,
    );
    const { newState } = await createCommit(
      { state: group, cipherSuite },
      {
        extraProposals: [
          { proposalType: 'group_context_extensions', groupContextExtensions: { extensions: [] } },
        ],
      },
    );
    expect(newState.groupContext.extensions).toEqual([extension]);
  });

  test('section 9.2: keeps the ratchet secret of a skipped generation, from which all later keys follow', async () => {
    const cipherSuite = await suitePromise;
    const first = await createApplicationMessage(alice, utf8('first'), cipherSuite);
    const second = await createApplicationMessage(first.newState, utf8('second'), cipherSuite);
    const received = await processPrivateMessage(bob, second.privateMessage, emptyPskIndex, cipherSuite);
    const node = received.newState.secretTree[alice.privatePath.leafIndex * 2];
    const kept = node?.application.unusedGenerations[0];
    expect(kept).toEqual(alice.secretTree[alice.privatePath.leafIndex * 2]?.application.secret);
  });

  test('section 9.2: keeps every past epoch when it is told to keep none', async () => {
    const cipherSuite = await suitePromise;
    const keyRetentionConfig = { ...clientConfig.keyRetentionConfig, retainKeysForEpochs: 0 };
    let [state] = await pair({ ...clientConfig, keyRetentionConfig });
    for (let i = 0; i < 5; i++) ({ newState: state } = await createCommit({ state, cipherSuite }));
    expect(state.historicalReceiverData.size).toBeGreaterThanOrEqual(5);
  });

  test('section 2.1.2: takes a length in more bytes than it needs', () => {
    expect(determineLength(Uint8Array.of(0x40, 0x05)).length).toBe(5);
  });

  test('section 7.9: refuses a valid tree whose parents list different unmerged leaves', async () => {
    const cipherSuite = await suitePromise;
    const packages = await Promise.all(['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map(generate));
    const add = (from: number, to: number) =>
      packages.slice(from, to).map(({ publicPackage: keyPackage }) => ({
        proposalType: 'add' as const,
        add: { keyPackage },
      }));
    const join = (state: ClientState, welcome: Welcome | undefined, index: number) => {
      const own = packages[index];
      if (welcome === undefined || own === undefined) throw new Error('an add makes a welcome');
      const { publicPackage, privatePackage } = own;
      const tree = state.ratchetTree;
      return joinGroup(welcome, publicPackage, privatePackage, emptyPskIndex, cipherSuite, tree);
    };
    const a = await generate('a');
    const group = await createGroup(utf8('g'), a.publicPackage, a.privatePackage, [], cipherSuite);

    // Leaves 1 and 7 are blank, and the parents above both of them are not.
    const seven = await createCommit({ state: group, cipherSuite }, { extraProposals: add(0, 6) });
    const e = await join(seven.newState, seven.welcome, 3);
    const wireAsPublicMessage = true;
    const six = await createCommit(
      { state: seven.newState, cipherSuite },
      { extraProposals: [{ proposalType: 'remove', remove: { removed: 1 } }], wireAsPublicMessage },
    );
    const updated = await createCommit(
      { state: await receive(e, six.commit), cipherSuite },
      { wireAsPublicMessage },
    );
    const state = await receive(six.newState, updated.commit);
    // Both newcomers are unmerged at the root, and one of them at each of its children.
    const eight = await createCommit({ state, cipherSuite }, { extraProposals: add(6, 8) });
    await expect(join(eight.newState, eight.welcome, 6)).rejects.toThrow('unmerged_leaves');
  });

  test('section 12.4.1: derives the commit secret one step too far where the root is not on the path', async () => {
    const { kdf } = await suitePromise;
    const leaf = bob.ratchetTree[0];
    const parent: Node = {
      nodeType: 'parent',
      parent: { hpkePublicKey: utf8('key'), parentHash: utf8(''), unmergedLeaves: [] },
    };
    // Leaves 2 and 3 below parent 5; the left half, and with it the root at 3, is blank.
    const tree = [undefined, undefined, undefined, undefined, leaf, parent, leaf];
    const last = new Uint8Array(32).fill(1);
    const right = await deriveSecret(last, 'path', kdf);
    const commitSecret = await getCommitSecret(tree, 5 as NodeIndex, last, kdf); // its brand has no maker
    expect(commitSecret).not.toEqual(right);
    expect(commitSecret).toEqual(await deriveSecret(right, 'path', kdf));
  });

  test('section 12.4.3.2: writes the key of external_pub without the length of its vector', async () => {
    const cipherSuite = await suitePromise;
    const { extensions } = await createGroupInfoWithExternalPub(alice, [], cipherSuite);
    const externalPub = extensions.find(({ extensionType }) => extensionType === 'external_pub');
    expect(externalPub?.extensionData).toHaveLength(32);
  });

  test('decodes a message with bytes behind it, and leaves noticing them to its caller', async () => {
    const { publicPackage } = await generate('alice');
    const encoded = encodeMlsMessage({
      version: 'mls10',
      wireformat: 'mls_key_package',
      keyPackage: publicPackage,
    });
    expect(decodeMlsMessage(Uint8Array.of(...encoded, 7, 7), 0)?.[1]).toBe(encoded.length);
  });
});
