import { decodeMlsMessage } from '@sotto/mls/public';
import { limits } from '../limits.ts';
import { associatedDataCodec, type MessageAssociatedData } from '../message/public.ts';
import { mlsLimits } from './mls-environment.ts';

/** What everybody can read of an application message in transit. None of it is verified. */
export interface TransportHeader {
  /** 16 bytes in a message of ours. */
  readonly groupId: Uint8Array;
  readonly epoch: bigint;
  readonly data: MessageAssociatedData;
}

/** @returns null unless the bytes are an MLS application message with authenticated data of ours. */
export function parseTransport(bytes: Uint8Array): TransportHeader | null {
  if (bytes.length > limits.transportBytes) return null;
  const decoded = decode(bytes);
  if (decoded?.kind !== 'private-message' || decoded.message.contentKind !== 'application') return null;
  const { groupId, epoch, authenticatedData } = decoded.message;
  const data = associatedDataCodec.decode(authenticatedData);
  return data.ok ? { groupId, epoch, data: data.value } : null;
}

/** The epoch that a commit says it ends; null of what is no commit in the clear. It is not verified. */
export function epochEndedBy(commit: Uint8Array): number | null {
  if (commit.length > limits.commitBytes) return null;
  const decoded = decode(commit);
  if (decoded?.kind !== 'public-message' || decoded.message.content.content.kind !== 'commit') return null;
  return Number(decoded.message.content.epoch);
}

function decode(bytes: Uint8Array): ReturnType<typeof decodeMlsMessage> | null {
  try {
    return decodeMlsMessage(bytes, mlsLimits);
  } catch {
    // It throws for one reason only: the bytes are not what they claim to be.
    return null;
  }
}
