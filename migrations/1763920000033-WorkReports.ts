import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, longText, makeTable, maybe, primary, text, whole } from './columns.ts';

export class WorkReports1763920000033 implements MigrationInterface {
  readonly name = 'WorkReports1763920000033';

  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: 'work_report',
      columns: {
        id: primary(id),
        kind: text(20),
        period: text(10),
        person_id: maybe(id),
        person_name: text(120),
        customer_id: maybe(id),
        customer_name: text(120),
        whose_key: text(36),
        language: text(8),
        revision: count,
        state: text(20),
        writing: longText,
        frozen: longText,
        items: longText,
        answer: text(500),
        correction: text(500),
        opened_at: whole,
        created_at: whole,
        updated_at: whole,
        submitted_at: maybe(whole),
        submitted_by_id: maybe(id),
        submitted_by_name: text(120),
        answered_at: maybe(whole),
        answered_by_name: text(120),
        sent_at: maybe(whole),
        round: count,
        version: count,
      },
      indices: [{ columns: ['kind', 'period', 'whose_key', 'revision'], unique: true }],
      references: { person_id: ['user_account', 'id'], customer_id: ['customer', 'id'] },
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}
