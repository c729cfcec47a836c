/** What is closed, and a way to try keys on all of it. */
import { suiteFor } from '../../packages/mls/src/index.ts';
import {
  type BodyContext,
  CIPHER_SUITE,
  MESSAGE_KEY_BYTES,
  messageIdOf,
  openArchived,
  openContent,
  openDeviceName,
  openItem,
  parseAccountId,
  parseConversationId,
  parseDeviceId,
  parseMessageId,
  parseVaultCollection,
  parseVaultItemId,
  signerFromSeed,
  VAULT_KEY_BYTES,
  type VaultKey,
  type VaultKeys,
  type VerifiedRoster,
  vaultKeyOf,
} from '../../packages/protocol/src/index.ts';
import { KEY_BYTES } from './candidates.ts';
import { type Haul, type Row, rows, sentAs, storedAs } from './haul.ts';
import type { Lock } from './lock.ts';
import { transportLock } from './transport-lock.ts';

export function locksOf(haul: Haul): readonly Lock[] {
  return [vaultLock(haul), messageLock(haul), transportLock(haul), ...sealLocks(haul), signatureLock(haul)];
}

/** R9: a roster's commitment says whether a key is the vault's, and every run of bytes can be held against it. */
function vaultLock(haul: Haul): Lock {
  const rosters = haul.accounts.flatMap((account) => account.rosters);
  const vaults = [
    ...new Map(rosters.map((roster) => [`${roster.accountId} ${roster.vault.version}`, roster])).values(),
  ];
  const items = rows(haul.tables, 'vault_item');
  const archived = rows(haul.tables, 'archive_item');
  const names = rosters.flatMap(({ members }) => members.filter(({ type }) => type === 'device'));
  return {
    path: 'vault items and device names',
    has: `${items.length} items and ${archived.length} keys of messages under ${vaults.length} vault keys, ${names.length} names, a commitment to each key`,
    bits: VAULT_KEY_BYTES * 8,
    async pick({ keys, runs }) {
      const opened: string[] = [];
      let tried = 0;
      const attempt = (key: Uint8Array) => {
        tried += 1;
        for (const roster of vaults) {
          const vaultKey = vaultKeyOf(key, roster);
          if (vaultKey.ok)
            opened.push(...openedBy(vaultKey.value, rosters, items), ...readBy(vaultKey.value, haul));
        }
      };
      for (const key of keys) attempt(key);
      for (const key of runs()) attempt(key);
      return { tried, opened: [...new Set(opened)] };
    },
  };
}

function* openedBy(
  vaultKey: VaultKey,
  rosters: readonly VerifiedRoster[],
  items: readonly Row[],
): Generator<string> {
  const { accountId, version, key } = vaultKey;
  yield `vault key ${version} of ${accountId}`;
  const keys: VaultKeys = { current: vaultKey, older: [] };
  for (const row of items.filter((item) => item['account_id'] === accountId)) {
    const collection = parseVaultCollection(String(row['collection']).toLowerCase());
    const itemId = parseVaultItemId(String(row['item_id']));
    if (collection === null || !itemId.ok || !(row['sealed'] instanceof Uint8Array)) continue;
    const reference = { collection, itemId: itemId.value, version: Number(row['version']) };
    if (openItem(keys, reference, row['sealed']).ok) yield `item of ${collection} ${itemId.value}`;
  }
  const own = rosters.filter((roster) => roster.accountId === accountId && roster.vault.version === version);
  for (const member of own.flatMap(({ members }) => members)) {
    if (member.type !== 'device') continue;
    const name = openDeviceName(key, accountId, member.id, member.sealedName);
    if (name.ok) yield `device name ${name.value}`;
  }
}

/** R27: what the account could read again later. */
function* readBy(vaultKey: VaultKey, { tables }: Haul): Generator<string> {
  for (const row of rows(tables, 'archive_item')) {
    const event = rows(tables, 'event').find(
      (one) => one['conversation_id'] === row['conversation_id'] && one['seq'] === row['seq'],
    );
    const conversationId = parseConversationId(String(row['conversation_id']));
    const messageId = parseMessageId(String(event?.['message_id']));
    const senderDeviceId = parseDeviceId(String(event?.['sender_device_id']));
    const [sealed, body] = [row['sealed'], event?.['body']];
    if (!conversationId.ok || !messageId.ok || !senderDeviceId.ok) continue;
    if (!(sealed instanceof Uint8Array) || !(body instanceof Uint8Array)) continue;
    const participants = rows(tables, 'participant').flatMap((one) => {
      const accountId = parseAccountId(String(one['account_id']));
      return accountId.ok && one['conversation_id'] === row['conversation_id'] ? [accountId.value] : [];
    });
    const shown = {
      messageId: messageId.value,
      seq: Number(row['seq']),
      senderDeviceId: senderDeviceId.value,
      body,
    };
    const conversation = { conversationId: conversationId.value, participants };
    const read = openArchived({ current: vaultKey, older: [] }, conversation, shown, sealed);
    if (read.ok) yield `archived message ${JSON.stringify(read.value.content.body)}`;
  }
}

/** R22: a body commits to its key. */
function messageLock(haul: Haul): Lock {
  const bodies = bodiesOf(haul);
  return {
    path: 'message bodies',
    has: `${bodies.length} bodies, each with a commitment to its key`,
    bits: MESSAGE_KEY_BYTES * 8,
    async pick({ keys }) {
      const opened: string[] = [];
      for (const key of keys) {
        for (const { context, body } of bodies) {
          const content = openContent(key, context, body);
          if (content.ok) opened.push(`message ${JSON.stringify(content.value.body)}`);
        }
      }
      return { tried: keys.length, opened };
    },
  };
}

