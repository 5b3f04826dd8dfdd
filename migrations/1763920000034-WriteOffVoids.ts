import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, makeTable, primary, refuseRewriting, text, whole } from './columns.ts';

export class WriteOffVoids1763920000034 implements MigrationInterface {
  readonly name = 'WriteOffVoids1763920000034';

  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: 'write_off_void',
      columns: { write_off_id: primary(id), reason: text(500), by_id: id, by_name: text(120), at: whole },
      references: { write_off_id: ['write_off', 'id'] },
    });
    await refuseRewriting(runner, 'write_off_void');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}
