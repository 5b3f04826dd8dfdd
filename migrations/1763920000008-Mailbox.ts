import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, longText, makeTable, maybe, primary, text, whole } from './columns.ts';

export class Mailbox1763920000008 implements MigrationInterface {
  readonly name = 'Mailbox1763920000008';

  async up(runner: QueryRunner): Promise<void> {
    await makeMessages(runner);
    await makePosition(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}

async function makeMessages(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'mail_message',
    columns: {
      id: primary(id),
      origin: text(10),
      state: text(10),
      message_key: text(64),
      content_key: text(64),
      message_id: text(255),
      from_name: text(200),
      from_address: text(254),
      subject: text(500),
      sent_at: maybe(whole),
      received_at: whole,
      size: whole,
      problem: maybe(text(20)),
      customer_id: maybe(id),
      customer_name: text(120),
      file_count: count,
      files: longText,
      body: longText,
      draft_id: maybe(id),
      taken_at: maybe(whole),
      taken_by_id: maybe(id),
      taken_by_name: text(120),
      dismissed_at: maybe(whole),
      dismissed_by_name: text(120),
      dismiss_reason: text(500),
      version: count,
    },
    indices: [
      { columns: ['message_key'], unique: true },
      { columns: ['content_key'] },
      { columns: ['message_id'] },
      { columns: ['draft_id'] },
      { columns: ['origin', 'state', 'received_at', 'id'] },
      { columns: ['origin', 'received_at', 'id'] },
    ],
  });
}

async function makePosition(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'mail_position',
    columns: {
      id: primary(text(20)),
      account: text(64),
      uid_validity: text(20),
      last_uid: whole,
      since_day: text(10),
      held_by: text(160),
      held_until: whole,
      looked_at: maybe(whole),
      reached_at: maybe(whole),
      next_look_at: whole,
      failures: count,
      error_code: maybe(text(60)),
      error_detail: maybe(text(500)),
    },
  });
}
