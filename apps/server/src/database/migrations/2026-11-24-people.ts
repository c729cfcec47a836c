import { Migration } from '@mikro-orm/migrations';
import unhomoglyph from 'unhomoglyph';

/**
 * Follows, blocks, requests, regular conversations, reports and administration. Who could write to each other before
 * still can: accounts are verified, and whoever has sent a message has written to its recipient (A4). The first
 * account becomes the administrator.
 */
export class People extends Migration {
  override name = '2026-11-24-people';

  override async up(): Promise<void> {
    this.addSql(
      `create table \`acquaintance\` (\`owner_id\` text not null, \`other_id\` text not null, \`wrote\` integer not null, \`accepted\` integer not null, primary key (\`owner_id\`, \`other_id\`), constraint \`acquaintance_owner_id_foreign\` foreign key (\`owner_id\`) references \`account\` (\`id\`) on update cascade on delete cascade, constraint \`acquaintance_other_id_foreign\` foreign key (\`other_id\`) references \`account\` (\`id\`) on update cascade on delete cascade);`,
    );
    this.addSql(`create index \`acquaintance_by_other\` on \`acquaintance\` (\`other_id\`);`);

    this.addSql(
      `create table \`audit_entry\` (\`id\` text not null primary key, \`at\` datetime not null, \`act\` text check (\`act\` in ('VERIFIED', 'UNVERIFIED', 'MADE_ORGANIZATION', 'UNMADE_ORGANIZATION', 'AFFILIATED', 'UNAFFILIATED', 'SUSPENDED', 'UNSUSPENDED', 'MADE_ADMINISTRATOR', 'UNMADE_ADMINISTRATOR', 'CLOSED_REPORT')) not null, \`administrator_id\` text null, \`account_id\` text null, \`organization_id\` text null);`,
    );
    this.addSql(`create index \`audit_entry_of_administrator\` on \`audit_entry\` (\`administrator_id\`);`);
    this.addSql(`create index \`audit_entry_of_account\` on \`audit_entry\` (\`account_id\`);`);

    this.addSql(
      `create table \`avatar\` (\`id\` text not null primary key, \`account_id\` text not null, \`content_type\` text check (\`content_type\` in ('image/png', 'image/jpeg', 'image/webp')) not null, \`bytes\` blob not null, constraint \`avatar_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`));`,
    );
    this.addSql(`create unique index \`avatar_account_id_unique\` on \`avatar\` (\`account_id\`);`);

    this.addSql(
      `create table \`block\` (\`blocker_id\` text not null, \`blocked_id\` text not null, \`since\` datetime not null, primary key (\`blocker_id\`, \`blocked_id\`), constraint \`block_blocker_id_foreign\` foreign key (\`blocker_id\`) references \`account\` (\`id\`) on update cascade on delete cascade, constraint \`block_blocked_id_foreign\` foreign key (\`blocked_id\`) references \`account\` (\`id\`) on update cascade on delete cascade);`,
    );
    this.addSql(`create index \`block_by_blocked\` on \`block\` (\`blocked_id\`);`);
    this.addSql(
      `create index \`block_by_blocker\` on \`block\` (\`blocker_id\`, \`since\`, \`blocked_id\`);`,
    );

    this.addSql(
      `create table \`follow\` (\`follower_id\` text not null, \`followee_id\` text not null, \`since\` datetime not null, primary key (\`follower_id\`, \`followee_id\`), constraint \`follow_follower_id_foreign\` foreign key (\`follower_id\`) references \`account\` (\`id\`) on update cascade on delete cascade, constraint \`follow_followee_id_foreign\` foreign key (\`followee_id\`) references \`account\` (\`id\`) on update cascade on delete cascade);`,
    );
    this.addSql(
      `create index \`follow_by_follower\` on \`follow\` (\`follower_id\`, \`since\`, \`followee_id\`);`,
    );
    this.addSql(
      `create index \`follow_by_followee\` on \`follow\` (\`followee_id\`, \`since\`, \`follower_id\`);`,
    );

    this.addSql(
      `create table \`inbox\` (\`account_id\` text not null primary key, \`revision\` integer not null, constraint \`inbox_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`) on update cascade on delete cascade);`,
    );

    this.addSql(
      `create table \`regular_conversation\` (\`id\` text not null primary key, \`pair\` text not null, \`created_at\` datetime not null, \`last_seq\` integer not null);`,
    );
    this.addSql(
      `create unique index \`regular_conversation_pair_unique\` on \`regular_conversation\` (\`pair\`);`,
    );

    this.addSql(
      `create table \`regular_deletion\` (\`conversation_id\` text not null, \`account_id\` text not null, \`message_id\` text not null, \`seq\` integer not null, \`revision\` integer not null, primary key (\`conversation_id\`, \`account_id\`, \`message_id\`), constraint \`regular_deletion_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`));`,
    );
    this.addSql(
      `create index \`regular_deletion_by_revision\` on \`regular_deletion\` (\`conversation_id\`, \`account_id\`, \`revision\`);`,
    );

    this.addSql(
      `create table \`regular_message\` (\`conversation_id\` text not null, \`id\` text not null, \`seq\` integer not null, \`changed_seq\` integer not null, \`sender_id\` text not null, \`text\` text not null, \`sent_at\` datetime not null, primary key (\`conversation_id\`, \`id\`), constraint \`regular_message_conversation_id_foreign\` foreign key (\`conversation_id\`) references \`regular_conversation\` (\`id\`), constraint \`regular_message_sender_id_foreign\` foreign key (\`sender_id\`) references \`account\` (\`id\`));`,
    );
    this.addSql(
      `create index \`regular_message_changed\` on \`regular_message\` (\`conversation_id\`, \`changed_seq\`);`,
    );
    this.addSql(
      `create unique index \`regular_message_place\` on \`regular_message\` (\`conversation_id\`, \`seq\`);`,
    );

    this.addSql(
      `create table \`regular_participant\` (\`conversation_id\` text not null, \`account_id\` text not null, \`peer_id\` text not null, \`revision\` integer not null, \`request\` integer not null, \`read_seq\` integer not null, \`cleared_seq\` integer not null, \`pinned\` integer not null, \`muted\` integer not null, \`archived\` integer not null, primary key (\`conversation_id\`, \`account_id\`), constraint \`regular_participant_conversation_id_foreign\` foreign key (\`conversation_id\`) references \`regular_conversation\` (\`id\`) on update cascade on delete cascade, constraint \`regular_participant_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`) on update cascade on delete cascade, constraint \`regular_participant_peer_id_foreign\` foreign key (\`peer_id\`) references \`account\` (\`id\`));`,
    );
    this.addSql(`create index \`regular_participant_of_peer\` on \`regular_participant\` (\`peer_id\`);`);
    this.addSql(
      `create index \`regular_participant_by_revision\` on \`regular_participant\` (\`account_id\`, \`revision\`);`,
    );

    this.addSql(
      `create table \`regular_reaction\` (\`conversation_id\` text not null, \`message_id\` text not null, \`account_id\` text not null, \`emoji\` text not null, primary key (\`conversation_id\`, \`message_id\`, \`account_id\`), constraint \`regular_reaction_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`));`,
    );

    this.addSql(
      `create table \`report\` (\`id\` text not null primary key, \`account_id\` text null, \`reporter_id\` text null, \`reason\` text check (\`reason\` in ('SPAM', 'HARASSMENT', 'IMPERSONATION', 'ILLEGAL', 'OTHER')) not null, \`note\` text null, \`created_at\` datetime not null, \`closed_at\` datetime null);`,
    );
    this.addSql(`create index \`report_of_reporter\` on \`report\` (\`reporter_id\`);`);
    this.addSql(`create index \`report_of_account\` on \`report\` (\`account_id\`, \`closed_at\`);`);

    this.addSql(`alter table \`account\` add column \`avatar_id\` text null;`);
    this.addSql(`alter table \`account\` add column \`verified\` integer not null default false;`);
    this.addSql(`alter table \`account\` add column \`organization\` integer not null default false;`);
    this.addSql(`alter table \`account\` add column \`affiliation_id\` text null;`);
    this.addSql(
      `alter table \`account\` add column \`role\` text check (\`role\` in ('MEMBER', 'ADMINISTRATOR')) not null default 'MEMBER';`,
    );
    this.addSql(`alter table \`account\` add column \`suspended_at\` datetime null;`);
    this.addSql(`alter table \`account\` add column \`gone_at\` datetime null;`);
    this.addSql(`create index \`account_of_organization\` on \`account\` (\`affiliation_id\`);`);
    this.addSql(`alter table \`device\` add column \`client_version\` integer not null default 1;`);

    this.addSql(`update \`account\` set \`verified\` = true;`);
    this.addSql(
      `update \`account\` set \`role\` = 'ADMINISTRATOR' where \`id\` = (select min(\`id\`) from \`account\`);`,
    );
    this.addSql(
      `insert into \`acquaintance\` (\`owner_id\`, \`other_id\`, \`wrote\`, \`accepted\`) select distinct \`e\`.\`sender_account_id\`, \`p\`.\`account_id\`, true, false from \`event\` as \`e\` join \`participant\` as \`p\` on \`p\`.\`conversation_id\` = \`e\`.\`conversation_id\` and \`p\`.\`account_id\` <> \`e\`.\`sender_account_id\` where \`e\`.\`kind\` = 'MESSAGE';`,
    );
    // The rule for what looks alike is another one: coarser nowhere, so no two handles come to share a skeleton.
    for (const { id, handle } of await this.execute('select `id`, `handle` from `account`')) {
      const skeleton = unhomoglyph(handle.replaceAll('_', '')).toLowerCase();
      await this.execute('update `account` set `skeleton` = ? where `id` = ?', [skeleton, id]);
    }
  }

  override down(): void {
    this.addSql(`drop table if exists \`avatar\`;`);
    this.addSql(`drop table if exists \`follow\`;`);
    this.addSql(`drop table if exists \`block\`;`);
    this.addSql(`drop table if exists \`acquaintance\`;`);
    this.addSql(`drop table if exists \`inbox\`;`);
    this.addSql(`drop table if exists \`regular_deletion\`;`);
    this.addSql(`drop table if exists \`regular_reaction\`;`);
    this.addSql(`drop table if exists \`regular_message\`;`);
    this.addSql(`drop table if exists \`regular_participant\`;`);
    this.addSql(`drop table if exists \`regular_conversation\`;`);
    this.addSql(`drop table if exists \`report\`;`);
    this.addSql(`drop table if exists \`audit_entry\`;`);
    this.addSql(`drop index \`account_of_organization\`;`);
    this.addSql(`alter table \`account\` drop column \`avatar_id\`;`);
    this.addSql(`alter table \`account\` drop column \`verified\`;`);
    this.addSql(`alter table \`account\` drop column \`organization\`;`);
    this.addSql(`alter table \`account\` drop column \`affiliation_id\`;`);
    this.addSql(`alter table \`account\` drop column \`role\`;`);
    this.addSql(`alter table \`account\` drop column \`suspended_at\`;`);
    this.addSql(`alter table \`account\` drop column \`gone_at\`;`);
    this.addSql(`alter table \`device\` drop column \`client_version\`;`);
  }
}
