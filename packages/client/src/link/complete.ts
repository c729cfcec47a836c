import {
  compareVault,
  type DeviceKeys,
  decodeVaultListing,
  encodeKeyring,
  equalBytes,
  listVault,
  namedItemId,
  observeChain,
  openItem,
  type PinnedAccount,
  parseSignedRoster,
  pinLinkedAccount,
  type SignedRoster,
  singletonItemId,
  type VaultItemReference,
  type VaultListing,
  type VerifiedLinkAnswer,
  verifyRosterChain,
} from '@sotto/protocol';
import { accountAddress } from '../account/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { pinAddress } from '../people/index.ts';
import type { Reply } from '../ports/index.ts';
import {
  decodeState,
  type FetchedItem,
  fetchItems,
  listingName,
  type Unlocked,
  unlock,
  type VaultItemRecord,
  type VaultKeysRecord,
  vaultItemKey,
} from '../vault/index.ts';

/** What a device that was approved has verified, and is to keep. */
export interface Linked {
  readonly pin: PinnedAccount;
  readonly vaultKeys: VaultKeysRecord;
  readonly items: ReadonlyMap<string, VaultItemRecord>;
  readonly revision: number;
}

/** What the server shows is not what the approving device has said. */
export type LinkContradicted = { readonly code: 'link-contradicted' };

const CONTRADICTED = { ok: false, error: { code: 'link-contradicted' } } as const;
/** A chain of so many pages has more versions than anybody reaches. */
const MOST_PAGES = 110;

/** Fetches what an approved device needs, and holds all of it against the answer of the device that approved it. */
export async function completeLink(
  context: EngineContext,
  answer: VerifiedLinkAnswer,
): Reply<Linked, LinkContradicted> {
  const { self, keys } = context;
  const chain = await wholeChain(context, answer.rosterVersion);
  if (!chain.ok) return chain;
  const device = { accountId: self.accountId, deviceId: self.deviceId, sealKey: keys.sealKeys.publicKey };
  const pin = pinLinkedAccount(answer, device, chain.value);
  if (!pin.ok || !(await followsKept(context, answer.root, chain.value))) return CONTRADICTED;
  const rosters = verifyRosterChain(chain.value, null, { accountId: self.accountId, root: answer.root });
  if (!rosters.ok) return CONTRADICTED;
  const fetched = await fetchItems(context.transport, 0);
  if (!fetched.ok) return fetched;
  const { items, revision } = fetched.value;
  const unlocked = await unlock({
    transport: context.transport,
    keys,
    roster: pin.value.chain.newest,
    rosters: rosters.value,
    known: null,
    signer: singleton(self.accountId, items, 'signer'),
    keyring: singleton(self.accountId, items, 'keyring'),
  });
  if (!unlocked.ok) {
    const { error } = unlocked;
    return error.code === 'no-vault-key' || error.code === 'vault-contradicts'
      ? CONTRADICTED
      : { ok: false, error };
  }
  if (!isVaultOf(answer, keys, unlocked.value, items)) return CONTRADICTED;
  const vaultKeys = vaultKeysOf(unlocked.value);
  return {
    ok: true,
    value: { pin: pin.value, vaultKeys, items: recordsOf(unlocked.value, items), revision },
  };
}

/** From version 1 to the newest. @param least the version that has to be there. */
export async function wholeChain(
  { transport, records }: EngineContext,
  least: number,
): Reply<readonly SignedRoster[], LinkContradicted> {
  const { handle } = await records.need(accountAddress);
  const chain: SignedRoster[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const run = await transport.rosters(handle, chain.length);
    if (!run.ok) return run;
    if (run.value === null) return CONTRADICTED;
    for (const bytes of run.value.rosters) {
      const signed = parseSignedRoster(bytes);
      if (!signed.ok) return CONTRADICTED;
      chain.push(signed.value);
    }
    if (chain.length >= run.value.newestRoster) break;
    if (run.value.rosters.length === 0) return CONTRADICTED;
  }
  return chain.length >= least ? { ok: true, value: chain } : CONTRADICTED;
}

