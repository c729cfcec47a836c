import {
  type AccountId,
  type ConversationId,
  type DeviceMember,
  devicesOf,
  epochOf,
  type LeafIdentity,
  membersOf,
  openDeviceName,
} from '@sotto/protocol';
import type { ConversationFailure, Reader, ReaderDevice, Readers, Result } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';

/** Who can read a conversation: what its keys and the rosters say, never what the server claims (C6). */
export async function readers(
  context: EngineContext,
  conversationId: ConversationId,
): Promise<Result<Readers, ConversationFailure>> {
  const { self, people, regular, table } = context;
  const inTheClear = regular.record(conversationId);
  if (inTheClear !== undefined) {
    const accounts = [self.accountId, inTheClear.peer];
    await people.load(accounts);
    const readers = accounts.map((accountId) => readerOf(context, accountId, [], null));
    return { ok: true, value: { security: 'regular', epoch: null, historyPolicy: null, people: readers } };
  }
  const conversation = await table.get(conversationId);
  if (conversation === undefined) return { ok: false, error: { code: 'unknown-conversation' } };
  const { state } = conversation;
  const members = membersOf(state);
  const accounts = state.context.participants.map(({ accountId }) => accountId);
  await people.load(accounts);
  const inOrder = [self.accountId, ...accounts.filter((accountId) => accountId !== self.accountId)];
  return {
    ok: true,
    value: {
      security: 'encrypted',
      epoch: epochOf(state),
      historyPolicy: state.context.historyPolicy,
      people: inOrder.map((accountId) =>
        readerOf(context, accountId, members, people.identities.trustOf(accountId)),
      ),
    },
  };
}

function readerOf(
  context: EngineContext,
  accountId: AccountId,
  members: readonly LeafIdentity[],
  trust: Reader['trust'],
): Reader {
  const yourself = accountId === context.self.accountId;
  return {
    person: context.people.personOf(accountId),
    yourself,
    trust: yourself ? null : trust,
    devices: trust === null ? [] : devicesIn(context, accountId, members),
  };
}

function devicesIn(
  context: EngineContext,
  accountId: AccountId,
  members: readonly LeafIdentity[],
): readonly ReaderDevice[] {
  const roster = context.people.rosterOf(accountId);
  const listed = roster === undefined ? [] : devicesOf(roster);
  const leaves = new Set(members.filter((member) => member.accountId === accountId).map((m) => m.deviceId));
  const ofRoster = listed.map(
    (device): ReaderDevice => ({
      deviceId: device.id,
      name: nameOf(context, accountId, device),
      current: device.id === context.self.deviceId,
      addedAt: device.addedAt,
      standing: leaves.has(device.id) ? 'member' : 'joining',
    }),
  );
  const known = new Set(listed.map(({ id }) => id));
  const leaving = [...leaves]
    .filter((id) => !known.has(id))
    .map(
      (deviceId): ReaderDevice => ({
        deviceId,
        name: null,
        current: deviceId === context.self.deviceId,
        addedAt: null,
        standing: 'leaving',
      }),
    );
  return [...ofRoster, ...leaving].toSorted((a, b) => Number(b.current) - Number(a.current));
}

/** Only the account's own devices can read their names. */
function nameOf(
  { self, vault }: EngineContext,
  accountId: AccountId,
  { id, sealedName }: DeviceMember,
): string | null {
  const keys = vault.keys;
  if (accountId !== self.accountId || keys === null) return null;
  const name = openDeviceName(keys.current.key, accountId, id, sealedName);
  return name.ok ? name.value : null;
}
