/**
 * A group of four, and a member of it who says what it likes: everything that an insider can sign is signed properly,
 * so that a test breaks one rule and no other.
 */
import { expect } from 'vitest';
import { protectPublic, signContent } from '../../src/framing/index.ts';
import { signLeaf } from '../../src/group/leaf.ts';
import {
  type CipherSuite,
  type Commit,
  type CommitOptions,
  type CommitOutput,
  type Content,
  commit,
  createPublicGroup,
  DEFAULT_LIMITS,
  decodeMlsMessage,
  type Extension,
  encodeMlsMessage,
  encodeState,
  type FramedContent,
  type GroupState,
  groupContext,
  joinFromWelcome,
  type KeyPackage,
  type LeafNode,
  type LeafNodeContent,
  type MlsErrorCode,
  ownLeaf,
  type Processed,
  type Proposal,
  type PublicGroup,
  process,
  processPublicMessage,
  type Result,
  type SigningEnvironment,
  suites,
  systemRandom,
  type UpdatePath,
} from '../../src/index.ts';
import { type Client, client, groupOf, keyPackageOf, unwrap } from '../world.ts';

const [first] = suites;
if (first === undefined) throw new Error('no suites');
export const suite: CipherSuite = first;

export interface Insider {
  readonly client: Client;
  state: GroupState;
}

export interface Group {
  readonly alice: Insider;
  readonly bob: Insider;
  readonly carol: Insider;
  readonly dave: Insider;
  service: PublicGroup;
  newest: CommitOutput;
}

export function decodedKeyPackage(bytes: Uint8Array): KeyPackage {
  const message = decodeMlsMessage(bytes, DEFAULT_LIMITS);
  if (message.kind !== 'key-package') throw new Error(message.kind);
  return message.keyPackage;
}

/** Everybody takes a commit of one of them. */
export async function everybodyTakes(group: Group, by: Insider, made: CommitOutput): Promise<void> {
  for (const each of [group.alice, group.bob, group.carol, group.dave]) {
    if (each === by) continue;
    const processed = unwrap(await process(each.client.environment, each.state, made.commit));
    if (processed.kind !== 'commit') throw new Error(processed.kind);
    each.state = processed.next;
  }
  by.state = made.next;
  group.service = unwrap(await createPublicGroup(by.client.environment, made));
  group.newest = made;
}

export type ClientOptions = Parameters<typeof client>[2];

/** Four members, all of whose paths have keys. */
export async function fourMembers(
  extensions: readonly Extension[] = [],
  options: ClientOptions = {},
): Promise<Group> {
  const clients = ['alice', 'bob', 'carol', 'dave'].map((name) => client(suite, name, options));
  const [alice, ...others] = clients;
  if (alice === undefined) throw new Error('no alice');
  const packages = await Promise.all(others.map((each) => keyPackageOf(each)));
  const made = unwrap(
    await commit(alice.environment, await groupOf(alice, extensions), {
      proposals: packages.map(({ keyPackage }) => ({
        kind: 'add',
        keyPackage: decodedKeyPackage(keyPackage),
      })),
    }),
  );
  const insiders: Insider[] = [{ client: alice, state: made.next }];
  for (const [i, each] of others.entries()) {
    const own = packages[i];
    if (own === undefined || made.welcome === undefined) throw new Error('no welcome');
    const { welcome, ratchetTree } = made;
    const joined = await joinFromWelcome(each.environment, { ...own, welcome, ratchetTree });
    insiders.push({ client: each, state: unwrap(joined).state });
  }
  const [a, b, c, d] = insiders;
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('not four');
  const service = unwrap(await createPublicGroup(alice.environment, made));
  const group: Group = { alice: a, bob: b, carol: c, dave: d, service, newest: made };
  for (const each of [b, d]) {
    await everybodyTakes(group, each, unwrap(await commit(each.client.environment, each.state)));
  }
  return group;
}

/** Signs content as a member and makes a PublicMessage of it, with a membership tag that fits. */
export async function publish(
  by: Insider,
  content: Content,
  changes: Partial<FramedContent> & { readonly confirmationTag?: Uint8Array } = {},
): Promise<Uint8Array> {
  const { confirmationTag = new Uint8Array(suite.hashLength), ...framing } = changes;
  const { groupId, epoch } = groupContext(by.state);
  const framed: FramedContent = {
    groupId,
    epoch,
    sender: { kind: 'member', leafIndex: by.state.ownLeafIndex },
    authenticatedData: new Uint8Array(0),
    content,
    ...framing,
  };
  const context = groupContext(by.state);
  const format = 'public-message';
  const signature = await signContent(suite, by.client.environment.signer, format, framed, context);
  const auth = { signature, confirmationTag: content.kind === 'commit' ? confirmationTag : undefined };
  const message = protectPublic(
    suite,
    by.state.secrets.membershipKey,
    { format, content: framed, auth },
    context,
  );
  return encodeMlsMessage({ kind: 'public-message', message });
}

