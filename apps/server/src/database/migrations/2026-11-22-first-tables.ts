import { Migration } from '@mikro-orm/migrations';

export class FirstTables extends Migration {
  override name = '2026-11-22-first-tables';

  override up(): void {
    this.addSql(
      `create table \`account\` (\`id\` text not null primary key, \`handle\` text not null, \`skeleton\` text not null, \`display_name\` text not null, \`registration_record\` blob not null, \`created_at\` datetime not null, \`roster_version\` integer not null default 0, \`root\` blob null);`,
    );
    this.addSql(`create unique index \`account_handle_unique\` on \`account\` (\`handle\`);`);
    this.addSql(`create unique index \`account_skeleton_unique\` on \`account\` (\`skeleton\`);`);

    this.addSql(
      `create table \`conversation\` (\`id\` text not null primary key, \`kind\` text check (\`kind\` in ('DIRECT', 'GROUP')) not null, \`pair\` text null, \`created_at\` datetime not null, \`epoch\` integer not null, \`last_seq\` integer not null, \`transport_floor\` integer not null, \`removal_due\` integer not null);`,
    );
    this.addSql(`create unique index \`conversation_pair_unique\` on \`conversation\` (\`pair\`);`);

    this.addSql(
      `create table \`conversation_state\` (\`conversation_id\` text not null primary key, \`group_info\` blob not null, \`ratchet_tree\` blob not null, constraint \`conversation_state_conversation_id_foreign\` foreign key (\`conversation_id\`) references \`conversation\` (\`id\`) on update cascade on delete cascade);`,
    );

    this.addSql(
      `create table \`device\` (\`account_id\` text not null, \`id\` text not null, \`signature_key\` blob not null, \`current\` integer not null, primary key (\`account_id\`, \`id\`), constraint \`device_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`));`,
    );

    this.addSql(
      `create table \`event\` (\`conversation_id\` text not null, \`seq\` integer not null, \`kind\` text check (\`kind\` in ('COMMIT', 'MESSAGE')) not null, \`epoch\` integer not null, \`accepted_at\` datetime not null, \`sender_account_id\` text not null, \`sender_device_id\` text not null, \`message_id\` text null, \`body\` blob null, \`transport\` blob null, \`commit\` blob null, \`size\` integer not null, primary key (\`conversation_id\`, \`seq\`), constraint \`event_conversation_id_foreign\` foreign key (\`conversation_id\`) references \`conversation\` (\`id\`));`,
    );
    this.addSql(
      `create unique index \`event_commit\` on \`event\` (\`conversation_id\`, \`epoch\`) where kind = 'COMMIT';`,
    );
    this.addSql(
      `create index \`event_transport\` on \`event\` (\`accepted_at\`) where transport is not null;`,
    );
    this.addSql(`create unique index \`event_message\` on \`event\` (\`conversation_id\`, \`message_id\`);`);

    this.addSql(
      `create table \`key_package\` (\`id\` text not null primary key, \`account_id\` text not null, \`device_id\` text not null, \`ref\` blob not null, \`bytes\` blob null, \`last_resort\` integer not null, \`claimed\` integer not null, \`expires_at\` datetime not null, constraint \`key_package_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`));`,
    );
    this.addSql(`create index \`key_package_expires_at\` on \`key_package\` (\`expires_at\`);`);
    this.addSql(
      `create index \`key_package_to_claim\` on \`key_package\` (\`account_id\`, \`device_id\`, \`last_resort\`, \`claimed\`, \`id\`);`,
    );
    this.addSql(
      `create unique index \`key_package_once\` on \`key_package\` (\`account_id\`, \`device_id\`, \`ref\`);`,
    );

    this.addSql(
      `create table \`participant\` (\`conversation_id\` text not null, \`account_id\` text not null, \`joined_at\` datetime not null, primary key (\`conversation_id\`, \`account_id\`), constraint \`participant_conversation_id_foreign\` foreign key (\`conversation_id\`) references \`conversation\` (\`id\`) on update cascade on delete cascade, constraint \`participant_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`) on update cascade on delete cascade);`,
    );
    this.addSql(
      `create index \`participant_of_account\` on \`participant\` (\`account_id\`, \`joined_at\`, \`conversation_id\`);`,
    );

    this.addSql(
      `create table \`position\` (\`conversation_id\` text not null, \`account_id\` text not null, \`device_id\` text not null, \`first_seq\` integer not null, \`welcome_seq\` integer null, \`left_seq\` integer null, \`acked_seq\` integer not null, \`pending\` integer not null, \`counter\` integer not null, primary key (\`conversation_id\`, \`account_id\`, \`device_id\`), constraint \`position_conversation_id_foreign\` foreign key (\`conversation_id\`) references \`conversation\` (\`id\`), constraint \`position_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`));`,
    );
    this.addSql(
      `create index \`position_pending\` on \`position\` (\`account_id\`, \`device_id\`, \`pending\`, \`conversation_id\`);`,
    );
    this.addSql(
      `create index \`position_slowest\` on \`position\` (\`conversation_id\`, \`acked_seq\`) where left_seq is null;`,
    );

    this.addSql(
      `create table \`roster\` (\`account_id\` text not null, \`version\` integer not null, \`bytes\` blob not null, primary key (\`account_id\`, \`version\`), constraint \`roster_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`));`,
    );

    this.addSql(
      `create table \`session\` (\`id\` text not null primary key, \`account_id\` text not null, \`token_hash\` blob not null, \`device_id\` text null, \`created_at\` datetime not null, \`last_used_at\` datetime not null, \`expires_at\` datetime not null, constraint \`session_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`));`,
    );
    this.addSql(`create unique index \`session_token_hash_unique\` on \`session\` (\`token_hash\`);`);
    this.addSql(`create index \`session_expires_at\` on \`session\` (\`expires_at\`);`);
    this.addSql(`create index \`session_of_account\` on \`session\` (\`account_id\`, \`id\`);`);

    this.addSql(
      `create table \`sign_in_attempt\` (\`id\` text not null primary key, \`account_id\` text null, \`state\` text not null, \`expires_at\` datetime not null);`,
    );
    this.addSql(`create index \`sign_in_attempt_expires_at\` on \`sign_in_attempt\` (\`expires_at\`);`);

    this.addSql(
      `create table \`welcome\` (\`conversation_id\` text not null, \`seq\` integer not null, \`accepted_at\` datetime not null, \`welcome\` blob not null, \`ratchet_tree\` blob not null, \`waiting\` integer not null, primary key (\`conversation_id\`, \`seq\`), constraint \`welcome_conversation_id_foreign\` foreign key (\`conversation_id\`) references \`conversation\` (\`id\`));`,
    );
    this.addSql(`create index \`welcome_accepted_at\` on \`welcome\` (\`accepted_at\`);`);
  }

  override down(): void {
    this.addSql(`drop table if exists \`account\`;`);
    this.addSql(`drop table if exists \`conversation\`;`);
    this.addSql(`drop table if exists \`conversation_state\`;`);
    this.addSql(`drop table if exists \`device\`;`);
    this.addSql(`drop table if exists \`event\`;`);
    this.addSql(`drop table if exists \`key_package\`;`);
    this.addSql(`drop table if exists \`participant\`;`);
    this.addSql(`drop table if exists \`position\`;`);
    this.addSql(`drop table if exists \`roster\`;`);
    this.addSql(`drop table if exists \`session\`;`);
    this.addSql(`drop table if exists \`sign_in_attempt\`;`);
    this.addSql(`drop table if exists \`welcome\`;`);
  }
}
