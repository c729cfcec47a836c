import {
  accountIdSchema,
  array,
  boolean,
  bytes,
  CodecFault,
  type CommitSummary,
  type ConversationState,
  decodeConversation,
  deviceIdSchema,
  encodeConversation,
  gapsFromCreation,
  limits,
  mapped,
  nullable,
  type Schema,
  type StagedCommit,
  type StagedJoin,
  struct,
  uint,
} from '@sotto/protocol';

/** The largest state of a group, with its tree: far above what a thousand people need. */
export const MOST_STATE_BYTES = 67_108_864;

/** A whole state as one value. It holds secrets: seal it. */
const stateSchema: Schema<ConversationState> = mapped(
  bytes({ max: MOST_STATE_BYTES }),
  (encoded) => {
    const state = decodeConversation(encoded);
    if (!state.ok) throw new CodecFault('invalid-value', state.error.code);
    return state.value;
  },
  encodeConversation,
);

const member = struct({ accountId: accountIdSchema, deviceId: deviceIdSchema });
const members = array(member, { max: limits.leaves });
const summary = struct({
  committer: member,
  epoch: uint(),
  external: boolean,
  added: members,
  removed: members,
});
type StoredSummary = Omit<CommitSummary, 'context'>;

const published = {
  commit: bytes({ max: limits.commitBytes }),
  groupInfo: bytes({ max: limits.groupInfoBytes }),
  ratchetTree: bytes({ max: limits.ratchetTreeBytes }),
  summary,
};

/** A commit that waits for the server, with the group after it. */
export const stagedCommitSchema: Schema<StagedCommit> = mapped(
  struct({ ...published, welcome: nullable(bytes({ max: limits.welcomeBytes })), after: stateSchema }),
  ({ after, summary: stored, ...rest }) => ({
    ...rest,
    summary: { ...stored, context: after.context },
    next: after.group,
  }),
  ({ next, commit, groupInfo, ratchetTree, welcome, summary: whole }) => ({
    commit,
    groupInfo,
    ratchetTree,
    welcome,
    summary: storedSummary(whole),
    // Only the group and the context are the commit's: `adoptCommit` takes the rest from the state of that moment.
    after: {
      group: next,
      context: whole.context,
      gaps: gapsFromCreation,
      sent: 0,
      sinceUpdate: { messages: 0, at: 0 },
    },
  }),
);

/** An external commit that waits for the server, with the state after it. */
export const stagedJoinSchema: Schema<StagedJoin> = mapped(
  struct({ ...published, state: stateSchema }),
  ({ summary: stored, state, ...rest }): StagedJoin => ({
    ...rest,
    state,
    summary: { ...stored, context: state.context },
    spent: [],
  }),
  ({ commit, groupInfo, ratchetTree, state, summary: whole }) => ({
    commit,
    groupInfo,
    ratchetTree,
    state,
    summary: storedSummary(whole),
  }),
);

function storedSummary({ committer, epoch, external, added, removed }: CommitSummary): StoredSummary {
  return {
    committer: identityOnly(committer),
    epoch,
    external,
    added: added.map(identityOnly),
    removed: removed.map(identityOnly),
  };
}

function identityOnly({ accountId, deviceId }: CommitSummary['committer']): CommitSummary['committer'] {
  return { accountId, deviceId };
}
