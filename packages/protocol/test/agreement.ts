import { expect } from 'vitest';
import { authenticatorOf, epochOf, membersOf } from '../src/conversation/index.ts';
import type { Phone } from './network.ts';

/** That all these devices are in the same state of the same epoch. */
export function expectAgreement(...phones: readonly Phone[]): void {
  const [first, ...others] = phones.map(({ state }) => ({
    epoch: epochOf(state),
    authenticator: authenticatorOf(state),
    members: membersOf(state),
  }));
  for (const other of others) expect(other).toEqual(first);
}
