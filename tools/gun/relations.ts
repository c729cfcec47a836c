/**
 * How the rows of every table are about an account. A table that is not named here makes the command refuse, and a
 * test fail: nothing that the server stores can be left out of the report because it came later.
 */
export interface Relation {
  /** Which rows of the table these are, in words. */
  readonly about: string;
  /** A condition of SQL over the table's columns, with the account's id as `:account`; null: rows about nobody. */
  readonly where: string | null;
}

/** Encrypted conversations that the account takes part in or took part in, or in which anything is by it. */
const encrypted = `(select conversation_id from participant where account_id = :account
  union select conversation_id from position where account_id = :account
  union select conversation_id from event where sender_account_id = :account
  union select id from conversation where instr(pair, :account) > 0)`;

const regular = `(select conversation_id from regular_participant where :account in (account_id, peer_id)
  union select conversation_id from regular_message where sender_id = :account
  union select id from regular_conversation where instr(pair, :account) > 0)`;

const own: Relation = { about: 'those of the account', where: 'account_id = :account' };
const ofEncrypted: Relation = {
  about: 'those of its encrypted conversations, whoever of the people in them they are of',
  where: `conversation_id in ${encrypted}`,
};
const ofRegular: Relation = {
  about: 'those of its regular conversations, whichever of the two they are of',
  where: `conversation_id in ${regular}`,
};

export const relations: Readonly<Record<string, Relation>> = {
  account: {
    about: 'its own, and those of accounts that are affiliates of it',
    where: ':account in (id, affiliation_id)',
  },
  avatar: own,
  session: own,
  sign_in_attempt: own,
  follow: { about: 'whom it follows, and who follows it', where: ':account in (follower_id, followee_id)' },
  block: {
    about: 'whom it has blocked, and who has blocked it',
    where: ':account in (blocker_id, blocked_id)',
  },
  acquaintance: { about: 'in both directions', where: ':account in (owner_id, other_id)' },
  report: { about: 'by it, and about it', where: ':account in (account_id, reporter_id)' },
  audit_entry: {
    about: 'by it, about it, and with it as the organization',
    where: ':account in (administrator_id, account_id, organization_id)',
  },
  roster: own,
  device: own,
  key_package: own,
  link_offer: own,
  vault_item: own,
  sealed_vault_key: own,
  conversation: { about: 'those that it takes or took part in', where: `id in ${encrypted}` },
  conversation_state: ofEncrypted,
  participant: ofEncrypted,
  position: ofEncrypted,
  event: ofEncrypted,
  welcome: ofEncrypted,
  archive_item: ofEncrypted,
  event_deletion: ofEncrypted,
  inbox: own,
  regular_conversation: { about: 'those that it takes or took part in', where: `id in ${regular}` },
  regular_participant: ofRegular,
  regular_message: ofRegular,
  regular_reaction: ofRegular,
  regular_deletion: ofRegular,
  migration: { about: 'about nobody: the installation’s own', where: null },
};
