import type { EntityManager } from '@mikro-orm/core';
import { SignInAttempt } from './sign-in-attempt.entity.ts';

/** Queries for sign-ins that are half done. Takes the operation's unit of work each time and owns nothing. */
export const signInAttemptRepository = {
  /** The attempt, and nobody gets it again: of two that ask at once, one deletes it and gets it. */
  async take(em: EntityManager, id: string) {
    const attempt = await em.findOne(SignInAttempt, { id }, { disableIdentityMap: true });
    if (attempt === null) return null;
    return (await em.nativeDelete(SignInAttempt, { id })) === 1 ? attempt : null;
  },
};
