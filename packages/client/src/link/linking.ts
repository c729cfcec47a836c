import {
  createLinkCode,
  type LinkCode,
  limits,
  linkCodeGroups,
  linkQr,
  makeLinkOffer,
  rendezvousOf,
  verifyLinkAnswer,
  wipe,
} from '@sotto/protocol';
import { fittedDeviceName } from '../account/index.ts';
import type { LinkFailure, Result, ShownLink } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { networkFailureOf, type Reply } from '../ports/index.ts';
import { Backoff } from '../primitives/index.ts';
import { completeLink, type Linked } from './complete.ts';

export interface LinkingOwner {
  readonly deviceName: string;
  /** Runs what goes on by itself. */
  readonly spawn: (work: Promise<void>) => void;
  /** The device is of the account now. */
  readonly onLinked: (linked: Linked) => void;
}

/** Two codes of 80 random bits do not meet; a server that says so again is not believed. */
const MOST_CODES = 3;

/**
 * A new device's side of its approval. Owns the link code, which is in memory only: it is forgotten with the first
 * answer, when its ten minutes are over, and when its person gives up.
 */
export class Linking {
  readonly #context: EngineContext;
  readonly #owner: LinkingOwner;
  #code: LinkCode | null = null;
  #asked = false;
  #completing = false;

  constructor(context: EngineContext, owner: LinkingOwner) {
    this.#context = context;
    this.#owner = owner;
  }

  /** Makes a code and leaves the offer for it. The one before is good no longer. */
  async request(name?: string): Promise<Result<ShownLink, LinkFailure>> {
    const { isRegistered, registry } = this.#context;
    if (isRegistered) return { ok: false, error: { code: 'not-ready' } };
    if ((registry.devices ?? 0) >= limits.devicesPerAccount) {
      return { ok: false, error: { code: 'too-many-devices' } };
    }
    this.#asked = true;
    this.#forget();
    for (let tries = 0; tries < MOST_CODES; tries += 1) {
      const offered = await this.#offer(fittedDeviceName(name ?? '', this.#owner.deviceName));
      if (offered !== 'again') return offered;
    }
    return { ok: false, error: { code: 'server-failed', reference: null } };
  }

  /** What a first sign-in does by itself (A7), once; nobody sees it fail, so it is tried until it comes through. */
  async requestFirst(): Promise<void> {
    const { registry, random, clock, stopping } = this.#context;
    const backoff = new Backoff(random);
    while (!this.#asked && !stopping.aborted) {
      const registration = registry.registration();
      if (registration.state !== 'unregistered' || registration.reason !== 'new') return;
      const made = await this.request();
      if (made.ok || made.error.code === 'not-ready' || made.error.code === 'too-many-devices') return;
      const { error } = made;
      const wait = error.code === 'rate-limited' ? error.retryAfterSeconds * 1_000 : backoff.next();
      await clock.sleep(wait, stopping);
      // Unless its person has made one meanwhile.
      this.#asked = this.#code !== null;
    }
  }

  async cancel(): Promise<void> {
    if (this.#code === null) return;
    this.#forget();
    this.#context.registry.noteLink(null);
    // What stays behind is good for nothing without the code.
    await this.#context.transport.withdrawLinkOffer();
  }

  /** The server says that there is an answer. @returns a failure when it has to be looked at again. */
  async answered(): Reply<void> {
    const code = this.#code;
    if (code === null || this.#completing) return { ok: true, value: undefined };
    this.#completing = true;
    try {
      return await this.#complete(code);
    } finally {
      this.#completing = false;
    }
  }

  async #offer(name: string): Promise<Result<ShownLink, LinkFailure> | 'again'> {
    const { self, keys, random, transport, clock, registry, stopping } = this.#context;
    const code = createLinkCode(random);
    const device = {
      accountId: self.accountId,
      signatureKey: keys.signer.publicKey,
      sealKey: keys.sealKeys.publicKey,
      name,
    };
    const offer = makeLinkOffer(code, device, random);
    if (!offer.ok) throw new TypeError('a name that was made to fit does not');
    const left = await transport.offerLink(rendezvousOf(code, self.accountId), offer.value);
    if (!left.ok) {
      if (left.error.code === 'rendezvous-taken') return 'again';
      if (left.error.code === 'device-bound') return { ok: false, error: { code: 'not-ready' } };
      return { ok: false, error: networkFailureOf(left.error) };
    }
    // By this device's own clock: the server's word makes it good for no longer.
    const expiresAt = clock.now() + limits.linkLifetime;
    const link = { groups: linkCodeGroups(code), qr: linkQr(code), name, expiresAt };
    this.#code = code;
    registry.noteLink(link);
    this.#owner.spawn(
      clock.sleep(limits.linkLifetime, stopping).then(() => {
        if (this.#code !== code || stopping.aborted) return;
        this.#forget();
        registry.noteLink(null);
      }),
    );
    return { ok: true, value: link };
  }

  async #complete(code: LinkCode): Reply<void> {
    const { self, keys, transport, registry } = this.#context;
    const answer = await transport.linkAnswer(rendezvousOf(code, self.accountId));
    if (!answer.ok) return answer;
    // Not there after all, or the code was taken back meanwhile.
    if (answer.value === null || this.#code !== code) return { ok: true, value: undefined };
    const device = { accountId: self.accountId, deviceId: self.deviceId, sealKey: keys.sealKeys.publicKey };
    const verified = verifyLinkAnswer(code, device, answer.value);
    const linked = verified.ok ? await completeLink(this.#context, verified.value) : null;
    if (linked !== null && !linked.ok && linked.error.code !== 'link-contradicted') {
      return { ok: false, error: linked.error };
    }
    this.#forget();
    if (linked?.ok) this.#owner.onLinked(linked.value);
    else registry.noteLink(null, true);
    return { ok: true, value: undefined };
  }

  #forget(): void {
    if (this.#code !== null) wipe(this.#code.bytes);
    this.#code = null;
  }
}
