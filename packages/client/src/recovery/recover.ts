import {
  deviceOf,
  devicesOf,
  limits,
  listsRecovery,
  PASSKEY_SECRET_BYTES,
  parseRecoveryCode,
  parseSignedRoster,
  pinAccount,
  type RecoverySecret,
  recoveryKeysOf,
  type SignedRoster,
  verifyRosterChain,
} from '@sotto/protocol';
import type { RecoverFailure, RecoveryInput, Result } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { followsKept, type Linked, recordsOf, singleton, vaultKeysOf, wholeChain } from '../link/index.ts';
import { networkFailureOf, type TransportFailure } from '../ports/index.ts';
import { fetchItems, unlock } from '../vault/index.ts';
import { type Found, makeEntry } from './enter-roster.ts';
import { followsListing } from './listing.ts';

export interface Recovery {
  readonly input: RecoveryInput;
  /** Whether the account's other devices are removed. */
  readonly replaceAll: boolean;
  /** What this device calls itself. */
  readonly deviceName: string;
}

type Recovered = Result<Linked, RecoverFailure>;

/** Other devices may be faster again and again; so often in a row is no race. */
const MOST_ROUNDS = 10;

/**
 * What a device that is signed in becomes with a recovery method: the method's keys open the vault, the vault has the
 * signer, and the signer adds this device to the roster. The sign-in alone gives no key of this, and the method alone
 * no chain and no vault.
 */
export async function recover(context: EngineContext, recovery: Recovery): Promise<Recovered> {
  const secret = secretOf(recovery.input);
  if (!secret.ok) return secret;
  let contradicted = false;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const recovered = await recoverOnce(context, secret.value, recovery);
    if (recovered === 'again') continue;
    // Chain and vault are asked for one after the other: a device may have renewed the vault's key in between.
    const isFirst = !recovered.ok && recovered.error.code === 'identity-changed' && !contradicted;
    if (!isFirst) return recovered;
    contradicted = true;
  }
  return { ok: false, error: { code: 'server-failed', reference: null } };
}

async function recoverOnce(
  context: EngineContext,
  secret: RecoverySecret,
  recovery: Recovery,
): Promise<Recovered | 'again'> {
  const { self, transport, keys: ownKeys } = context;
  const found = await open(context, secret);
  if (!found.ok) return found;
  const { roster, chain } = found.value;
  const listed = deviceOf(roster, self.deviceId);
  // An answer was lost: this device is in the roster already. R3: its id stands for its own key only.
  if (listed !== undefined) return linked(found.value, chain);
  const others = devicesOf(roster).length;
  if (others >= limits.devicesPerAccount && !recovery.replaceAll) return failed('too-many-devices');
  const entry = await makeEntry(context, found.value, {
    keys: ownKeys,
    name: recovery.deviceName,
    replaceAll: recovery.replaceAll && others > 0,
  });
  const published = await transport.publishRoster(entry.roster.bytes, entry.part);
  if (published.ok) {
    const signed = parseSignedRoster(entry.roster.bytes);
    if (!signed.ok) throw new TypeError('a roster of our own does not parse');
    return linked({ ...found.value, ...entry.found }, [...chain, signed.value]);
  }
  if (published.error.code !== 'roster-rejected') return network(published.error);
  return published.error.reason === 'refused' ? failed('server-failed') : 'again';
}

/** What the method opens, each part held against the account's own identity. */
async function open(context: EngineContext, secret: RecoverySecret): Promise<Result<Found, RecoverFailure>> {
  const { self, transport } = context;
  const { accountId } = self;
  const chain = await wholeChain(context, 1);
  if (!chain.ok) return chain.error.code === 'link-contradicted' ? contradicted() : network(chain.error);
  const root = chain.value[0]?.roster.signer;
  if (root === undefined) return contradicted();
  const rosters = verifyRosterChain(chain.value, null, { accountId, root });
  const roster = rosters.ok ? rosters.value.at(-1) : undefined;
  if (!rosters.ok || roster === undefined) return contradicted();
  // R6: a device that was of the account before holds the server to what it knew.
  if (!(await followsKept(context, root, chain.value))) return contradicted();
  // Of another root the secret gives other keys: an identity of the server's own making lists none of them.
  const keys = recoveryKeysOf(secret, { accountId, root });
  if (!listsRecovery(roster, keys)) return failed('wrong-code');
  const fetched = await fetchItems(transport, 0);
  if (!fetched.ok) return network(fetched.error);
  const { items, revision } = fetched.value;
  const unlocked = await unlock({
    transport,
    keys,
    roster,
    rosters: rosters.value,
    known: null,
    signer: singleton(accountId, items, 'signer'),
    keyring: singleton(accountId, items, 'keyring'),
  });
  if (!unlocked.ok) {
    const { error } = unlocked;
    const isLie = error.code === 'no-vault-key' || error.code === 'vault-contradicts';
    return isLie ? contradicted() : network(error);
  }
  if (!followsListing(keys.id, unlocked.value, items)) return contradicted();
  const records = recordsOf(unlocked.value, items);
  return { ok: true, value: { chain: chain.value, roster, unlocked: unlocked.value, records, revision } };
}

function linked({ unlocked, records, revision, roster }: Found, chain: readonly SignedRoster[]): Recovered {
  const pin = pinAccount(chain, roster.accountId, roster.root);
  if (!pin.ok) return contradicted();
  return {
    ok: true,
    value: { pin: pin.value, vaultKeys: vaultKeysOf(unlocked), items: records, revision },
  };
}

function secretOf(input: RecoveryInput): Result<RecoverySecret, RecoverFailure> {
  if (input.kind === 'passkey') {
    const { secret } = input;
    return secret.length === PASSKEY_SECRET_BYTES
      ? { ok: true, value: { kind: 'passkey', secret } }
      : failed('invalid');
  }
  const code = parseRecoveryCode(input.code);
  if (code.ok) return { ok: true, value: { kind: 'code', code: code.value } };
  switch (code.error.code) {
    case 'recovery-code-malformed':
      return failed('not-a-code');
    case 'recovery-code-mistyped':
      return failed('mistyped');
  }
}

type Code = Exclude<RecoverFailure['code'], 'rate-limited' | 'offline'>;

function failed(code: Code): { readonly ok: false; readonly error: RecoverFailure } {
  if (code === 'server-failed') return { ok: false, error: { code, reference: null } };
  return { ok: false, error: { code } };
}

const contradicted = () => failed('identity-changed');

function network(error: TransportFailure): { readonly ok: false; readonly error: RecoverFailure } {
  return { ok: false, error: networkFailureOf(error) };
}