interface Body {
  readonly context: BodyContext;
  readonly body: Uint8Array;
}

/** Those that are stored, and those that only the traffic has: their ids tell whose they are and where (R22). */
function bodiesOf(haul: Haul): readonly Body[] {
  const contexts = new Map<string, BodyContext>();
  const ids = new Set<unknown>();
  for (const row of rows(haul.tables, 'event')) {
    const conversationId = parseConversationId(String(row['conversation_id']));
    const sender = parseDeviceId(String(row['sender_device_id']));
    ids.add(row['message_id']);
    if (!conversationId.ok || !sender.ok) continue;
    const context = { conversationId: conversationId.value, sender: sender.value };
    contexts.set(`${context.conversationId} ${context.sender}`, context);
  }
  const bodies = new Map<string, Body>();
  for (const body of [...storedAs(haul, 'event', 'body'), ...sentAs(haul, 'body')]) {
    for (const context of contexts.values()) {
      const id = messageIdOf(context, body);
      if (ids.has(id)) bodies.set(id, { context, body });
    }
  }
  return [...bodies.values()];
}

/** Whatever is sealed with HPKE is open to whoever finds the secret key of a public key that stands somewhere. */
function sealLocks(haul: Haul): readonly Lock[] {
  const members = haul.accounts.flatMap(({ rosters }) => rosters.at(-1)?.members ?? []);
  const keyPackages = [
    ...storedAs(haul, 'key_package', 'bytes'),
    ...sentAs(haul, 'keyPackage', 'lastResort'),
  ];
  const welcomes = [...storedAs(haul, 'welcome', 'welcome'), ...sentAs(haul, 'welcome')];
  const commits = [...storedAs(haul, 'event', 'commit'), ...sentAs(haul, 'commit')];
  const trees = [...storedAs(haul, 'conversation_state', 'ratchet_tree'), ...sentAs(haul, 'ratchetTree')];
  const infos = [...storedAs(haul, 'conversation_state', 'group_info'), ...sentAs(haul, 'groupInfo')];
  const seals = [...storedAs(haul, 'sealed_vault_key', 'sealed'), ...sentAs(haul, 'sealedKey')];
  return [
    sealLock('sealed vault keys', `${seals.length} seals, the public keys of ${members.length} members`, [
      ...haul.accounts
        .flatMap(({ rosters }) => rosters.flatMap((one) => one.members))
        .map(({ sealKey }) => sealKey),
    ]),
    sealLock('welcomes', `${welcomes.length} welcomes, ${keyPackages.length} key packages`, keyPackages),
    sealLock('commits (secrets of the tree)', `${commits.length} commits, ${trees.length} trees`, [
      ...commits,
      ...trees,
    ]),
    sealLock(
      'group infos (joining from outside)',
      `${infos.length} group infos with their external key`,
      infos,
    ),
  ];
}

function sealLock(path: string, has: string, publicParts: readonly Uint8Array[]): Lock {
  const haystack = Buffer.concat(publicParts);
  return {
    path,
    has,
    bits: KEY_BYTES * 8,
    async pick({ keys, epochSecrets }) {
      const opened: string[] = [];
      for (const secret of [...keys, ...epochSecrets]) {
        for (const publicKey of await sealKeysOf(secret)) {
          if (haystack.includes(Buffer.from(publicKey))) opened.push(`secret key of ${hex(publicKey)}`);
        }
      }
      return { tried: keys.length + epochSecrets.length, opened: [...new Set(opened)] };
    },
  };
}

const known = new WeakMap<Uint8Array, readonly Uint8Array[]>();

/**
 * The public keys that a secret gives: as the seed of an X-Wing pair, as what one is derived from (the external secret
 * of an epoch is), and as the secret of a node of the tree (RFC 9420 section 7.4).
 */
async function sealKeysOf(secret: Uint8Array): Promise<readonly Uint8Array[]> {
  const before = known.get(secret);
  if (before !== undefined) return before;
  const suite = suiteFor(CIPHER_SUITE);
  if (suite === undefined) throw new Error('the suite is not there');
  const pairs =
    secret.length === KEY_BYTES
      ? [await suite.generateKemKeyPair(() => secret), await suite.deriveKemKeyPair(secret)]
      : [
          await suite.deriveKemKeyPair(secret),
          await suite.deriveKemKeyPair(suite.deriveSecret(secret, 'node')),
        ];
  const publicKeys = pairs.map(({ publicKey }) => publicKey);
  known.set(secret, publicKeys);
  return publicKeys;
}

/** Whoever has one can speak for the device or the account from now on; that opens nothing of before. */
function signatureLock(haul: Haul): Lock {
  const publicKeys = haul.accounts.flatMap(({ rosters }) =>
    rosters.flatMap(({ signer, members }) => [
      signer,
      ...members.flatMap((member) => (member.type === 'device' ? [member.signatureKey] : [])),
    ]),
  );
  const known = new Set(publicKeys.map(hex));
  return {
    path: 'keys that sign for devices and accounts',
    has: `${known.size} public keys`,
    bits: KEY_BYTES * 8,
    async pick({ keys }) {
      const opened = keys
        .map((key) => hex(signerFromSeed(key).publicKey))
        .filter((publicKey) => known.has(publicKey));
      return { tried: keys.length, opened: opened.map((publicKey) => `secret key of ${publicKey}`) };
    },
  };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 32)).toString('hex');
}
