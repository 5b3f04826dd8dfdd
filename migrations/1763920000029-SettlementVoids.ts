import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, makeTable, primary, refuseRewriting, text, whole } from './columns.ts';

export class SettlementVoids1763920000029 implements MigrationInterface {
  readonly name = 'SettlementVoids1763920000029';

  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: 'settlement_void',
      columns: {
        settlement_id: primary(id),
        reason: text(500),
        by_id: id,
        by_name: text(120),
        at: whole,
      },
      references: { settlement_id: ['claim_settlement', 'id'], by_id: ['user_account', 'id'] },
    });
    await refuseRewriting(runner, 'settlement_void');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}
