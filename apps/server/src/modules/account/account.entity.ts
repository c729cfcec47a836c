import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Who there is. */
export const Account = defineEntity({
  name: 'Account',
  properties: {
    id: p.uuid().primary(),
    /** Lower case. */
    handle: p.string().length(30).unique(),
    /** What the handle looks like; see `skeletonOf`. */
    skeleton: p.string().length(30).unique(),
    displayName: p.string().length(200),
    /** OPAQUE RegistrationRecord: nothing of it tells the password without a guess for each try. */
    registrationRecord: p.uint8array(),
    createdAt: p.datetime(3),
    /** Version of the newest roster; 0 before the first. */
    rosterVersion: p.integer().default(0),
    /** The root identity key: the first roster's signer (R1). */
    root: p.uint8array().strictNullable(),
  },
});

export type Account = InferEntity<typeof Account>;
