import {
  acceptAll,
  type CiphersuiteImpl,
  type CiphersuiteName,
  type ClientConfig,
  type ClientState,
  type Credential,
  createApplicationMessage,
  createCommit,
  createGroup,
  createProposal,
  decodeMlsMessage,
  defaultCapabilities,
  defaultKeyPackageEqualityConfig,
  defaultKeyRetentionConfig,
  defaultLifetimeConfig,
  type Extension,
  emptyPskIndex,
  encodeMlsMessage,
  generateKeyPackage,
  getCiphersuiteFromName,
  getCiphersuiteImpl,
  joinGroup,
  joinGroupExternal,
  type KeyPackage,
  type MLSMessage,
  mlsExporter,
  type PrivateKeyPackage,
  type Proposal,
  processMessage,
} from 'ts-mls';
import { createGroupInfo } from 'ts-mls/createCommit.js';
import { decodeRatchetTree, encodeRatchetTree } from 'ts-mls/ratchetTree.js';
import { Reader, Writer } from '../../src/codec/index.ts';
import { suiteIds } from '../../src/crypto/index.ts';
import {
  type CommitRequest,
  type Committed,
  DepartureError,
  type ExternalOffer,
  exporter,
  type HandshakeFormat,
  type Peer,
  type ProposalRequest,
  type Received,
  type Summary,
  toHex,
} from './peer.ts';

/** The name under which ts-mls knows a suite, and what to call it on the wire where it has another number. */
const names: Record<number, { readonly name: CiphersuiteName; readonly onTheWire?: string }> = {
  [suiteIds.MLS_128_DHKEMX25519_AES128GCM_SHA256_Ed25519]: {
    name: 'MLS_128_DHKEMX25519_AES128GCM_SHA256_Ed25519',
  },
  [suiteIds.MLS_128_DHKEMX25519_CHACHA20POLY1305_SHA256_Ed25519]: {
    name: 'MLS_128_DHKEMX25519_CHACHA20POLY1305_SHA256_Ed25519',
  },
  // ts-mls 1.6.4 gives X-Wing the number 83. A suite that it does not know by name it writes as its number.
  [suiteIds.MLS_256_XWING_AES256GCM_SHA512_Ed25519]: {
    name: 'MLS_256_XWING_AES256GCM_SHA512_Ed25519',
    onTheWire: `${suiteIds.MLS_256_XWING_AES256GCM_SHA512_Ed25519}`,
  },
};

export async function tsMlsSuite(suiteId: number): Promise<CiphersuiteImpl> {
  const known = names[suiteId];
  if (known === undefined) throw new Error(`ts-mls has no suite ${suiteId}`);
  const impl = await getCiphersuiteImpl(getCiphersuiteFromName(known.name));
  const { importPublicKey } = impl.hpke;
  return {
    ...impl,
    // Its types list the names it knows; its codec takes any number in decimal.
    name: (known.onTheWire ?? known.name) as CiphersuiteName,
    // It takes the whole data of external_pub for the key, which is a vector in there (section 12.4.3.2).
    hpke: {
      ...impl.hpke,
      importPublicKey: (key) => importPublicKey(isVector(key) ? unwrapVector(key) : key),
    },
  };
}

/** X-Wing and X25519 keys have 1216 and 32 bytes; as vectors they have two bytes or one more. */
function isVector(key: Uint8Array): boolean {
  return key.length === 1218 || key.length === 33;
}

function unwrapVector(vector: Uint8Array): Uint8Array {
  const reader = new Reader(vector);
  const content = reader.opaque();
  reader.end();
  return content;
}

export const clientConfig: ClientConfig = {
  keyRetentionConfig: { ...defaultKeyRetentionConfig, retainKeysForEpochs: 1 },
  lifetimeConfig: defaultLifetimeConfig,
  keyPackageEqualityConfig: defaultKeyPackageEqualityConfig,
  paddingConfig: { kind: 'alwaysPad', paddingLength: 0 },
  authService: { validateCredential: () => Promise.resolve(true) },
};

/** A member that runs ts-mls 1.6.4. */
export class TsMlsPeer implements Peer {
  readonly implementation = 'ts-mls';
  readonly name: string;
  readonly #suite: CiphersuiteImpl;
  #keyPackage: { readonly publicPackage: KeyPackage; readonly privatePackage: PrivateKeyPackage } | undefined;
  #state: ClientState | undefined;

