import type { StoredFact } from '../../graphql/generated/resolver-types.ts';
import { accountFacts } from './facts/account.ts';
import { deviceFacts } from './facts/devices.ts';
import { encryptedFacts } from './facts/encrypted-conversations.ts';
import { operationFacts } from './facts/operation.ts';
import { peopleFacts } from './facts/people.ts';
import { regularFacts } from './facts/regular-conversations.ts';
import { signInFacts } from './facts/sign-in.ts';
import { vaultFacts } from './facts/vault.ts';

/**
 * Everything that this server stores, for everybody to read (A14): the one source of it. A test holds it against the
 * database, so that no column can be added without saying here what it is for.
 */
export const storedFacts: readonly StoredFact[] = [
  ...accountFacts,
  ...signInFacts,
  ...peopleFacts,
  ...deviceFacts,
  ...vaultFacts,
  ...encryptedFacts,
  ...regularFacts,
  ...operationFacts,
];
