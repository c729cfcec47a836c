import { parseSignedRoster, type SignedRoster } from '@sotto/protocol';
import type { AccountFacts, FoundAccount, Reply, TransportPort } from '../ports/index.ts';

export type SightingRefused =
  | { readonly code: 'not-found' }
  /** The chain does not verify, or is not of the account that it is given out for. */
  | { readonly code: 'identity-refused' };

/** What the server shows of an account's chain. */
export interface ShownChain {
  readonly facts: FoundAccount;
  /** From the version after the one that was asked for. */
  readonly rosters: readonly SignedRoster[];
}

/** A chain of so many pages has more versions than anybody reaches. */
const MOST_PAGES = 110;

const REFUSED = { ok: false, error: { code: 'identity-refused' } } as const;

/** An account's chain after a version, to its end. Well-formed, and nothing more. */
export async function fetchChain(
  transport: TransportPort,
  { id, handle }: Pick<AccountFacts, 'id' | 'handle'>,
  after: number,
): Reply<ShownChain, SightingRefused> {
  const rosters: SignedRoster[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const run = await transport.rosters(handle, after + rosters.length);
    if (!run.ok) return run;
    if (run.value === null) return { ok: false, error: { code: 'not-found' } };
    const { rosters: encoded, ...facts } = run.value;
    if (facts.id !== id) return REFUSED;
    for (const bytes of encoded) {
      const signed = parseSignedRoster(bytes);
      if (!signed.ok) return REFUSED;
      rosters.push(signed.value);
    }
    if (encoded.length === 0 || after + rosters.length >= facts.newestRoster) {
      return { ok: true, value: { facts, rosters } };
    }
  }
  return REFUSED;
}
