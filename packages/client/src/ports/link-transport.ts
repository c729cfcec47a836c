import type { Reply } from './reply.ts';
import type { NotThere } from './social-transport.ts';

/** What two devices leave for each other while one approves the other. `rendezvous` is base64url of 16 bytes. */
export interface LinkTransport {
  /** Null when there is nothing, or no longer. */
  linkOffer(rendezvous: string): Reply<Uint8Array | null>;
  /** Null as long as there is nothing. */
  linkAnswer(rendezvous: string): Reply<Uint8Array | null>;
  /** For a session without a device. @returns until when it is there, milliseconds since 1970, UTC. */
  offerLink(rendezvous: string, offer: Uint8Array): Reply<number, OfferRefused>;
  withdrawLinkOffer(): Reply<void>;
  answerLink(rendezvous: string, answer: Uint8Array): Reply<void, NotThere | RendezvousTaken>;
}

export type RendezvousTaken = { readonly code: 'rendezvous-taken' };
/** `device-bound`: the session has a device already. */
export type OfferRefused = RendezvousTaken | { readonly code: 'device-bound' };
