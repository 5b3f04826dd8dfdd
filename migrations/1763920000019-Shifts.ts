import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, longText, makeTable, maybe, primary, text, whole } from './columns.ts';

export class Shifts1763920000019 implements MigrationInterface {
  readonly name = 'Shifts1763920000019';

  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: 'shift_list',
      columns: {
        id: primary(id),
        state: text(20),
        giver_id: id,
        giver_name: text(120),
        open_giver_id: maybe(id),
        receiver_id: maybe(id),
        receiver_name: text(120),
        writing: longText,
        lines: longText,
        fates: longText,
        answer: text(500),
        created_at: whole,
        updated_at: whole,
        handed_over_at: maybe(whole),
        answered_at: maybe(whole),
        version: count,
      },
      indices: [
        { columns: ['open_giver_id'], unique: true },
        { columns: ['receiver_id', 'state'] },
        { columns: ['created_at'] },
      ],
      references: { giver_id: ['user_account', 'id'], receiver_id: ['user_account', 'id'] },
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}
