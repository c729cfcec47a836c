import { makeArchive } from './archive.ts';
import { makeCbor } from './cbor.ts';
import { makeConversations } from './conversations.ts';
import { makeDeviceBindings } from './device-bindings.ts';
import { makeDeviceNames } from './device-names.ts';
import { makeEligibility } from './eligibility.ts';
import { makeIds } from './ids.ts';
import { makeJoining } from './joining.ts';
import { makeLinks } from './links.ts';
import { makeMessages } from './messages.ts';
import { makeRecovery } from './recovery.ts';
import { makeRosters } from './rosters.ts';
import { makeSafetyNumbers } from './safety-numbers.ts';
import { makeSignatures } from './signatures.ts';
import { makeVaultContents } from './vault-contents.ts';
import { makeVaultItems } from './vault-items.ts';
import { makeVaultKeys } from './vault-keys.ts';
import { makeVaultListing } from './vault-listing.ts';

/** What makes each file of `vectors/`, by its name. */
export const makers: Readonly<Record<string, () => unknown>> = {
  archive: makeArchive,
  cbor: makeCbor,
  conversations: makeConversations,
  'device-bindings': makeDeviceBindings,
  'device-names': makeDeviceNames,
  eligibility: makeEligibility,
  ids: makeIds,
  joining: makeJoining,
  links: makeLinks,
  messages: makeMessages,
  recovery: makeRecovery,
  rosters: makeRosters,
  'safety-numbers': makeSafetyNumbers,
  signatures: makeSignatures,
  'vault-contents': makeVaultContents,
  'vault-items': makeVaultItems,
  'vault-keys': makeVaultKeys,
  'vault-listing': makeVaultListing,
};

/** The text of one file. */
export async function textOf(make: () => unknown): Promise<string> {
  return `${JSON.stringify(await make(), null, 2)}\n`;
}
