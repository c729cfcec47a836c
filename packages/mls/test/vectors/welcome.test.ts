import { expect, test } from 'vitest';
import { Reader } from '../../src/codec/index.ts';
import {
  DEFAULT_LIMITS,
  decodeMlsMessage,
  encodeGroupContext,
  encodeGroupInfoTbs,
  keyPackageRef,
  readGroupInfo,
  readGroupSecrets,
  suiteFor,
} from '../../src/index.ts';
import {
  deriveEpoch,
  deriveWelcomeKey,
  deriveWelcomeSecret,
  verifyConfirmationTag,
} from '../../src/schedule/index.ts';
import { describeVectors, hex, ourSuites, toHex } from './load.ts';

interface WelcomeVector {
  readonly cipher_suite: number;
  readonly init_priv: string;
  readonly signer_pub: string;
  readonly key_package: string;
  readonly welcome: string;
}

const NOTHING = new Uint8Array(0);

describeVectors<WelcomeVector[]>('mls/welcome.json', (vectors, counter) => {
  for (const vector of ourSuites(vectors, counter)) {
    const done = counter.expect();
    test(`suite ${vector.cipher_suite}`, async () => {
      const suite = suiteFor(vector.cipher_suite);
      const first = decodeMlsMessage(hex(vector.key_package), DEFAULT_LIMITS);
      const second = decodeMlsMessage(hex(vector.welcome), DEFAULT_LIMITS);
      if (first.kind !== 'key-package' || second.kind !== 'welcome') throw new Error('other messages');
      const { welcome } = second;
      const ref = toHex(keyPackageRef(suite, first.keyPackage));
      const entry = welcome.secrets.find(({ newMember }) => toHex(newMember) === ref);
      if (entry === undefined) throw new Error('not in the welcome');
      const opened = await suite.decryptWithLabel(
        hex(vector.init_priv),
        'Welcome',
        welcome.encryptedGroupInfo,
        entry.encryptedGroupSecrets,
      );
      if (opened === null) throw new Error('the group secrets do not open');
      const { joinerSecret } = readGroupSecrets(new Reader(opened), DEFAULT_LIMITS);
      const noPsk = new Uint8Array(suite.hashLength);
      const { key, nonce } = deriveWelcomeKey(suite, deriveWelcomeSecret(suite, joinerSecret, noPsk));
      const bytes = suite.open(key, nonce, NOTHING, welcome.encryptedGroupInfo);
      if (bytes === null) throw new Error('the group info does not open');
      const reader = new Reader(bytes);
      const info = readGroupInfo(reader, DEFAULT_LIMITS);
      reader.end();
      const tbs = encodeGroupInfoTbs(info);
      expect(await suite.verifyWithLabel(hex(vector.signer_pub), 'GroupInfoTBS', tbs, info.signature)).toBe(
        true,
      );
      const { secrets } = deriveEpoch(suite, joinerSecret, noPsk, encodeGroupContext(info.context));
      const { confirmedTranscriptHash } = info.context;
      const { confirmationKey } = secrets;
      expect(
        verifyConfirmationTag(suite, confirmationKey, confirmedTranscriptHash, info.confirmationTag),
      ).toBe(true);
      done();
    });
  }
});
