import { expect, test } from 'vitest';
import { Writer } from '../../src/codec/index.ts';
import { suiteFor } from '../../src/crypto/index.ts';
import {
  createSecretTree,
  deriveEpoch,
  deriveExternalKeyPair,
  deriveJoinerSecret,
  derivePskSecret,
  deriveSenderDataKey,
  deriveWelcomeSecret,
  exportSecret,
  messageKeyAt,
  type RatchetKind,
} from '../../src/schedule/index.ts';
import { toLeafIndex } from '../../src/tree/math.ts';
import { describeVectors, hex, ourSuites, toHex } from './load.ts';

interface KeySchedule {
  readonly cipher_suite: number;
  readonly group_id: string;
  readonly initial_init_secret: string;
  readonly epochs: readonly {
    readonly tree_hash: string;
    readonly commit_secret: string;
    readonly psk_secret: string;
    readonly confirmed_transcript_hash: string;
    readonly group_context: string;
    readonly joiner_secret: string;
    readonly welcome_secret: string;
    readonly init_secret: string;
    readonly sender_data_secret: string;
    readonly encryption_secret: string;
    readonly exporter_secret: string;
    readonly epoch_authenticator: string;
    readonly external_secret: string;
    readonly confirmation_key: string;
    readonly membership_key: string;
    readonly resumption_psk: string;
    readonly external_pub: string;
    readonly exporter: {
      readonly label: string;
      readonly context: string;
      readonly length: number;
      readonly secret: string;
    };
  }[];
}

describeVectors<KeySchedule[]>('mls/key-schedule.json', (vectors, counter) => {
  for (const vector of ourSuites(vectors, counter)) {
    const done = counter.expect();
    test(`suite ${vector.cipher_suite}: ${vector.epochs.length} epochs`, async () => {
      const suite = suiteFor(vector.cipher_suite);
      let initSecret = hex(vector.initial_init_secret);
      for (const [epoch, theirs] of vector.epochs.entries()) {
        const context = new Writer()
          .uint16(1)
          .uint16(vector.cipher_suite)
          .opaque(hex(vector.group_id))
          .uint64(BigInt(epoch))
          .opaque(hex(theirs.tree_hash))
          .opaque(hex(theirs.confirmed_transcript_hash))
          .uint8(0)
          .finish();
        expect(toHex(context)).toBe(theirs.group_context);
        const joiner = deriveJoinerSecret(suite, initSecret, hex(theirs.commit_secret), context);
        expect(toHex(joiner)).toBe(theirs.joiner_secret);
        const psk = hex(theirs.psk_secret);
        expect(toHex(deriveWelcomeSecret(suite, joiner, psk))).toBe(theirs.welcome_secret);
        const { secrets, encryptionSecret } = deriveEpoch(suite, joiner, psk, context);
        expect(toHex(encryptionSecret)).toBe(theirs.encryption_secret);
        expect(toHex(secrets.initSecret)).toBe(theirs.init_secret);
        expect(toHex(secrets.senderDataSecret)).toBe(theirs.sender_data_secret);
        expect(toHex(secrets.exporterSecret)).toBe(theirs.exporter_secret);
        expect(toHex(secrets.epochAuthenticator)).toBe(theirs.epoch_authenticator);
        expect(toHex(secrets.externalSecret)).toBe(theirs.external_secret);
        expect(toHex(secrets.confirmationKey)).toBe(theirs.confirmation_key);
        expect(toHex(secrets.membershipKey)).toBe(theirs.membership_key);
        expect(toHex(secrets.resumptionPsk)).toBe(theirs.resumption_psk);
        const external = await deriveExternalKeyPair(suite, secrets.externalSecret);
        expect(toHex(external.publicKey)).toBe(theirs.external_pub);
        const { label, context: exportContext, length, secret } = theirs.exporter;
        const exported = exportSecret(suite, secrets.exporterSecret, label, hex(exportContext), length);
        expect(toHex(exported)).toBe(secret);
        initSecret = hex(theirs.init_secret);
      }
      done();
    });
  }
});

interface SecretTreeVector {
  readonly cipher_suite: number;
  readonly encryption_secret: string;
  readonly sender_data: {
    readonly sender_data_secret: string;
    readonly ciphertext: string;
    readonly key: string;
    readonly nonce: string;
  };
  readonly leaves: readonly (readonly {
    readonly generation: number;
    readonly handshake_key: string;
    readonly handshake_nonce: string;
    readonly application_key: string;
    readonly application_nonce: string;
  }[])[];
}

describeVectors<SecretTreeVector[]>('mls/secret-tree.json', (vectors, counter) => {
  for (const vector of ourSuites(vectors, counter)) {
    const done = counter.expect();
    test(`suite ${vector.cipher_suite}: ${vector.leaves.length} leaves`, () => {
      const suite = suiteFor(vector.cipher_suite);
      const { sender_data_secret, ciphertext, ...senderKey } = vector.sender_data;
      const { key, nonce } = deriveSenderDataKey(suite, hex(sender_data_secret), hex(ciphertext));
      expect({ key: toHex(key), nonce: toHex(nonce) }).toEqual(senderKey);

      // One tree is used for all leaves, so that every order of opening it is covered on the way.
      let tree = createSecretTree(vector.leaves.length, hex(vector.encryption_secret));
      const keyOf = (leaf: number, kind: RatchetKind, generation: number) => {
        const step = messageKeyAt(suite, tree, toLeafIndex(leaf), kind, generation);
        tree = step.tree;
        return { key: toHex(step.key), nonce: toHex(step.nonce) };
      };
      for (const [leaf, generations] of vector.leaves.entries()) {
        for (const theirs of generations) {
          const { generation } = theirs;
          const handshake = { key: theirs.handshake_key, nonce: theirs.handshake_nonce };
          expect(keyOf(leaf, 'handshake', generation)).toEqual(handshake);
          const application = { key: theirs.application_key, nonce: theirs.application_nonce };
          expect(keyOf(leaf, 'application', generation)).toEqual(application);
        }
      }
      done();
    });
  }
});

interface PskSecret {
  readonly cipher_suite: number;
  readonly psk_secret: string;
  readonly psks: readonly { readonly psk_id: string; readonly psk: string; readonly psk_nonce: string }[];
}

describeVectors<PskSecret[]>('mls/psk_secret.json', (vectors, counter) => {
  for (const vector of ourSuites(vectors, counter)) {
    const done = counter.expect();
    test(`suite ${vector.cipher_suite}: ${vector.psks.length} keys`, () => {
      const psks = vector.psks.map(({ psk_id, psk, psk_nonce }) => ({
        id: new Writer().uint8(1).opaque(hex(psk_id)).opaque(hex(psk_nonce)).finish(),
        secret: hex(psk),
      }));
      expect(toHex(derivePskSecret(suiteFor(vector.cipher_suite), psks))).toBe(vector.psk_secret);
      done();
    });
  }
});