/** What an honest member would have sent, taken apart. */
export async function honestCommit(
  by: Insider,
  options: CommitOptions = {},
): Promise<{ readonly made: CommitOutput; readonly commit: Commit; readonly confirmationTag: Uint8Array }> {
  const made = unwrap(await commit(by.client.environment, by.state, options));
  const decoded = decodeMlsMessage(made.commit, DEFAULT_LIMITS);
  if (decoded.kind !== 'public-message') throw new Error(decoded.kind);
  const { content, auth } = decoded.message;
  if (content.content.kind !== 'commit' || auth.confirmationTag === undefined) throw new Error('no commit');
  return { made, commit: content.content.commit, confirmationTag: auth.confirmationTag };
}

/** An honest commit with a change to it, signed again. */
export async function forgeCommit(
  by: Insider,
  change: (honest: Commit) => Commit | Promise<Commit>,
  options: CommitOptions = {},
): Promise<Uint8Array> {
  const { commit: honest, confirmationTag } = await honestCommit(by, options);
  return publish(by, { kind: 'commit', commit: await change(honest) }, { confirmationTag });
}

/** A commit of these proposals by value: with the path of an honest empty commit, unless it can do without. */
export function forgeProposals(by: Insider, ...proposals: readonly Proposal[]): Promise<Uint8Array> {
  const withoutPath = proposals.every(({ kind }) => kind === 'add' || kind === 'psk');
  return forgeCommit(by, (honest) => ({
    path: withoutPath ? undefined : honest.path,
    proposals: proposals.map((proposal) => ({ kind: 'proposal', proposal })),
  }));
}

/** The path of an honest commit with a change to its leaf, signed again. */
export function forgePathLeaf(
  by: Insider,
  change: (leaf: LeafNode) => LeafNodeContent,
  signer = by.client.environment.signer,
): Promise<Uint8Array> {
  return forgeCommit(by, async (honest) => {
    const path = pathOf(honest);
    const place = { groupId: groupContext(by.state).groupId, leafIndex: by.state.ownLeafIndex };
    return {
      ...honest,
      path: { ...path, leafNode: await signLeaf({ suite }, signer, change(path.leafNode), place) },
    };
  });
}

export function pathOf(honest: Commit): UpdatePath {
  if (honest.path === undefined) throw new Error('no path');
  return honest.path;
}

/** An Update of a member with a change to its leaf, properly signed. */
export async function updateOf(
  by: Insider,
  change: (leaf: LeafNodeContent) => LeafNodeContent = (leaf) => leaf,
): Promise<Proposal> {
  const { publicKey } = await suite.generateKemKeyPair(systemRandom);
  const content = change({ ...ownLeaf(by.state).leaf, encryptionKey: publicKey, source: { kind: 'update' } });
  const place = { groupId: groupContext(by.state).groupId, leafIndex: by.state.ownLeafIndex };
  return {
    kind: 'update',
    leafNode: await signLeaf({ suite }, by.client.environment.signer, content, place),
  };
}

export interface Refusal {
  readonly code: MlsErrorCode;
  readonly section: string;
}

export function expectRefusal(result: Result<unknown>, code: MlsErrorCode, section: string): void {
  const got = result.ok ? 'accepted' : { code: result.error.code, section: result.error.section };
  expect(got).toEqual({ code, section });
}

/** The receiver refuses with exactly this, its state stays as it was, and it goes on with an honest commit. */
export async function expectRefused(
  receiver: Insider,
  message: Uint8Array,
  code: MlsErrorCode,
  section: string,
  environment: Partial<SigningEnvironment> = {},
): Promise<void> {
  const before = encodeState(receiver.state);
  const full = { ...receiver.client.environment, ...environment };
  expectRefusal(await process(full, receiver.state, message), code, section);
  expect(encodeState(receiver.state)).toEqual(before);
}

/** As `expectRefused`, by a member and by one who follows without secrets. */
export async function expectRefusedByAll(
  group: Group,
  receiver: Insider,
  message: Uint8Array,
  code: MlsErrorCode,
  section: string,
  environment: Partial<SigningEnvironment> = {},
): Promise<void> {
  await expectRefused(receiver, message, code, section, environment);
  const full = { ...receiver.client.environment, ...environment };
  expectRefusal(await processPublicMessage(full, group.service, message), code, section);
}

export async function expectAccepted(receiver: Insider, message: Uint8Array): Promise<Processed> {
  return unwrap(await process(receiver.client.environment, receiver.state, message));
}
