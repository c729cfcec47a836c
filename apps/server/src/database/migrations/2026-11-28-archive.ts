import { Migration } from '@mikro-orm/migrations';

/** What accounts archive of encrypted conversations, and what they have deleted of them. */
export class Archive extends Migration {
  override name = '2026-11-28-archive';

  override up(): void {
    this.addSql(
      `create table \`archive_item\` (\`account_id\` text not null, \`conversation_id\` text not null, \`seq\` integer not null, \`vault_version\` integer not null, \`sealed\` blob not null, primary key (\`account_id\`, \`conversation_id\`, \`seq\`), constraint \`archive_item_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`) on delete cascade, constraint \`archive_item_conversation_id_foreign\` foreign key (\`conversation_id\`) references \`conversation\` (\`id\`) on delete cascade);`,
    );
    this.addSql(`create index \`archive_item_of_conversation\` on \`archive_item\` (\`conversation_id\`);`);

    this.addSql(
      `create table \`event_deletion\` (\`conversation_id\` text not null, \`account_id\` text not null, \`seq\` integer not null, primary key (\`conversation_id\`, \`account_id\`, \`seq\`), constraint \`event_deletion_conversation_id_foreign\` foreign key (\`conversation_id\`) references \`conversation\` (\`id\`) on delete cascade, constraint \`event_deletion_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`) on delete cascade);`,
    );

    // Conversations from before could be of no other kind.
    this.addSql(
      `alter table \`conversation\` add column \`history_policy\` text check (\`history_policy\` in ('ARCHIVED', 'EPHEMERAL')) not null default 'ARCHIVED';`,
    );
    this.addSql(`alter table \`participant\` add column \`cleared_seq\` integer not null default 0;`);
  }

  override down(): void {
    this.addSql(`drop table if exists \`archive_item\`;`);
    this.addSql(`drop table if exists \`event_deletion\`;`);
    this.addSql(`alter table \`conversation\` drop column \`history_policy\`;`);
    this.addSql(`alter table \`participant\` drop column \`cleared_seq\`;`);
  }
}
