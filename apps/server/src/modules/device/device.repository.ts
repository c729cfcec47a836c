import type { EntityManager } from '@mikro-orm/core';
import { Device } from './device.entity.ts';

/** Queries for devices. Takes the operation's unit of work each time and owns nothing. */
export const deviceRepository = {
  current: (em: EntityManager, accountId: string, id: string) =>
    em.findOne(Device, { accountId, id, current: true }, { refresh: true }),

  allCurrent: (em: EntityManager, accountId: string) => em.find(Device, { accountId, current: true }),

  /** The software that the device runs; nothing is written when it is known already. */
  noteVersion: (em: EntityManager, accountId: string, id: string, clientVersion: number) =>
    em.nativeUpdate(Device, { accountId, id, clientVersion: { $ne: clientVersion } }, { clientVersion }),

  all: (em: EntityManager, accountId: string) => em.find(Device, { accountId }),
};
