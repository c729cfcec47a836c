/**
 * A whole conversation in one process: members, a delivery service that follows without secrets, and stores that are
 * written by changes only. Everything that any of them can check is checked at each step.
 */
import { expect } from 'vitest';
import type { HpkeCiphertext } from '../../src/crypto/index.ts';
import {
  type CipherSuite,
  type CommitOptions,
  checkGroupInfo,
  commit,
  createPublicGroup,
  DEFAULT_LIMITS,
  decodeMlsMessage,
  decodePublicGroup,
  diffState,
  encodeGroupContext,
  encodePublicGroup,
  encodeState,
  encrypt,
  epochAuthenticator,
  eraseState,
  exportGroupInfo,
  exportRatchetTree,
  exportSecret,
  type GroupState,
  groupContext,
  type HandshakeFormat,
  joinByExternalCommit,
  joinFromWelcome,
  loadState,
  ownLeaf,
  type ProposalRequest,
  type PskId,
  type PublicGroup,
  process,
  processPublicMessage,
  propose,
  publicGroup,
  type Random,
  type SigningEnvironment,
  wipe,
} from '../../src/index.ts';
import { toHex } from '../vectors/load.ts';
import { type Client, client, groupOf, keyPackageOf, unwrap } from '../world.ts';

export const PSK = { id: new TextEncoder().encode('psk'), secret: new Uint8Array(32).fill(7) };

export interface Participant {
  readonly client: Client;
  state: GroupState;
  /** What is on its disk: changes only are ever written. */
  readonly disk: Map<string, Uint8Array>;
  /** Every private key that it ever had. */
  readonly keysEverHeld: Uint8Array[];
}

export interface Published {
  readonly message: Uint8Array;
  readonly groupInfo: Uint8Array;
  readonly ratchetTree: Uint8Array;
}

export class World {
  readonly suite: CipherSuite;
  readonly random: Random;
  readonly members: Participant[] = [];
  service: PublicGroup;
  newest: Pick<Published, 'groupInfo' | 'ratchetTree'>;
  /** The ciphertexts of the last commit's path, and what they are bound to. */
  lastPath: readonly { readonly ciphertext: HpkeCiphertext; readonly context: Uint8Array }[] = [];
  #named = 0;

  private constructor(
    suite: CipherSuite,
    random: Random,
    service: PublicGroup,
    newest: Pick<Published, 'groupInfo' | 'ratchetTree'>,
  ) {
    this.suite = suite;
    this.random = random;
    this.service = service;
    this.newest = newest;
  }

  static async create(suite: CipherSuite, random: Random): Promise<World> {
    const founder = World.#newClient(suite, random, 'founder');
    const state = await groupOf(founder, [], random(16));
    const info = unwrap(await exportGroupInfo(founder.environment, state));
    const service = unwrap(await createPublicGroup(founder.environment, info));
    const world = new World(suite, random, service, info);
    world.#enter(founder, state);
    return world;
  }

