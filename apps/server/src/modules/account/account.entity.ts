import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Who there is. */
export const Account = defineEntity({
  name: 'Account',
  properties: {
    id: p.uuid().primary(),
    /** Lower case; of an account that is gone, `placeholderOf` its id. */
    handle: p.string().length(30).unique(),
    /** What the handle looks like; see `skeletonOf`. Up to twice as long: `m` looks like `rn`. */
    skeleton: p.string().length(60).unique(),
    displayName: p.string().length(200),
    /** OPAQUE RegistrationRecord: nothing of it tells the password without a guess for each try. */
    registrationRecord: p.uint8array(),
    createdAt: p.datetime(3),
    /** Version of the newest roster; 0 before the first. */
    rosterVersion: p.integer().default(0),
    /** The root identity key: the first roster's signer (R1). */
    root: p.uint8array().strictNullable(),
    /** Counts the changes of the vault; never goes back, not even with a new identity. */
    vaultRevision: p.integer().default(0),
    /** The picture: 16 random bytes in base64url, new for each; see `Avatar`. */
    avatarId: p.string().length(22).strictNullable(),
    verified: p.boolean().default(false),
    /** A verified organization. */
    organization: p.boolean().default(false),
    /** The organization that it is an affiliate of. No foreign key: the account's row may go before this is cleared. */
    affiliationId: p.uuid().strictNullable().index('account_of_organization'),
    role: p.enum(['MEMBER', 'ADMINISTRATOR'] as const).default('MEMBER'),
    suspendedAt: p.datetime(3).strictNullable(),
    /** Deleted, and kept as an id for the conversations that others have. Everything else of the row is then empty. */
    goneAt: p.datetime(3).strictNullable(),
  },
});

export type Account = InferEntity<typeof Account>;
