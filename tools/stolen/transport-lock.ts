import { Writer } from '../../packages/mls/src/codec/index.ts';
import { DEFAULT_LIMITS, suiteFor } from '../../packages/mls/src/index.ts';
import type { PrivateMessage } from '../../packages/mls/src/messages/index.ts';
import { decodeMlsMessage } from '../../packages/mls/src/messages/mls-message.ts';
import { deriveSenderDataKey } from '../../packages/mls/src/schedule/index.ts';
import { CIPHER_SUITE } from '../../packages/protocol/src/index.ts';
import { type Haul, sentAs, storedAs } from './haul.ts';
import type { Lock } from './lock.ts';

/**
 * The messages of MLS that carry the keys of messages. Their outermost part is who sent them, under a secret of the
 * epoch: whoever has no epoch's secret does not even get there.
 */
export function transportLock(haul: Haul): Lock {
  const suite = suiteFor(CIPHER_SUITE);
  if (suite === undefined) throw new Error('the suite is not there');
  const transports = [...storedAs(haul, 'event', 'transport'), ...sentAs(haul, 'transport')];
  const messages = transports.flatMap((bytes) => privateMessage(bytes) ?? []);
  return {
    path: 'transports of message keys (MLS)',
    has: `${messages.length} messages`,
    bits: suite.hashLength * 8,
    async pick({ epochSecrets }) {
      const opened: string[] = [];
      for (const secret of epochSecrets) {
        for (const message of messages) {
          const { key, nonce } = deriveSenderDataKey(suite, secret, message.ciphertext);
          const sender = suite.open(key, nonce, associatedData(message), message.encryptedSenderData);
          if (sender !== null) opened.push(`sender of a message of epoch ${message.epoch}`);
        }
      }
      return { tried: epochSecrets.length, opened };
    },
  };
}

function privateMessage(bytes: Uint8Array): PrivateMessage | null {
  const message = decodeMlsMessage(bytes, DEFAULT_LIMITS);
  return message.kind === 'private-message' ? message.message : null;
}

/** SenderDataAAD (RFC 9420 section 6.3.2), of application messages. */
function associatedData({ groupId, epoch }: PrivateMessage): Uint8Array {
  return new Writer(128).opaque(groupId).uint64(epoch).uint8(1).finish();
}
