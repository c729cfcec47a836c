import type { EntityManager } from '@mikro-orm/core';
import { devicesOf, type VerifiedRoster } from '@sotto/protocol/public';
import type { EventBus } from '../../ports/index.ts';
import { type Account, accountTopic } from '../account/index.ts';
import { sessionRepository, sessionTopic, UNBOUND } from '../session/index.ts';
import { Device } from './device.entity.ts';
import { deviceRepository } from './device.repository.ts';
import { deviceTopic, identityNote } from './device-topic.ts';
import { keyPackageRepository } from './key-package.repository.ts';
import { Roster } from './roster.entity.ts';

/** Told within the transaction that removes devices, so that what depends on them changes with them. */
export type RemovalListener = (
  em: EntityManager,
  accountId: string,
  deviceIds: readonly string[],
) => Promise<void>;

/** Devices that are gone, and the sessions that were bound to them. */
export interface Removed {
  readonly devices: readonly string[];
  readonly sessions: readonly string[];
}

/** @param account locked. @param roster that it follows has been verified. */
export async function appendRoster(
  tx: EntityManager,
  account: Account,
  roster: VerifiedRoster,
  bytes: Uint8Array,
  onRemoval: RemovalListener,
): Promise<Removed> {
  const { version, root } = roster;
  tx.create(Roster, { accountId: account.id, version, bytes });
  account.rosterVersion = version;
  account.root = root;
  const devices = await followDevices(tx, roster);
  return forgetDevices(tx, account.id, devices, onRemoval);
}

/** What hangs on devices that have left: their key packages, and their sessions' bindings. */
export async function forgetDevices(
  tx: EntityManager,
  accountId: string,
  devices: readonly string[],
  onRemoval: RemovalListener,
): Promise<Removed> {
  if (devices.length === 0) return { devices, sessions: [] };
  await keyPackageRepository.removeOf(tx, accountId, devices);
  await onRemoval(tx, accountId, devices);
  return { devices, sessions: await sessionRepository.unbind(tx, accountId, devices) };
}

/** The devices of others that an account's identity matters to. */
export type Onlookers = (
  em: EntityManager,
  accountId: string,
) => Promise<readonly { readonly accountId: string; readonly deviceId: string }[]>;

/** Told once the transaction is through: what is open of removed devices ends, and everybody looks anew. */
export async function announce(
  em: EntityManager,
  { bus, onlookers }: { readonly bus: EventBus; readonly onlookers: Onlookers },
  accountId: string,
  { devices, sessions }: Removed,
): Promise<void> {
  for (const deviceId of devices) bus.publish(deviceTopic(accountId, deviceId), 'removed');
  for (const sessionId of sessions) bus.publish(sessionTopic(sessionId), UNBOUND);
  bus.publish(accountTopic(accountId), 'roster');
  for (const other of await onlookers(em, accountId)) {
    bus.publish(deviceTopic(other.accountId, other.deviceId), identityNote(accountId));
  }
}

/** Makes the table of devices say what the roster says. @returns the ids of devices that are gone. */
async function followDevices(tx: EntityManager, roster: VerifiedRoster): Promise<readonly string[]> {
  const known = new Map(
    (await deviceRepository.all(tx, roster.accountId)).map((device) => [device.id, device]),
  );
  const listed = new Set<string>();
  for (const { id, signatureKey } of devicesOf(roster)) {
    listed.add(id);
    const device = known.get(id);
    if (device !== undefined) device.current = true;
    else tx.create(Device, { accountId: roster.accountId, id, signatureKey, current: true });
  }
  const removed = [...known.values()].filter((device) => device.current && !listed.has(device.id));
  for (const device of removed) device.current = false;
  return removed.map(({ id }) => id);
}
