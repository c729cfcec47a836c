/**
 * Where ts-mls 1.6.4 departs from RFC 9420, shown on ts-mls itself. These are the claims of
 * docs/decisions/0001-own-mls.md; a test that fails here means that a newer ts-mls does better.
 */
import {
  type ClientState,
  createApplicationMessage,
  createCommit,
  createGroup,
  decodeMlsMessage,
  defaultCapabilities,
  emptyPskIndex,
  encodeMlsMessage,
  generateKeyPackage,
  joinGroup,
  processPrivateMessage,
} from 'ts-mls';
import { determineLength } from 'ts-mls/codec/variableLength.js';
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
