import type { EntityManager } from '@mikro-orm/core';
import type { NotDeliverableError } from '../../graphql/generated/resolver-types.ts';
import { socialRepository, visibility } from '../social/index.ts';

export const notDeliverable: NotDeliverableError = {
  __typename: 'NotDeliverableError',
  code: 'NOT_DELIVERABLE',
  message: 'Nothing can pass between the two accounts.',
};

/** Whether anything can pass: nobody of the two is gone or suspended, or has blocked the other. */
export async function isDeliverable(tx: EntityManager, from: string, to: string): Promise<boolean> {
  if ((await visibility.reachable(tx, from, to)) === null) return false;
  return !(await socialRepository.blocks(tx, from, to));
}
