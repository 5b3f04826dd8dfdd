import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, makeTable, maybe, primary, text, whole } from './columns.ts';

export class Exceptions1763920000017 implements MigrationInterface {
  readonly name = 'Exceptions1763920000017';

  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: 'order_exception',
      columns: {
        id: primary(id),
        order_id: id,
        kind: text(20),
        open_key: maybe(text(60)),
        found_by: text(20),
        found_at: whole,
        flagged_at: whole,
        flagged_by_id: maybe(id),
        flagged_by_name: text(120),
        promised_at: maybe(whole),
        note: text(2000),
        pieces: maybe(count),
        place: text(200),
        new_expected_at: maybe(whole),
        cause_state: text(20),
        cause: text(2000),
        cause_side: maybe(text(20)),
        remedy: maybe(text(20)),
        remedy_reason: text(500),
        result: text(2000),
        closed_at: maybe(whole),
        closed_by_name: maybe(text(120)),
        updated_at: whole,
        version: count,
      },
      indices: [
        { columns: ['open_key'], unique: true },
        { columns: ['order_id', 'flagged_at'] },
        { columns: ['closed_at', 'id'] },
      ],
      references: { order_id: ['work_order', 'id'] },
    });
    await this.links(runner);
  }

  private async links(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: 'order_link',
      columns: {
        linked_id: primary(id),
        kind: text(20),
        original_id: id,
        exception_id: id,
        at: whole,
        by_id: id,
        by_name: text(120),
      },
      indices: [{ columns: ['exception_id'] }, { columns: ['original_id'] }],
      references: { original_id: ['work_order', 'id'], exception_id: ['order_exception', 'id'] },
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}