  static #newClient(suite: CipherSuite, random: Random, name: string): Client {
    return client(suite, name, {
      random,
      signer: suite.signerFromSeed(random(32)),
      retention: { resumptionSecrets: 2 },
      pskOf: (id) => (id.kind === 'external' ? PSK.secret : undefined),
    });
  }

  newClient(): Client {
    this.#named++;
    return World.#newClient(this.suite, this.random, `client ${this.#named}`);
  }

  pskId(): PskId {
    return { kind: 'external', id: PSK.id, nonce: this.random(this.suite.hashLength) };
  }

  #enter(who: Client, state: GroupState): Participant {
    const participant = { client: who, state, disk: new Map(), keysEverHeld: [] };
    this.members.push(participant);
    this.#save(participant, undefined, state);
    return participant;
  }

  #save(participant: Participant, before: GroupState | undefined, after: GroupState): void {
    for (const { key, value } of diffState(before, after)) {
      if (value === undefined) expect(participant.disk.delete(key)).toBe(true);
      else participant.disk.set(key, value);
    }
    participant.state = after;
    for (const key of after.privateKeys.values()) participant.keysEverHeld.push(key.slice());
  }

  #adopt(participant: Participant, next: GroupState, spent: readonly Uint8Array[]): void {
    this.#save(participant, participant.state, next);
    wipe(...spent);
  }

  environmentOf(participant: Participant): SigningEnvironment {
    return participant.client.environment;
  }

  /** Everybody but the sender takes the message; those who are removed go. */
  async #deliver(message: Uint8Array, sender: Participant | undefined): Promise<Participant[]> {
    const removed: Participant[] = [];
    for (const participant of [...this.members]) {
      if (participant === sender) continue;
      const before = participant.state;
      const processed = unwrap(await process(this.environmentOf(participant), before, message));
      if (processed.kind === 'removed') {
        this.members.splice(this.members.indexOf(participant), 1);
        removed.push(participant);
      } else {
        this.#adopt(participant, processed.next, processed.spent);
      }
    }
    return removed;
  }

  async #followPublic(published: Published): Promise<void> {
    const { environment } = this.members[0]?.client ?? this.newClient();
    const followed = unwrap(await processPublicMessage(environment, this.service, published.message));
    const before = this.service;
    this.service = followed.next;
    if (followed.kind === 'commit') {
      this.#notePath(published.message, before);
      unwrap(await checkGroupInfo(environment, this.service, published));
      const { groupInfo, ratchetTree } = published;
      this.newest = { groupInfo, ratchetTree };
    }
    const stored = encodePublicGroup(this.service);
    const restored = unwrap(decodePublicGroup(this.suite, stored));
    expect(toHex(encodePublicGroup(restored))).toBe(toHex(stored));
    expect(toHex(exportRatchetTree(restored))).toBe(toHex(exportRatchetTree(this.service)));
  }

  #notePath(message: Uint8Array, before: PublicGroup): void {
    const decoded = decodeMlsMessage(message, DEFAULT_LIMITS);
    if (decoded.kind !== 'public-message') throw new Error(decoded.kind);
    const { content } = decoded.message.content;
    if (content.kind !== 'commit') throw new Error(content.kind);
    const { confirmedTranscriptHash } = before.context;
    const context = encodeGroupContext({ ...this.service.context, confirmedTranscriptHash });
    this.lastPath = (content.commit.path?.nodes ?? []).flatMap(({ encryptedPathSecrets }) =>
      encryptedPathSecrets.map((ciphertext) => ({ ciphertext, context })),
    );
  }

  /** A commit that the delivery service accepts. @returns those whom it removed */
  async commit(
    by: Participant,
    options: CommitOptions,
    joiners: readonly Client[] = [],
  ): Promise<Participant[]> {
    const packages = [];
    for (const joiner of joiners) packages.push(await keyPackageOf(joiner));
    const adds = packages.map(({ keyPackage }) => {
      const decoded = decodeMlsMessage(keyPackage, DEFAULT_LIMITS);
      if (decoded.kind !== 'key-package') throw new Error(decoded.kind);
      return { kind: 'add', keyPackage: decoded.keyPackage } as const;
    });
    const proposals = [...(options.proposals ?? []), ...adds];
    const made = unwrap(await commit(this.environmentOf(by), by.state, { ...options, proposals }));
    const { message, ...rest } = { message: made.commit, ...made };
    await this.#followPublic({ message, ...rest });
    const removed = await this.#deliver(message, by);
    this.#adopt(by, made.next, made.spent);
    for (const [i, joiner] of joiners.entries()) {
      const keyPackage = packages[i];
      if (keyPackage === undefined || made.welcome === undefined) throw new Error('no welcome');
      const joined = unwrap(
        await joinFromWelcome(joiner.environment, {
          welcome: made.welcome,
          ratchetTree: made.ratchetTree,
          keyPackage: keyPackage.keyPackage,
          secrets: keyPackage.secrets,
        }),
      );
      wipe(...joined.spent);
      this.#enter(joiner, joined.state);
    }
    this.checkAgreement();
    return removed;
  }

  /** A commit that lost the race: made, and thrown away. */
  async loseRace(by: Participant): Promise<void> {
    const made = unwrap(await commit(this.environmentOf(by), by.state));
    eraseState(made.next, made.current);
    this.#save(by, by.state, made.current);
  }

  async propose(by: Participant, request: ProposalRequest, format: HandshakeFormat): Promise<void> {
    const made = unwrap(await propose(this.environmentOf(by), by.state, request, { format }));
    await this.#deliver(made.message, by);
    if (format === 'public-message') {
      await this.#followPublic({ ...this.newest, message: made.message });
    }
    this.#adopt(by, made.next, made.spent);
  }

  /** Somebody new joins by external commit, or a member comes back and removes what it was before. */
  async joinExternally(comingBack?: Participant): Promise<void> {
    const joiner =
      comingBack === undefined
        ? this.newClient()
        : { ...this.newClient(), name: comingBack.client.name, leaf: comingBack.client.leaf };
    const options = { ...this.newest, leaf: joiner.leaf };
    const removes = comingBack && { removes: comingBack.state.ownLeafIndex };
    const made = unwrap(await joinByExternalCommit(joiner.environment, { ...options, ...removes }));
    await this.#followPublic({ message: made.commit, ...made });
    const removed = await this.#deliver(made.commit, undefined);
    expect(removed).toEqual(comingBack === undefined ? [] : [comingBack]);
    this.#enter(joiner, made.next);
    this.checkAgreement();
  }

  /** Messages from one sender, delivered in an order of one's own to everybody else. */
  async talk(by: Participant, count: number, order: (i: number) => number): Promise<void> {
    const sent: { message: Uint8Array; text: Uint8Array }[] = [];
    for (let i = 0; i < count; i++) {
      const text = this.random(1 + i * 7);
      const authenticatedData = this.random(i);
      const made = unwrap(
        await encrypt(this.environmentOf(by), by.state, {
          plaintext: text,
          authenticatedData,
          padding: 3 * i,
        }),
      );
      const changes = diffState(by.state, made.next);
      // What the first message of an epoch opens in the secret tree is written once.
      if (i > 0) expect(changes).toHaveLength(1);
      this.#adopt(by, made.next, made.spent);
      sent.push({ message: made.message, text });
    }
    const shuffled = sent.map((item, i) => ({ item, at: order(i) })).sort((a, b) => a.at - b.at);
    for (const { item } of shuffled) {
      for (const participant of this.members) {
        if (participant === by) continue;
        const { environment } = participant.client;
        const processed = unwrap(await process(environment, participant.state, item.message));
        if (processed.kind !== 'application') throw new Error(processed.kind);
        expect(toHex(processed.plaintext)).toBe(toHex(item.text));
        expect(processed.sender.leafIndex).toBe(by.state.ownLeafIndex);
        this.#adopt(participant, processed.next, processed.spent);
        const again = await process(environment, participant.state, item.message);
        expect(again.ok ? 'opened twice' : again.error.code).toBe('generation-consumed');
      }
    }
  }

  /** Everybody's view is the same, and what is on disk is what is in memory. */
  checkAgreement(): void {
    const [first] = this.members;
    if (first === undefined) throw new Error('nobody is left');
    const context = groupContext(first.state);
    expect(groupContext(publicGroupState(this.service))).toEqual(context);
    for (const { state } of this.members) {
      expect(groupContext(state)).toEqual(context);
      expect(toHex(epochAuthenticator(state))).toBe(toHex(epochAuthenticator(first.state)));
      const exported = (of: GroupState) => toHex(exportSecret(this.suite, of, 'test', new Uint8Array(3), 40));
      expect(exported(state)).toBe(exported(first.state));
      expect(toHex(exportRatchetTree(publicGroup(state)))).toBe(toHex(this.newest.ratchetTree));
      expect(ownLeaf(state).leaf).toBeDefined();
    }
  }

  /** Stops a member and starts it again from its disk. */
  restart(participant: Participant): void {
    const loaded = unwrap(loadState(this.suite, participant.disk));
    expect(toHex(encodeState(loaded))).toBe(toHex(encodeState(participant.state)));
    eraseState(participant.state);
    participant.state = loaded;
  }
}

/** The service's group where a member's state is expected: only its context is read. */
function publicGroupState(group: PublicGroup): GroupState {
  return { group } as GroupState; // the one property that `groupContext` reads
}
