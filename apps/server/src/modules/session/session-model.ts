import type { SessionModel } from '../../models.ts';
import type { Session } from './session.entity.ts';

/** @param currentId the session of the request. */
export function sessionModel(session: Session, currentId: string): SessionModel {
  const { id, createdAt, lastUsedAt, expiresAt, deviceId } = session;
  return { id, createdAt, lastUsedAt, expiresAt, deviceId: deviceId ?? null, current: id === currentId };
}
