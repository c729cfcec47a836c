import { Migration } from '@mikro-orm/migrations';

/** Vaults, and what new devices and those that approve them leave for each other. */
export class Devices extends Migration {
  override name = '2026-11-24-devices';

  override up(): void {
    this.addSql(
      `create table \`sealed_vault_key\` (\`account_id\` text not null, \`member_id\` text not null, \`vault_version\` integer not null, \`sealed\` blob not null, primary key (\`account_id\`, \`member_id\`), constraint \`sealed_vault_key_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`));`,
    );
    this.addSql(
      `create table \`link_offer\` (\`account_id\` text not null, \`rendezvous\` text not null, \`session_id\` text not null, \`offer\` blob not null, \`answer\` blob null, \`expires_at\` datetime not null, primary key (\`account_id\`, \`rendezvous\`), constraint \`link_offer_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`), constraint \`link_offer_session_id_foreign\` foreign key (\`session_id\`) references \`session\` (\`id\`) on delete cascade);`,
    );
    this.addSql(`create unique index \`link_offer_of_session\` on \`link_offer\` (\`session_id\`);`);
    this.addSql(`create index \`link_offer_expires_at\` on \`link_offer\` (\`expires_at\`);`);
    this.addSql(
      `create table \`vault_item\` (\`account_id\` text not null, \`collection\` text check (\`collection\` in ('SIGNER', 'KEYRING', 'ARCHIVE', 'CONTACTS', 'STATE')) not null, \`item_id\` text not null, \`version\` integer not null, \`revision\` integer not null, \`sealed\` blob not null, primary key (\`account_id\`, \`collection\`, \`item_id\`), constraint \`vault_item_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`));`,
    );
    this.addSql(`create index \`vault_item_changed\` on \`vault_item\` (\`account_id\`, \`revision\`);`);
    this.addSql(`alter table \`account\` add column \`vault_revision\` integer not null default 0;`);

    // A session of a removed device can be bound anew from now on.
    this.addSql(
      `update \`session\` set \`device_id\` = null where \`device_id\` is not null and not exists (select 1 from \`device\` as \`d\` where \`d\`.\`account_id\` = \`session\`.\`account_id\` and \`d\`.\`id\` = \`session\`.\`device_id\` and \`d\`.\`current\` = true);`,
    );
  }

  override down(): void {
    this.addSql(`drop table if exists \`link_offer\`;`);
    this.addSql(`drop table if exists \`vault_item\`;`);
    this.addSql(`drop table if exists \`sealed_vault_key\`;`);
    this.addSql(`alter table \`account\` drop column \`vault_revision\`;`);
  }
}
