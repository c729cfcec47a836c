import {
  confirmsRecoveryCode,
  createRecoveryCode,
  hashIdToBytes,
  parseRecoveryCode,
  passkeyPrfInput,
  type RecoverySecret,
  recoveryCodeGroups,
  recoveryKeysOf,
  uuidToBytes,
} from '../../../src/index.ts';
import { alice, bob } from './cast.ts';
import { codeOf, draw, given, hex, signer } from './given.ts';

export function makeRecovery() {
  const code = createRecoveryCode(given(draw('recovery, code', 20)));
  const passkey = draw('recovery, secret of a passkey', 32);
  const groups = recoveryCodeGroups(code);
  const shown = groups.join('-');
  const accounts = [
    { accountId: alice.accountId, root: signer(alice.signerSeeds[0]).publicKey },
    { accountId: alice.accountId, root: signer(draw('recovery, root of the server’s own', 32)).publicKey },
    { accountId: bob.accountId, root: signer(bob.rootSeed).publicKey },
  ];
  const secrets: readonly RecoverySecret[] = [
    { kind: 'code', code },
    { kind: 'passkey', secret: passkey },
  ];
  const typed = (...of: readonly (readonly [number, string])[]) =>
    of.map(([group, text]) => ({ group, typed: text }));
  const [first = '', second = ''] = groups;
  return {
    about:
      'Recovery: the code (20 bytes; 32 characters of Crockford base32 and 4 of check), and the keys of the member that it or a passkey stands for: X-Wing of the seed HKDF-SHA512(secret, info = label, zero octet, account, root, kind), kind 1 for a code and 2 for a passkey.',
    code: hex(code.bytes),
    groups,
    prfInput: hex(passkeyPrfInput()),
    typed: [shown, shown.toLowerCase(), groups.join(' ').replaceAll('0', 'o').replaceAll('1', 'I')].map(
      (text) => {
        const parsed = parseRecoveryCode(text);
        return { text, code: parsed.ok ? hex(parsed.value.bytes) : parsed.error.code };
      },
    ),
    members: secrets.flatMap((secret) =>
      accounts.map((account) => {
        const { id, sealKeys } = recoveryKeysOf(secret, account);
        return {
          kind: secret.kind,
          secret: hex(secret.kind === 'code' ? secret.code.bytes : secret.secret),
          accountId: hex(uuidToBytes(account.accountId)),
          root: hex(account.root),
          sealSeed: hex(sealKeys.secretKey),
          sealKey: hex(sealKeys.publicKey),
          id: hex(hashIdToBytes(id)),
        };
      }),
    ),
    confirmed: [
      typed([0, first], [1, second]),
      typed([0, first]),
      typed([0, first], [0, first]),
      typed([0, second], [1, first]),
    ].map((answers) => ({ answers, confirms: confirmsRecoveryCode(code, answers) })),
    refused: [
      { name: 'a group short', typed: groups.slice(0, 8).join('-') },
      { name: 'a character long', typed: `${shown}0` },
      { name: 'a character of another alphabet', typed: `U${shown.slice(1)}` },
      { name: 'two groups that changed places', typed: [second, first, ...groups.slice(2)].join('-') },
      { name: 'a wrong character', typed: `${first[0] === '7' ? '8' : '7'}${shown.slice(1)}` },
    ].map((one) => ({ ...one, code: codeOf(parseRecoveryCode(one.typed)) })),
  };
}
