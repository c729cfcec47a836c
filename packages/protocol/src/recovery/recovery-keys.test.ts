import { hkdfSync } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Account, createAccount, newestOf } from '../../test/accounts.ts';
import { seededRandom } from '../../test/seeded-random.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { generateSealKeyPair } from '../crypto/index.ts';
import { accountIdFromBytes, uuidToBytes } from '../ids.ts';
import { createVaultKey, extendRoster, noChange, signerFromSeed, vaultCommitment } from '../index.ts';
import { openVaultKey, sealVaultKey, vaultKeyOf } from '../vault/index.ts';
import { createRecoveryCode } from './recovery-code.ts';
import {
  listsRecovery,
  passkeyPrfInput,
  type RecoveryKeys,
  recoveriesOf,
  recoveryKeysOf,
  recoveryMember,
} from './recovery-keys.ts';

const random = seededRandom('recovery keys');
const code = createRecoveryCode(random);
const account = { accountId: accountIdFromBytes(random(16)), root: random(32) };
const byCode = { kind: 'code', code } as const;
const byPasskey = { kind: 'passkey', secret: random(32) } as const;

async function recover(of: Account, ...keys: RecoveryKeys[]) {
  const add = keys.map((one) => recoveryMember(one, newestOf(of).issuedAt));
  const next = unwrap(
    await extendRoster(newestOf(of), { ...noChange, add }, of.signer, newestOf(of).issuedAt),
  );
  of.rosters.push(next);
  return next;
}

describe('the keys of a recovery secret', () => {
  it.each([
    ['a code', byCode, code.bytes, 1],
    ['a passkey', byPasskey, byPasskey.secret, 2],
  ] as const)('of %s are HKDF of it for the account, its root and the kind', (_, secret, bytes, kind) => {
    const info = Buffer.concat([
      Buffer.from('Sotto v1 recovery seal key\0'),
      uuidToBytes(account.accountId),
      account.root,
      Uint8Array.of(kind),
    ]);
    const seed = new Uint8Array(hkdfSync('sha512', bytes, new Uint8Array(0), info, 32));
    const keys = recoveryKeysOf(secret, account);
    expect(keys.sealKeys.publicKey).toEqual(generateSealKeyPair(() => seed).publicKey);
    expect(keys.kind).toBe(secret.kind);
  });

  it('stay the same for what is on paper', () => {
    const zeros = createRecoveryCode((length) => new Uint8Array(length));
    const first = { accountId: accountIdFromBytes(new Uint8Array(16)), root: new Uint8Array(32) };
    expect(recoveryKeysOf({ kind: 'code', code: zeros }, first).id).toBe('BN1KbPGWV7V_OyFuPlac1w');
    expect(recoveryKeysOf({ kind: 'passkey', secret: new Uint8Array(32) }, first).id).toBe(
      'ePQwjw-aKTqiUlBjpWY4Wg',
    );
    expect(new TextDecoder().decode(passkeyPrfInput())).toBe('Sotto v1 recovery passkey');
  });

  it('are others for another secret, account, root or kind', () => {
    const same = { kind: 'passkey', secret: code.bytes.slice() } as const;
    const all = [
      recoveryKeysOf(byCode, account),
      recoveryKeysOf({ kind: 'code', code: createRecoveryCode(random) }, account),
      recoveryKeysOf(byCode, { ...account, accountId: accountIdFromBytes(random(16)) }),
      recoveryKeysOf(byCode, { ...account, root: random(32) }),
      recoveryKeysOf(byPasskey, account),
    ];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(() => recoveryKeysOf(same, account)).toThrow(RangeError);
    expect(inspect(all[0])).toContain('[recovery keys]');
  });
});

describe('a recovery member (R4, R5, R9)', () => {
  it('is listed by the next roster and opens the vault key that is sealed to it', async () => {
    const owner = await createAccount('recovery, open');
    const root = newestOf(owner).root;
    const keys = recoveryKeysOf(byCode, { accountId: owner.id, root });
    expect(listsRecovery(newestOf(owner), keys)).toBe(false);
    const roster = await recover(owner, keys);
    expect(listsRecovery(roster, keys)).toBe(true);
    expect(listsRecovery(roster, { ...keys, kind: 'passkey' })).toBe(false);
    const vaultKey = unwrap(vaultKeyOf(owner.vaultKey, roster));
    const sealed = unwrap(await sealVaultKey(vaultKey, roster, keys.id, random));
    expect(unwrap(await openVaultKey(sealed, keys.sealKeys, keys.id, roster)).key).toEqual(owner.vaultKey);
    const other = recoveryKeysOf(byPasskey, { accountId: owner.id, root });
    expectCode(await openVaultKey(sealed, other.sealKeys, keys.id, roster), 'vault-key-wrong-member');
  });

  it('stands in order beside others, five at most (R4)', async () => {
    const owner = await createAccount('recovery, five');
    const { root } = newestOf(owner);
    const made = Array.from({ length: 6 }, () =>
      recoveryKeysOf({ kind: 'code', code: createRecoveryCode(random) }, { accountId: owner.id, root }),
    );
    const roster = await recover(owner, ...made.slice(0, 5));
    expect(
      recoveriesOf(roster)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(
      made
        .slice(0, 5)
        .map(({ id }) => id)
        .toSorted(),
    );
    const sixth = made.slice(5).map((keys) => recoveryMember(keys, roster.issuedAt));
    const refused = await extendRoster(roster, { ...noChange, add: sixth }, owner.signer, roster.issuedAt);
    expectCode(refused, 'roster-wrong-member-count');
  });

  it('goes with a new signer and a new vault key only (R5)', async () => {
    const owner = await createAccount('recovery, removal');
    const keys = recoveryKeysOf(byCode, { accountId: owner.id, root: newestOf(owner).root });
    const roster = await recover(owner, keys);
    const remove = { ...noChange, remove: [keys.id] };
    expectCode(await extendRoster(roster, remove, owner.signer, roster.issuedAt), 'roster-rotation-required');
    const commitment = vaultCommitment(createVaultKey(random), owner.id, roster.vault.version + 1);
    const rotation = { signer: signerFromSeed(random(32)), vaultCommitment: commitment };
    const next = await extendRoster(roster, { ...remove, rotation }, owner.signer, roster.issuedAt);
    expect(recoveriesOf(unwrap(next))).toEqual([]);
  });

  it('keeps its kind and its date', async () => {
    const owner = await createAccount('recovery, change');
    const keys = recoveryKeysOf(byCode, { accountId: owner.id, root: newestOf(owner).root });
    const roster = await recover(owner, keys);
    const rotation = {
      signer: signerFromSeed(random(32)),
      vaultCommitment: vaultCommitment(createVaultKey(random), owner.id, roster.vault.version + 1),
    };
    const again = { ...recoveryMember(keys, roster.issuedAt), kind: 'passkey' as const };
    const change = { ...noChange, remove: [keys.id], add: [again], rotation };
    expectCode(await extendRoster(roster, change, owner.signer, roster.issuedAt), 'roster-member-changed');
  });
});
