import type { SigningEnvironment } from '@sotto/mls';
import { mlsTime, verifyingEnvironment } from '../membership/index.ts';
import type { ConversationEnvironment } from './api.ts';

/**
 * For operations that make something. R16: nothing of a past epoch is kept, and few skipped generations; their
 * number bounds what a thief of the state can still open.
 */
export function signingEnvironment(environment: ConversationEnvironment): SigningEnvironment {
  const { rosters, random, self, now } = environment;
  return {
    ...verifyingEnvironment(rosters, now),
    now: mlsTime(now),
    random,
    signer: self.signer,
    retention: { pastEpochs: 0, resumptionSecrets: 0, skippedGenerations: 16, forwardGenerations: 1_024 },
  };
}
