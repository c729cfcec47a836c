import type { EntityManager } from '@mikro-orm/core';
import type { AcceptedCommit, LeafIdentity } from '@sotto/protocol/public';
import type { CommitInput } from '../../graphql/generated/resolver-types.ts';
import { Device, keyPackageRepository } from '../device/index.ts';
import type { Conversation } from './conversation.entity.ts';
import { conversationRepository } from './conversation.repository.ts';
import { Event } from './event.entity.ts';
import { Participant } from './participant.entity.ts';
import { Position } from './position.entity.ts';
import { type Membership, positionRepository } from './position.repository.ts';
import { Welcome } from './welcome.entity.ts';

export interface CommitRecord {
  /** Locked by this transaction, and at the epoch that the commit ends. */
  readonly conversation: Conversation;
  readonly accepted: AcceptedCommit;
  readonly upload: CommitInput;
  readonly now: Date;
}

/**
 * Writes down all that an accepted commit changes: its place in the order, the group's new state, who takes part,
 * and which devices get what from here on.
 * @returns the devices to wake, those that it removed among them.
 */
export async function recordCommit(tx: EntityManager, record: CommitRecord): Promise<readonly Membership[]> {
  const { conversation, accepted, upload, now } = record;
  const { summary } = accepted;
  const conversationId = conversation.id;
  const seq = conversation.lastSeq + 1;
  conversation.lastSeq = seq;
  tx.create(Event, {
    conversationId,
    seq,
    kind: 'COMMIT',
    epoch: conversation.epoch,
    acceptedAt: now,
    senderAccountId: summary.committer.accountId,
    senderDeviceId: summary.committer.deviceId,
    messageId: null,
    body: null,
    transport: null,
    commit: upload.commit,
    size: upload.commit.length,
  });
  conversation.epoch = summary.epoch;
  if (upload.welcome) {
    const { welcome } = upload;
    const { ratchetTree, welcomed } = accepted;
    tx.create(Welcome, {
      conversationId,
      seq,
      acceptedAt: now,
      welcome,
      ratchetTree,
      waiting: welcomed.length,
    });
  }
  for (const { accountId, deviceId, keyPackageRef } of accepted.welcomed) {
    await keyPackageRepository.useUp(tx, accountId, deviceId, keyPackageRef);
  }
  await followParticipants(tx, record);
  const positions = await followMembers(tx, record, seq);
  conversation.removalDue = await hasStaleMember(tx, positions);
  return positions.filter(({ pending }) => pending);
}

async function followParticipants(tx: EntityManager, { conversation, accepted, now }: CommitRecord) {
  const conversationId = conversation.id;
  const before = await conversationRepository.participants(tx, conversationId);
  const after = new Set<string>(accepted.summary.context.participants.map(({ accountId }) => accountId));
  for (const participant of before) {
    if (!after.delete(participant.accountId)) tx.remove(participant);
  }
  for (const accountId of after)
    tx.create(Participant, { conversationId, accountId, joinedAt: now, clearedSeq: 0 });
}

async function followMembers(
  tx: EntityManager,
  { conversation, accepted }: CommitRecord,
  seq: number,
): Promise<readonly Position[]> {
  const { summary, welcomed } = accepted;
  const positions = new Map(
    (await positionRepository.all(tx, conversation.id)).map((row) => [keyOf(row), row]),
  );
  for (const removed of summary.removed) {
    const position = positions.get(keyOf(removed));
    // The commit that removed the device is the last thing that it gets.
    if (position !== undefined && position.leftSeq === null) position.leftSeq = seq;
  }
  const byWelcome = new Set(welcomed.map(keyOf));
  for (const added of summary.added) {
    const welcome = byWelcome.has(keyOf(added));
    // What the device missed as another leaf, or before it was a member, its new leaf could not open.
    const start = { firstSeq: welcome ? seq + 1 : seq, welcomeSeq: welcome ? seq : null, leftSeq: null };
    const fresh = { ...start, ackedSeq: seq - 1, pending: true };
    const position = positions.get(keyOf(added));
    if (position !== undefined) Object.assign(position, fresh);
    else {
      const { accountId, deviceId } = added;
      const created = tx.create(Position, {
        conversationId: conversation.id,
        accountId,
        deviceId,
        ...fresh,
        counter: 0,
      });
      positions.set(keyOf(added), created);
    }
  }
  const touched = [...positions.values()].filter(({ leftSeq }) => leftSeq === null || leftSeq === seq);
  for (const position of touched) position.pending = true;
  return touched;
}

/** R17: whether a member's device is no longer in its account's roster. Those of an ended identity have no row (R8). */
async function hasStaleMember(tx: EntityManager, positions: readonly Position[]): Promise<boolean> {
  const members = positions.filter(({ leftSeq }) => leftSeq === null);
  const accountIds = [...new Set(members.map(({ accountId }) => accountId))];
  const listed = await tx.find(
    Device,
    { accountId: { $in: accountIds }, current: true },
    { disableIdentityMap: true },
  );
  const current = new Set(listed.map(({ accountId, id }) => keyOf({ accountId, deviceId: id })));
  return members.some((member) => !current.has(keyOf(member)));
}

function keyOf({ accountId, deviceId }: Membership | LeafIdentity): string {
  return `${accountId} ${deviceId}`;
}
