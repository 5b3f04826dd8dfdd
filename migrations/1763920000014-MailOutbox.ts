import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, longText, makeTable, maybe, primary, text, whole } from './columns.ts';

export class MailOutbox1763920000014 implements MigrationInterface {
  readonly name = 'MailOutbox1763920000014';

  async up(runner: QueryRunner): Promise<void> {
    await makeOutbox(runner);
    await makeTable(runner, {
      name: 'outbox_attempt',
      columns: {
        id: primary(id),
        outbox_id: id,
        at: whole,
        ended_at: whole,
        account: text(10),
        workstation: text(80),
        outcome: text(20),
        code: maybe(text(60)),
        reply: text(500),
      },
      indices: [{ columns: ['outbox_id', 'id'] }],
      references: { outbox_id: ['outbox_message', 'id'] },
    });
    await makeTable(runner, {
      name: 'outbox_account',
      columns: {
        id: primary(text(10)),
        failures: count,
        down_since: maybe(whole),
        next_try_at: whole,
        reached_at: maybe(whole),
        error_code: maybe(text(60)),
        error_detail: text(500),
      },
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}

async function makeOutbox(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'outbox_message',
    columns: {
      id: primary(id),
      unique_key: text(200),
      channel: text(10),
      state: text(10),
      purpose: text(60),
      clauses: text(100),
      subject_kind: text(30),
      subject_id: text(64),
      language: text(10),
      recipients: longText,
      subject: text(500),
      body: longText,
      files: longText,
      message_id: text(255),
      attempts: count,
      queued_at: whole,
      queued_by_id: maybe(id),
      queued_by_name: text(120),
      next_attempt_at: maybe(whole),
      give_up_at: whole,
      claimed_by: maybe(text(160)),
      claimed_until: maybe(whole),
      account: maybe(text(10)),
      reply: text(500),
      accepted_at: maybe(whole),
      error_code: maybe(text(60)),
      error_detail: text(500),
      ended_at: maybe(whole),
      reason: text(500),
      version: count,
    },
    indices: [
      { columns: ['unique_key'], unique: true },
      { columns: ['state', 'channel', 'next_attempt_at'] },
      { columns: ['subject_id'] },
      { columns: ['state', 'id'] },
    ],
  });
}
