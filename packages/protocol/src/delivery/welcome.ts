import { type CommitChange, decodeMlsMessage, keyPackageRef, suiteFor } from '@sotto/mls/public';
import { compareBytes } from '../codec/index.ts';
import { CIPHER_SUITE, equalBytes } from '../crypto/public.ts';
import { limits } from '../limits.ts';
import { identityIn, mlsLimits } from '../membership/index.ts';
import type { WelcomedDevice } from './api.ts';

/** The devices that a commit adds, by the key packages that it adds them with. */
export function welcomedBy(change: CommitChange): readonly WelcomedDevice[] {
  const suite = suiteFor(CIPHER_SUITE);
  return change.proposals.flatMap(({ proposal }) => {
    if (proposal.kind !== 'add') return [];
    const { keyPackage } = proposal;
    return [{ ...identityIn(keyPackage.leafNode), keyPackageRef: keyPackageRef(suite, keyPackage) }];
  });
}

/** Whether a welcome names exactly these key packages, each once. What it holds for them only they can see. */
export function isWelcomeFor(welcome: Uint8Array | null, welcomed: readonly WelcomedDevice[]): boolean {
  if (welcome === null) return welcomed.length === 0;
  const named = refsIn(welcome)?.toSorted(compareBytes);
  const wanted = welcomed.map(({ keyPackageRef }) => keyPackageRef).toSorted(compareBytes);
  return (
    named !== undefined &&
    named.length > 0 &&
    named.length === wanted.length &&
    named.every((ref, index) => equalBytes(ref, wanted[index] ?? new Uint8Array(0)))
  );
}

function refsIn(welcome: Uint8Array): Uint8Array[] | null {
  if (welcome.length > limits.welcomeBytes) return null;
  try {
    const message = decodeMlsMessage(welcome, mlsLimits);
    if (message.kind !== 'welcome' || message.welcome.cipherSuite !== CIPHER_SUITE) return null;
    return message.welcome.secrets.map(({ newMember }) => newMember);
  } catch {
    // It throws for one reason only: the bytes are not what they claim to be.
    return null;
  }
}
