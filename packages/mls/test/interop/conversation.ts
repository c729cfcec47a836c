import { expect } from 'vitest';
import { fullLeafCount } from '../../src/tree/math.ts';
import {
  DepartureError,
  type ExternalOffer,
  type HandshakeFormat,
  type Peer,
  type ProposalRequest,
} from './peer.ts';

/** Whole numbers below `bound`, from a seed: a history that failed can be run again. */
export type Choose = (bound: number) => number;

export function chooser(seed: number): Choose {
  let state = seed | 0;
  return (bound) => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

/** How many steps of each kind a run took, and who took them. */
export type Tally = Map<string, number>;

/**
 * A group of members that run different implementations, and the delivery service between them. After every
 * step all members must agree on the epoch, the tree, its encoding, the authenticator and the exporter.
 */
export class Conversation {
  readonly tally: Tally = new Map();
  readonly #choose: Choose;
  readonly #recruit: () => Promise<Peer>;
  /** The judge where one implementation refuses what others made. */
  readonly #isValid: (offer: ExternalOffer) => Promise<boolean>;
  #peers: Peer[] = [];
  #messages = 0;

  constructor(
    choose: Choose,
    recruit: () => Promise<Peer>,
    isValid: (offer: ExternalOffer) => Promise<boolean>,
  ) {
    this.#choose = choose;
    this.#recruit = recruit;
    this.#isValid = isValid;
  }

  async begin(): Promise<void> {
    const creator = await this.#recruit();
    await creator.createGroup(Uint8Array.of(1, 2, 3));
    this.#peers = [creator];
    await this.add(creator, 2);
  }

  /** One random step of those that are possible now. */
  async step(): Promise<void> {
    const actor = this.#pick(this.#peers);
    const full = this.#peers.length >= 8;
    const roomy = this.#peers.length > 2;
    const steps: readonly (() => Promise<void>)[] = [
      () => this.message(actor),
      () => this.update(actor),
      () => this.proposeAndCommit(actor),
      ...(full ? [] : [() => this.add(actor, 1 + this.#choose(2)), () => this.joinExternally()]),
      ...(roomy ? [() => this.remove(actor), () => this.rejoin()] : []),
    ];
    await this.#pick(steps)();
    await this.#agree();
  }

  /** A burst of messages from one member, which all others get in an order of their own. */
  async message(actor: Peer): Promise<void> {
    this.#count('message', actor);
    const plaintexts = Array.from({ length: 1 + this.#choose(3) }, () =>
      Uint8Array.of(this.#messages++ & 0xff, 7),
    );
    const sealed: { readonly plaintext: Uint8Array; readonly bytes: Uint8Array }[] = [];
    for (const plaintext of plaintexts) sealed.push({ plaintext, bytes: await actor.encrypt(plaintext) });
    for (const peer of this.#others(actor)) {
      for (const { plaintext, bytes } of this.#shuffle(sealed)) {
        expect(await peer.receive(bytes)).toEqual({ kind: 'application', plaintext });
      }
    }
  }

  async update(actor: Peer): Promise<void> {
    this.#count('update', actor);
    const { commit } = await actor.commit({ format: this.#format() });
    await this.#deliver(actor, commit);
  }

  async add(actor: Peer, count: number): Promise<void> {
    this.#count('add', actor);
    const newcomers: Peer[] = [];
    for (let i = 0; i < count; i++) newcomers.push(await this.#recruit());
    const add = await Promise.all(newcomers.map((newcomer) => newcomer.createKeyPackage()));
    const path = this.#choose(2) === 0;
    const { commit, welcome } = await actor.commit({ format: this.#format(), add, path });
    await this.#deliver(actor, commit);
    await this.#welcome(actor, welcome, newcomers);
  }

  async remove(actor: Peer): Promise<void> {
    const victim = this.#pickVictim(actor);
    if (victim === undefined) return;
    this.#count('remove', actor);
    const remove = [this.#leafOf(actor, victim)];
    const { commit } = await actor.commit({ format: this.#format(), remove });
    await this.#deliver(actor, commit, victim);
  }

  async joinExternally(): Promise<void> {
    const newcomer = await this.#recruit();
    this.#count('external join', newcomer);
    const offer = await this.#pick(this.#peers).offerExternalJoin();
    const commit = await this.#unlessDeparting(newcomer, offer, () => newcomer.joinExternally(offer));
    if (commit === undefined) return;
    await this.#deliver(newcomer, commit);
    this.#peers.push(newcomer);
  }

  /** A member that lost its state takes its own leaf out by the external commit with which it joins again. */
  async rejoin(): Promise<void> {
    const peer = this.#pick(this.#peers);
    this.#count('external rejoin', peer);
    const helper = this.#pick(this.#others(peer));
    const offer = await helper.offerExternalJoin();
    const removes = this.#leafOf(helper, peer);
    const commit = await this.#unlessDeparting(peer, offer, () => peer.joinExternally(offer, removes));
    if (commit !== undefined) await this.#deliver(peer, commit);
  }

  /** One member proposes, another one's commit names the proposal. */
  async proposeAndCommit(proposer: Peer): Promise<void> {
    const [request, newcomer, victim] = await this.#request(proposer);
    this.#count(`propose ${request.kind}`, proposer);
    const message = await proposer.propose(request, this.#format());
    for (const peer of this.#others(proposer))
      expect(await peer.receive(message)).toEqual({ kind: 'proposal' });
    // Who is proposed for removal cannot commit it, nor can who updates commit its own update.
    const committer = this.#pick(this.#others(proposer).filter((peer) => peer !== victim));
    this.#count(`commit a proposed ${request.kind}`, committer);
    const { commit, welcome } = await committer.commit({ format: this.#format() });
    await this.#deliver(committer, commit, victim);
    if (newcomer !== undefined) await this.#welcome(committer, welcome, [newcomer]);
  }

  async #request(proposer: Peer): Promise<[ProposalRequest, Peer | undefined, Peer | undefined]> {
    // ts-mls 1.6.4 has no call that proposes an update of one's own leaf and keeps its key.
    const canUpdate = proposer.implementation === 'ours';
    if (canUpdate && this.#choose(2) === 0) return [{ kind: 'update' }, undefined, undefined];
    const victim = this.#peers.length > 2 && this.#choose(2) === 0 ? this.#pickVictim(proposer) : undefined;
    if (victim !== undefined) {
      return [{ kind: 'remove', leafIndex: this.#leafOf(proposer, victim) }, undefined, victim];
    }
    const newcomer = await this.#recruit();
    return [{ kind: 'add', keyPackage: await newcomer.createKeyPackage() }, newcomer, undefined];
  }

  /**
   * Somebody whose leaf can go. Not one that leaves the tree's left half blank: where the root is not on the
   * filtered path, ts-mls 1.6.4 derives the commit secret one step too far (section 12.4.1).
   */
  #pickVictim(actor: Peer): Peer | undefined {
    const leaves = actor.members().map(({ leafIndex }) => leafIndex);
    const candidates = this.#others(actor).filter((peer) => {
      const remaining = leaves.filter((leaf) => leaf !== this.#leafOf(actor, peer));
      const half = fullLeafCount(Math.max(...remaining) + 1) / 2;
      return remaining.some((leaf) => leaf < half || half < 1);
    });
    return candidates.length === 0 ? undefined : this.#pick(candidates);
  }

  async #deliver(sender: Peer, commit: Uint8Array, victim?: Peer): Promise<void> {
    for (const peer of this.#others(sender)) {
      expect(await peer.receive(commit)).toEqual({ kind: peer === victim ? 'removed' : 'commit' });
    }
    this.#peers = this.#peers.filter((peer) => peer !== victim);
  }

  async #welcome(
    committer: Peer,
    welcome: Uint8Array | undefined,
    newcomers: readonly Peer[],
  ): Promise<void> {
    if (welcome === undefined) throw new Error('an add makes a welcome');
    const offer = await committer.offerExternalJoin();
    const strays: Peer[] = [];
    for (const newcomer of newcomers) {
      const joined = await this.#unlessDeparting(newcomer, offer, async () => {
        await newcomer.joinFromWelcome(welcome, offer.ratchetTree);
        return true;
      });
      (joined === undefined ? strays : this.#peers).push(newcomer);
    }
    if (strays.length === 0) return;
    const remove = strays.map((stray) => this.#leafOf(committer, stray));
    await this.#deliver(committer, (await committer.commit({ format: this.#format(), remove })).commit);
  }

  /** Undefined where the peer refuses what the RFC allows, and the judge takes. */
  async #unlessDeparting<T>(peer: Peer, offer: ExternalOffer, act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof DepartureError)) throw error;
      expect(await this.#isValid(offer)).toBe(true);
      this.#count('a valid tree refused', peer);
      return undefined;
    }
  }

  async #agree(): Promise<void> {
    const views = await Promise.all(
      this.#peers.map(async (peer) => ({
        ...(await peer.summary()),
        tree: Buffer.from(peer.ratchetTree()).toString('base64'),
        members: peer.members().map(({ leafIndex, name }) => `${leafIndex} ${name}`),
      })),
    );
    for (const view of views) expect(view).toEqual(views[0]);
    expect(views[0]?.members).toHaveLength(this.#peers.length);
  }

  #leafOf(observer: Peer, peer: Peer): number {
    const member = observer.members().find(({ name }) => name === peer.name);
    if (member === undefined) throw new Error(`${peer.name} is not in the group`);
    return member.leafIndex;
  }

  #others(peer: Peer): Peer[] {
    return this.#peers.filter((other) => other !== peer);
  }

  #format(): HandshakeFormat {
    return this.#choose(2) === 0 ? 'public-message' : 'private-message';
  }

  #pick<T>(from: readonly T[]): T {
    const picked = from[this.#choose(from.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }

  #shuffle<T>(items: readonly T[]): T[] {
    const shuffled = [...items];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = this.#choose(i + 1);
      [shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T]; // both are inside the array
    }
    return shuffled;
  }

  #count(what: string, peer: Peer): void {
    const key = `${what} by ${peer.implementation}`;
    this.tally.set(key, (this.tally.get(key) ?? 0) + 1);
  }
}