/** R6: a device that was of the account before still holds the server to what it knew of the same identity. */
export async function followsKept(
  { records, self, clock }: EngineContext,
  root: Uint8Array,
  chain: readonly SignedRoster[],
): Promise<boolean> {
  const kept = await records.get(pinAddress(self.accountId));
  if (kept === undefined || !equalBytes(kept.chain.newest.root, root)) return true;
  const seen = observeChain(kept, chain, clock.now());
  return seen.ok && (seen.value.kind === 'unchanged' || seen.value.kind === 'advanced');
}

export function singleton(
  accountId: EngineContext['self']['accountId'],
  items: readonly FetchedItem[],
  collection: 'signer' | 'keyring',
): FetchedItem | null {
  const id = singletonItemId(accountId, collection);
  return items.find((item) => item.collection === collection && item.itemId === id) ?? null;
}

/** R12: whether the vault is the one that the approving device knew, or one that came after it. */
function isVaultOf(
  answer: VerifiedLinkAnswer,
  { id }: DeviceKeys,
  { keys }: Unlocked,
  items: readonly FetchedItem[],
): boolean {
  const itemId = namedItemId(keys, 'state', listingName(id));
  const isListing = (item: FetchedItem) => item.collection === 'state' && item.itemId === itemId;
  const handed = items.find(isListing);
  const opened = handed === undefined ? undefined : openItem(keys, handed, handed.sealed);
  const content = opened?.ok ? decodeState(opened.value.content) : null;
  let then: VaultListing | null = null;
  if (content?.type === 'listing') {
    const listing = decodeVaultListing(content.listing);
    then = listing.ok ? listing.value : null;
  }
  const now = listVault(items.filter((item) => !isListing(item)));
  if (!now.ok) return false;
  const verdict = compareVault(answer.vaultDigest, then, now.value);
  // What was handed over is never deleted: whatever is missing is withheld.
  const isWhole = verdict.kind === 'same' || (verdict.kind === 'moved-on' && verdict.gone.length === 0);
  return isWhole && opensAll(keys, (then ?? now.value).items, items);
}

/** What the approving device had read can be read: other bytes under the same name are withheld, too. */
function opensAll(
  keys: Unlocked['keys'],
  listed: readonly VaultItemReference[],
  items: readonly FetchedItem[],
): boolean {
  const names = new Set(listed.map(({ collection, itemId }) => vaultItemKey(collection, itemId)));
  return items.every((item) => {
    const isShared = item.collection === 'contacts' || item.collection === 'state';
    const isListed = names.has(vaultItemKey(item.collection, item.itemId));
    return !isShared || !isListed || openItem(keys, item, item.sealed).ok;
  });
}

export function vaultKeysOf({ keys, signer }: Unlocked): VaultKeysRecord {
  return {
    current: keys.current.key,
    version: keys.current.version,
    keyring: encodeKeyring(keys.older),
    signerSeed: signer.seed,
    uploaded: true,
  };
}

export function recordsOf(
  { keys }: Unlocked,
  items: readonly FetchedItem[],
): ReadonlyMap<string, VaultItemRecord> {
  const records = new Map<string, VaultItemRecord>();
  for (const item of items) {
    const { collection, itemId, version, vaultVersion, sealed } = item;
    const key = vaultItemKey(collection, itemId);
    if (collection === 'signer' || collection === 'keyring') {
      records.set(key, { version, vaultVersion, content: sealed });
    } else if (collection === 'contacts' || collection === 'state') {
      const opened = openItem(keys, item, sealed);
      // Not by a device of the account: as if it were not there.
      if (opened.ok) records.set(key, { version, vaultVersion, content: opened.value.content });
    }
  }
  return records;
}
