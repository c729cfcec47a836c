import { describe, expect, it } from 'vitest';
import {
  authenticatorOf,
  type ConversationEnvironment,
  type ConversationState,
  decodeConversation,
  encodeConversation,
  receive,
} from '../../src/conversation/index.ts';
import { signerFromSeed } from '../../src/crypto/index.ts';
import {
  deviceIdOf,
  observeChain,
  parseSignedRoster,
  pinAccount,
  pinCodec,
} from '../../src/identity/index.ts';
import { ownKeyPackageCodec, verifyKeyPackage } from '../../src/key-package/index.ts';
import { openContent } from '../../src/message/index.ts';
import { seededRandom } from '../seeded-random.ts';
import { unwrap } from '../unwrap.ts';
import { bytes, readSamples, type Samples } from './format.ts';

const chainOf = (encoded: readonly string[]) =>
  encoded.map((roster) => unwrap(parseSignedRoster(bytes(roster))));

function newestOf(encoded: readonly string[]) {
  const chain = chainOf(encoded);
  const accountId = chain[0]?.roster.accountId;
  if (accountId === undefined) throw new Error('a chain');
  return unwrap(pinAccount(chain, accountId)).chain.newest;
}

function environmentOf(samples: Samples): ConversationEnvironment {
  const [own, peer] = [newestOf(samples.ownRosters), newestOf(samples.rosters)];
  const signer = signerFromSeed(bytes(samples.seed));
  return {
    self: { accountId: own.accountId, deviceId: deviceIdOf(signer.publicKey), signer },
    rosters: { rosterOf: (id) => [own, peer].find(({ accountId }) => accountId === id) },
    random: seededRandom('samples'),
    now: samples.now,
  };
}

describe.each(['v1'])('what was stored by %s', (name) => {
  const samples = readSamples<Samples>(name);

  it('is a conversation that goes on: its next messages open, and its next commit is taken', async () => {
    const environment = environmentOf(samples);
    let state: ConversationState = unwrap(decodeConversation(bytes(samples.conversation)));
    for (const { transport, body, text } of samples.messages) {
      const event = { kind: 'message', transport: bytes(transport), body: bytes(body) } as const;
      const received = unwrap(await receive(environment, state, event));
      if (received.kind !== 'message') throw new Error(received.kind);
      expect(received.message.content.body).toEqual({ type: 'text', text });
      state = unwrap(decodeConversation(encodeConversation(received.state)));
    }
    const commit = { kind: 'commit', commit: bytes(samples.commit) } as const;
    const received = unwrap(await receive(environment, state, commit));
    if (received.kind !== 'commit') throw new Error(received.kind);
    expect(authenticatorOf(received.state)).toEqual(bytes(samples.authenticator));
  });

  it('is message keys that open their bodies', () => {
    const { context } = unwrap(decodeConversation(bytes(samples.conversation)));
    const devices = newestOf(samples.rosters).members;
    for (const { messageKey, body, text } of samples.messages) {
      const opened = devices.flatMap((device) => {
        if (device.type !== 'device') return [];
        const bodyContext = { conversationId: context.conversationId, sender: device.id };
        const content = openContent(bytes(messageKey), bodyContext, bytes(body));
        return content.ok ? [content.value.body] : [];
      });
      expect(opened).toEqual([{ type: 'text', text }]);
    }
  });

  it('is a pin that follows the chain', () => {
    const pin = unwrap(pinCodec.decode(bytes(samples.pin)));
    const seen = unwrap(observeChain(pin, chainOf(samples.rosters), samples.now));
    expect(seen.kind).toBe('advanced');
    expect(seen.pin.chain.newest.version).toBe(samples.rosters.length);
  });

  it('is a key package that is still its device’s', async () => {
    const own = unwrap(ownKeyPackageCodec.decode(bytes(samples.keyPackage)));
    const roster = newestOf(samples.ownRosters);
    const verified = unwrap(await verifyKeyPackage(own.keyPackage, roster, samples.now));
    expect(verified.ref).toEqual(own.ref);
  });
});
