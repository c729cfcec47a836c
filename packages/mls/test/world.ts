/** Clients for tests: real keys, an authentication service and a policy that say yes unless told otherwise. */
import {
  ACCEPT,
  type AuthenticationService,
  type CipherSuite,
  type CreatedKeyPackage,
  type Credential,
  createGroup,
  createKeyPackage,
  type Extension,
  type GroupState,
  type LeafOptions,
  type Policy,
  type Result,
  type SigningEnvironment,
  systemRandom,
} from '../src/index.ts';

export const NOW = 1_800_000_000n;
export const LIFETIME = { notBefore: NOW - 3600n, notAfter: NOW + 86_400n * 90n };

export const trusting: AuthenticationService = { authenticate: () => ACCEPT };
export const permissive: Policy = {
  allowProposal: () => ACCEPT,
  allowCommit: () => ACCEPT,
  allowGroup: () => ACCEPT,
};

export interface Client {
  readonly name: string;
  readonly environment: SigningEnvironment;
  readonly leaf: LeafOptions;
}

export function basic(name: string): Credential {
  return { kind: 'basic', identity: new TextEncoder().encode(name) };
}

export function client(
  suite: CipherSuite,
  name: string,
  overrides: Partial<SigningEnvironment> & { readonly leaf?: Partial<LeafOptions> } = {},
): Client {
  const { leaf, ...environment } = overrides;
  return {
    name,
    environment: {
      suite,
      random: systemRandom,
      now: NOW,
      authentication: trusting,
      policy: permissive,
      signer: suite.signerFromSeed(systemRandom(32)),
      ...environment,
    },
    leaf: { credential: basic(name), ...leaf },
  };
}

/** The value, or a failed test that names the refusal. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) {
    const { code, section, detail } = result.error;
    throw new Error(`refused: ${code} (section ${section}): ${detail}`);
  }
  return result.value;
}

export async function keyPackageOf(
  who: Client,
  extensions: readonly Extension[] = [],
): Promise<CreatedKeyPackage> {
  const options = { leaf: who.leaf, lifetime: LIFETIME, extensions };
  return unwrap(await createKeyPackage(who.environment, options));
}

export async function groupOf(
  who: Client,
  extensions: readonly Extension[] = [],
  groupId: Uint8Array = systemRandom(16),
): Promise<GroupState> {
  const options = { groupId, leaf: who.leaf, lifetime: LIFETIME, extensions };
  return unwrap(await createGroup(who.environment, options));
}
