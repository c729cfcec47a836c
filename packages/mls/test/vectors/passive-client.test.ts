import { expect, test } from 'vitest';
import {
  DEFAULT_LIMITS,
  decodeMlsMessage,
  type Environment,
  epochAuthenticator,
  type GroupState,
  joinFromWelcome,
  process,
  suiteFor,
  systemRandom,
} from '../../src/index.ts';
import { permissive, trusting, unwrap } from '../world.ts';
import { describeVectors, hex, ourSuites, toHex } from './load.ts';

interface PassiveClient {
  readonly cipher_suite: number;
  readonly external_psks: readonly { readonly psk_id: string; readonly psk: string }[];
  readonly key_package: string;
  readonly signature_priv: string;
  readonly encryption_priv: string;
  readonly init_priv: string;
  readonly welcome: string;
  readonly ratchet_tree: string | null;
  readonly initial_epoch_authenticator: string;
  readonly epochs: readonly {
    readonly proposals: readonly string[];
    readonly commit: string;
    readonly epoch_authenticator: string;
  }[];
}

function environmentOf(vector: PassiveClient): Environment {
  return {
    suite: suiteFor(vector.cipher_suite),
    random: systemRandom,
    authentication: trusting,
    policy: permissive,
    // The vectors' leaves are valid from 0 to the end of time.
    maximumLifetime: 2n ** 64n,
    retention: { resumptionSecrets: 100 },
    pskOf: (id) => {
      const found = vector.external_psks.find(
        ({ psk_id }) => id.kind === 'external' && psk_id === toHex(id.id),
      );
      return found && hex(found.psk);
    },
  };
}

async function follow(environment: Environment, state: GroupState, message: string): Promise<GroupState> {
  const processed = unwrap(await process(environment, state, hex(message)));
  if (processed.kind === 'removed') throw new Error('removed');
  return processed.next;
}

for (const file of [
  'mls/passive-client-welcome.json',
  'mls/passive-client-handling-commit.json',
  'mls/passive-client-random.json',
]) {
  describeVectors<PassiveClient[]>(file, (vectors, counter) => {
    for (const [i, vector] of ourSuites(vectors, counter).entries()) {
      const done = counter.expect();
      test(`case ${i}`, async () => {
        const environment = environmentOf(vector);
        const { suite } = environment;
        const message = decodeMlsMessage(hex(vector.key_package), DEFAULT_LIMITS);
        if (message.kind !== 'key-package') throw new Error(message.kind);
        const { leafNode } = message.keyPackage;
        const signer = suite.signerFromSeed(hex(vector.signature_priv));
        expect(toHex(signer.publicKey)).toBe(toHex(leafNode.signatureKey));
        let { state } = unwrap(
          await joinFromWelcome(environment, {
            welcome: hex(vector.welcome),
            ...(vector.ratchet_tree === null ? {} : { ratchetTree: hex(vector.ratchet_tree) }),
            keyPackage: hex(vector.key_package),
            secrets: {
              initPrivateKey: hex(vector.init_priv),
              leafPrivateKey: hex(vector.encryption_priv),
            },
          }),
        );
        expect(toHex(epochAuthenticator(state))).toBe(vector.initial_epoch_authenticator);
        for (const epoch of vector.epochs) {
          for (const proposal of epoch.proposals) state = await follow(environment, state, proposal);
          state = await follow(environment, state, epoch.commit);
          expect(toHex(epochAuthenticator(state))).toBe(epoch.epoch_authenticator);
        }
        done();
      });
    }
  });
}
