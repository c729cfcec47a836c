import {
  type CipherSuite,
  commit,
  createGroup,
  createKeyPackage,
  createPublicGroup,
  DEFAULT_LIMITS,
  decodeMlsMessage,
  encrypt,
  epochAuthenticator,
  exportGroupInfo,
  exportRatchetTree,
  exportSecret,
  type GroupState,
  groupContext,
  joinByExternalCommit,
  joinFromWelcome,
  type KeyPackage,
  type KeyPackageSecrets,
  type LeafOptions,
  members,
  process,
  propose,
  publicGroup,
  type Random,
  type Result,
  type Signer,
  type SigningEnvironment,
  wipe,
} from '../../src/index.ts';
import {
  type CommitRequest,
  type Committed,
  type ExternalOffer,
  exporter,
  type HandshakeFormat,
  type Peer,
  type ProposalRequest,
  type Received,
  type Summary,
  toHex,
} from './peer.ts';

const accept = () => ({ accept: true }) as const;
const lifetime = { notBefore: 0n, notAfter: 2n ** 40n };
const textDecoder = new TextDecoder();

/** A member that runs this package. */
export class OurPeer implements Peer {
  readonly implementation = 'ours';
  readonly name: string;
  readonly #environment: SigningEnvironment;
  #keyPackage: { readonly keyPackage: Uint8Array; readonly secrets: KeyPackageSecrets } | undefined;
  #state: GroupState | undefined;

  constructor(name: string, suite: CipherSuite, random: Random, signer: Signer) {
    this.name = name;
    this.#environment = {
      suite,
      random,
      signer,
      now: 1_000_000n,
      maximumLifetime: 2n ** 41n,
      authentication: { authenticate: accept },
      policy: { allowProposal: accept, allowCommit: accept, allowGroup: accept },
    };
  }

  get state(): GroupState {
    if (this.#state === undefined) throw new Error(`${this.name} is in no group`);
    return this.#state;
  }

  get #leaf(): LeafOptions {
    return { credential: { kind: 'basic', identity: new TextEncoder().encode(this.name) } };
  }

  async createGroup(groupId: Uint8Array): Promise<void> {
    const options = { groupId, leaf: this.#leaf, lifetime };
    this.#state = unwrap(await createGroup(this.#environment, options));
  }

  async createKeyPackage(): Promise<Uint8Array> {
    const options = { leaf: this.#leaf, lifetime };
    this.#keyPackage = unwrap(await createKeyPackage(this.#environment, options));
    return this.#keyPackage.keyPackage;
  }

  async joinFromWelcome(welcome: Uint8Array, ratchetTree: Uint8Array): Promise<void> {
    if (this.#keyPackage === undefined) throw new Error(`${this.name} has no key package`);
    const options = { welcome, ratchetTree, ...this.#keyPackage };
    const { state, spent } = unwrap(await joinFromWelcome(this.#environment, options));
    this.#adopt(state, spent);
  }

  async joinExternally(offer: ExternalOffer, removes?: number): Promise<Uint8Array> {
    const options = { ...offer, leaf: this.#leaf, ...(removes === undefined ? {} : { removes }) };
    const joined = unwrap(await joinByExternalCommit(this.#environment, options));
    this.#adopt(joined.next, joined.spent);
    return joined.commit;
  }

  async commit(request: CommitRequest): Promise<Committed> {
    const proposals = [
      ...(request.remove ?? []).map((removed) => ({ kind: 'remove', removed }) as const),
      ...(request.add ?? []).map((bytes) => ({ kind: 'add', keyPackage: added(bytes) }) as const),
    ];
    const options = { proposals, format: request.format, path: request.path ?? true };
    const committed = unwrap(await commit(this.#environment, this.state, options));
    this.#adopt(committed.next, committed.spent);
    return { commit: committed.commit, welcome: committed.welcome };
  }

  async propose(request: ProposalRequest, format: HandshakeFormat): Promise<Uint8Array> {
    const ours =
      request.kind === 'add'
        ? ({ kind: 'add', keyPackage: added(request.keyPackage) } as const)
        : request.kind === 'remove'
          ? ({ kind: 'remove', removed: request.leafIndex } as const)
          : request;
    const proposed = unwrap(await propose(this.#environment, this.state, ours, { format }));
    this.#adopt(proposed.next, proposed.spent);
    return proposed.message;
  }

  async encrypt(plaintext: Uint8Array): Promise<Uint8Array> {
    const encrypted = unwrap(await encrypt(this.#environment, this.state, { plaintext }));
    this.#adopt(encrypted.next, encrypted.spent);
    return encrypted.message;
  }

  async receive(message: Uint8Array): Promise<Received> {
    const processed = unwrap(await process(this.#environment, this.state, message));
    if (processed.kind === 'removed') {
      wipe(...processed.spent);
      this.#state = undefined;
      return { kind: 'removed' };
    }
    this.#adopt(processed.next, processed.spent);
    if (processed.kind !== 'application') return { kind: processed.kind };
    return { kind: 'application', plaintext: processed.plaintext };
  }

  async offerExternalJoin(): Promise<ExternalOffer> {
    return unwrap(await exportGroupInfo(this.#environment, this.state));
  }

  summary(): Promise<Summary> {
    const { suite } = this.#environment;
    const { epoch, treeHash } = groupContext(this.state);
    const { label, context, length } = exporter;
    return Promise.resolve({
      epoch,
      treeHash: toHex(treeHash),
      epochAuthenticator: toHex(epochAuthenticator(this.state)),
      exported: toHex(exportSecret(suite, this.state, label, context, length)),
    });
  }

  ratchetTree(): Uint8Array {
    return exportRatchetTree(publicGroup(this.state));
  }

  members() {
    return members(this.state).map(({ leafIndex, leaf }) => {
      const { credential } = leaf;
      return { leafIndex, name: credential.kind === 'basic' ? textDecoder.decode(credential.identity) : '' };
    });
  }

  /** Takes a new state and overwrites what served: a secret wiped too early would break the next step. */
  #adopt(state: GroupState, spent: readonly Uint8Array[]): void {
    this.#state = state;
    wipe(...spent);
  }
}

/** Whether this package takes a group for valid, tree and all. */
export async function accepts(suite: CipherSuite, offer: ExternalOffer): Promise<boolean> {
  const environment = {
    suite,
    maximumLifetime: 2n ** 41n,
    authentication: { authenticate: accept },
    policy: { allowProposal: accept, allowCommit: accept, allowGroup: accept },
  };
  return (await createPublicGroup(environment, offer)).ok;
}

/** A refusal of something that the other implementation made is what these tests look for. */
function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.detail, { cause: result.error });
}

function added(bytes: Uint8Array): KeyPackage {
  const message = decodeMlsMessage(bytes, DEFAULT_LIMITS);
  if (message.kind !== 'key-package') throw new Error('no key package');
  return message.keyPackage;
}
