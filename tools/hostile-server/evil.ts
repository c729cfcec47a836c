/** MLS without our rules: what a device makes whose person helps the server. Of proper form, and signed by its own key. */
import {
  type CommitOptions,
  commit,
  createGroup,
  createKeyPackage,
  exportGroupInfo,
  joinByExternalCommit,
  type SigningEnvironment,
  suiteFor,
  suiteIds,
} from '../../packages/mls/src/index.ts';
import { systemRandom } from '../../packages/protocol/src/crypto/index.ts';
import {
  CIPHER_SUITE,
  type ConversationContext,
  type ConversationState,
  generateDeviceKeys,
  groupExtensions,
  leafOptions,
  lifetimeFrom,
  limits,
  mlsLimits,
  mlsTime,
  type Self,
} from '../../packages/protocol/src/index.ts';
import { accountIdOf } from './stolen.ts';

export const WEAKER_SUITE = suiteIds.MLS_128_DHKEMX25519_AES128GCM_SHA256_Ed25519;

const url64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** Everything is as it says, and allowed. */
export function lawless(self: Self, suite: number = CIPHER_SUITE): SigningEnvironment {
  const accept = { accept: true } as const;
  return {
    suite: suiteFor(suite),
    authentication: { authenticate: () => accept },
    policy: { allowProposal: () => accept, allowCommit: () => accept, allowGroup: () => accept },
    maximumLifetime: mlsTime(limits.lastResortLifetime + 2 * limits.clockSkew),
    limits: mlsLimits,
    now: mlsTime(Date.now()),
    random: systemRandom,
    signer: self.signer,
  };
}

/** A device that no roster lists, under somebody's name. */
export function impostorOf(accountId: string): Self {
  const { id, signer } = generateDeviceKeys(systemRandom);
  return { accountId: accountIdOf(accountId), deviceId: id, signer };
}

export type Proposals = NonNullable<CommitOptions['proposals']>;

/** A commit by a member, on its true state. @returns it in base64url. */
export async function evilCommit(
  self: Self,
  { group }: ConversationState,
  proposals: Proposals,
): Promise<string> {
  const made = await commit(lawless(self), group, { proposals });
  if (!made.ok) throw new Error(`${made.error.code}: ${made.error.detail}`);
  return url64(made.value.commit);
}

/**
 * A join by whoever wants to, on what the server has for joins. @param member whose state it is. @returns the commit in
 * base64url.
 */
export async function evilJoin(
  joiner: Self,
  member: Self,
  { group }: ConversationState,
  removes?: number,
): Promise<string> {
  const exported = await exportGroupInfo(lawless(member), group);
  if (!exported.ok) throw new Error(exported.error.code);
  const { groupInfo, ratchetTree } = exported.value;
  const leaf = leafOptions(joiner);
  const options = { groupInfo, ratchetTree, leaf, ...(removes === undefined ? {} : { removes }) };
  const joined = await joinByExternalCommit(lawless(joiner), options);
  if (!joined.ok) throw new Error(`${joined.error.code}: ${joined.error.detail}`);
  return url64(joined.value.commit);
}

/** The proposal by which a conversation becomes another. */
export function becoming(context: ConversationContext): Proposals[number] {
  return { kind: 'group-context-extensions', extensions: groupExtensions(context) };
}

/** A key package in base64url. */
export async function keyPackageFor(self: Self, suite: number = CIPHER_SUITE): Promise<string> {
  const leaf = { ...leafOptions(self), capabilities: capabilitiesFor(self, suite) };
  const lifetime = lifetimeFrom(Date.now(), limits.keyPackageLifetime);
  const made = await createKeyPackage(lawless(self, suite), { leaf, lifetime });
  if (!made.ok) throw new Error(`${made.error.code}: ${made.error.detail}`);
  return url64(made.value.keyPackage);
}

/** What the server offers for a join, in base64url: a conversation of this context in another suite. */
export async function groupInfoFor(self: Self, { group, context }: ConversationState, suite: number) {
  const environment = lawless(self, suite);
  const created = await createGroup(environment, {
    groupId: group.group.context.groupId,
    leaf: { ...leafOptions(self), capabilities: capabilitiesFor(self, suite) },
    lifetime: lifetimeFrom(Date.now(), limits.keyPackageLifetime),
    extensions: groupExtensions(context),
  });
  if (!created.ok) throw new Error(`${created.error.code}: ${created.error.detail}`);
  const exported = await exportGroupInfo(environment, created.value);
  if (!exported.ok) throw new Error(exported.error.code);
  return { groupInfo: url64(exported.value.groupInfo), ratchetTree: url64(exported.value.ratchetTree) };
}

function capabilitiesFor(self: Self, suite: number) {
  return { ...leafOptions(self).capabilities, cipherSuites: [suite, CIPHER_SUITE] };
}
