import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A sign-in between its two halves. Made for unknown handles, too, so that the two look alike. */
export const SignInAttempt = defineEntity({
  name: 'SignInAttempt',
  properties: {
    id: p.uuid().primary(),
    /** Null when nobody has the handle. Not a reference: the attempt goes by itself. */
    accountId: p.uuid().strictNullable(),
    /** OPAQUE's state of the server between KE2 and KE3. */
    state: p.text(),
    expiresAt: p.datetime(3).index('sign_in_attempt_expires_at'),
  },
});

export type SignInAttempt = InferEntity<typeof SignInAttempt>;