  constructor(name: string, suite: CiphersuiteImpl) {
    this.name = name;
    this.#suite = suite;
  }

  get state(): ClientState {
    if (this.#state === undefined) throw new Error(`${this.name} is in no group`);
    return this.#state;
  }

  async createGroup(groupId: Uint8Array): Promise<void> {
    const { publicPackage, privatePackage } = await this.#generate();
    this.#state = await createGroup(groupId, publicPackage, privatePackage, [], this.#suite, clientConfig);
  }

  async createKeyPackage(): Promise<Uint8Array> {
    const { publicPackage } = await this.#generate();
    return encodeMlsMessage({ version: 'mls10', wireformat: 'mls_key_package', keyPackage: publicPackage });
  }

  async joinFromWelcome(welcome: Uint8Array, ratchetTree: Uint8Array): Promise<void> {
    const message = decode(welcome);
    if (message.wireformat !== 'mls_welcome' || this.#keyPackage === undefined) throw new Error('no welcome');
    const { publicPackage, privatePackage } = this.#keyPackage;
    const tree = decodeTree(ratchetTree);
    const [suite, psks] = [this.#suite, emptyPskIndex];
    const joining = joinGroup(
      message.welcome,
      publicPackage,
      privatePackage,
      psks,
      suite,
      tree,
      undefined,
      clientConfig,
    );
    this.#state = await joining.catch(rethrowDeparture);
  }

  async joinExternally(offer: ExternalOffer, removes?: number): Promise<Uint8Array> {
    const message = decode(offer.groupInfo);
    if (message.wireformat !== 'mls_group_info') throw new Error('no group info');
    // Its resync finds the older leaf by its signature key, and so keeps that.
    const { publicPackage, privatePackage } =
      removes === undefined || this.#keyPackage === undefined ? await this.#generate() : this.#keyPackage;
    const tree = decodeTree(offer.ratchetTree);
    const [info, resync] = [message.groupInfo, removes !== undefined];
    const joining = joinGroupExternal(
      info,
      publicPackage,
      privatePackage,
      resync,
      this.#suite,
      tree,
      clientConfig,
    );
    const { publicMessage, newState } = await joining.catch(rethrowDeparture);
    this.#state = newState;
    return encodeMlsMessage({ version: 'mls10', wireformat: 'mls_public_message', publicMessage });
  }

  async commit(request: CommitRequest): Promise<Committed> {
    const extraProposals: Proposal[] = [
      ...(request.remove ?? []).map((removed): Proposal => ({ proposalType: 'remove', remove: { removed } })),
      ...(request.add ?? []).map(
        (bytes): Proposal => ({ proposalType: 'add', add: { keyPackage: added(bytes) } }),
      ),
    ];
    const { newState, commit, welcome } = await createCommit(
      { state: this.state, cipherSuite: this.#suite },
      { extraProposals, wireAsPublicMessage: request.format === 'public-message' },
    );
    this.#state = newState;
    return {
      commit: encodeMlsMessage(commit),
      welcome: welcome && encodeMlsMessage({ version: 'mls10', wireformat: 'mls_welcome', welcome }),
    };
  }

  async propose(request: ProposalRequest, format: HandshakeFormat): Promise<Uint8Array> {
    const proposal = toProposal(request);
    const isPublic = format === 'public-message';
    const { newState, message } = await createProposal(this.state, isPublic, proposal, this.#suite);
    this.#state = newState;
    return encodeMlsMessage(message);
  }

  async encrypt(plaintext: Uint8Array): Promise<Uint8Array> {
    const { newState, privateMessage } = await createApplicationMessage(this.state, plaintext, this.#suite);
    this.#state = newState;
    return encodeMlsMessage({ version: 'mls10', wireformat: 'mls_private_message', privateMessage });
  }

  async receive(bytes: Uint8Array): Promise<Received> {
    const message = decode(bytes);
    if (message.wireformat !== 'mls_private_message' && message.wireformat !== 'mls_public_message') {
      throw new Error(`cannot receive a ${message.wireformat}`);
    }
    const before = this.state;
    const result = await processMessage(message, before, emptyPskIndex, acceptAll, this.#suite);
    this.#state = result.newState;
    if (result.kind === 'applicationMessage') return { kind: 'application', plaintext: result.message };
    if (result.newState.groupActiveState.kind === 'removedFromGroup') return { kind: 'removed' };
    return { kind: result.newState.groupContext.epoch > before.groupContext.epoch ? 'commit' : 'proposal' };
  }

  async offerExternalJoin(): Promise<ExternalOffer> {
    // Its own createGroupInfoWithExternalPub leaves out the vector's length (section 12.4.3.2).
    const { groupContext, confirmationTag, keySchedule } = this.state;
    const { hpke } = this.#suite;
    const { publicKey } = await hpke.deriveKeyPair(keySchedule.externalSecret);
    const externalPub = new Writer().opaque(await hpke.exportPublicKey(publicKey)).finish();
    const extensions: Extension[] = [{ extensionType: 'external_pub', extensionData: externalPub }];
    const groupInfo = await createGroupInfo(
      groupContext,
      confirmationTag,
      this.state,
      extensions,
      this.#suite,
    );
    return {
      groupInfo: encodeMlsMessage({ version: 'mls10', wireformat: 'mls_group_info', groupInfo }),
      ratchetTree: this.ratchetTree(),
    };
  }

  async summary(): Promise<Summary> {
    const { groupContext, keySchedule } = this.state;
    const { label, context, length } = exporter;
    const exported = await mlsExporter(keySchedule.exporterSecret, label, context, length, this.#suite);
    return {
      epoch: groupContext.epoch,
      treeHash: toHex(groupContext.treeHash),
      epochAuthenticator: toHex(keySchedule.epochAuthenticator),
      exported: toHex(exported),
    };
  }

  ratchetTree(): Uint8Array {
    return encodeRatchetTree(this.state.ratchetTree);
  }

  members() {
    return this.state.ratchetTree.flatMap((node, index) =>
      node?.nodeType === 'leaf' ? [{ leafIndex: index / 2, name: nameOf(node.leaf.credential) }] : [],
    );
  }

  async #generate() {
    const capabilities = defaultCapabilities();
    const credential: Credential = {
      credentialType: 'basic',
      identity: new TextEncoder().encode(this.name),
    };
    // A leaf must name the group's suite among those it supports, by the number on the wire.
    capabilities.ciphersuites.push(this.#suite.name as CiphersuiteName);
    const lifetime = { notBefore: 0n, notAfter: 2n ** 40n };
    this.#keyPackage = await generateKeyPackage(credential, capabilities, lifetime, [], this.#suite);
    return this.#keyPackage;
  }
}

/**
 * It wants all parents above an unmerged leaf to have one and the same list of unmerged leaves. Section 7.9 wants
 * that the ones between the leaf and a parent that lists it list it too; a parent further up may list others.
 */
function rethrowDeparture(error: unknown): never {
  const isDeparture = error instanceof Error && error.message.includes('must list leaf node in its unmerged');
  throw isDeparture ? new DepartureError(error.message, { cause: error }) : error;
}

function nameOf(credential: Credential): string {
  return credential.credentialType === 'basic' ? new TextDecoder().decode(credential.identity) : '';
}

function decode(bytes: Uint8Array): MLSMessage {
  const decoded = decodeMlsMessage(bytes, 0);
  if (decoded === undefined) throw new Error('ts-mls does not decode this');
  return decoded[0];
}

function decodeTree(bytes: Uint8Array) {
  const decoded = decodeRatchetTree(bytes, 0);
  if (decoded === undefined) throw new Error('ts-mls does not decode this tree');
  return decoded[0];
}

function added(bytes: Uint8Array): KeyPackage {
  const message = decode(bytes);
  if (message.wireformat !== 'mls_key_package') throw new Error('no key package');
  return message.keyPackage;
}

function toProposal(request: ProposalRequest): Proposal {
  switch (request.kind) {
    case 'add':
      return { proposalType: 'add', add: { keyPackage: added(request.keyPackage) } };
    case 'remove':
      return { proposalType: 'remove', remove: { removed: request.leafIndex } };
    case 'update':
      // It has no call that makes the new leaf and keeps its key.
      throw new Error('ts-mls 1.6.4 cannot propose an update of its own leaf');
  }
}
