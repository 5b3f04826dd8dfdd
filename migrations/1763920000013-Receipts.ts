import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { count, id, makeTable, primary, text, whole } from './columns.ts';

export class Receipts1763920000013 implements MigrationInterface {
  readonly name = 'Receipts1763920000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "shipment" ADD COLUMN "pod_days" integer');
    await runner.query('ALTER TABLE "shipment" ADD COLUMN "closed_at" bigint');
    await runner.query('ALTER TABLE "shipment" ADD COLUMN "bypassed_at" bigint');
    await runner.query('ALTER TABLE "shipment" ADD COLUMN "bypass_reason" varchar(500)');
    await runner.createIndex('shipment', new TableIndex({ columnNames: ['bypassed_at'] }));
    await makeTable(runner, {
      name: 'receipt_step',
      columns: {
        order_id: primary(id),
        step: primary(text(20)),
        at: whole,
        by_id: id,
        by_name: text(120),
        note: text(500),
      },
      references: { order_id: ['work_order', 'id'] },
    });
    await makeTable(runner, {
      name: 'receipt_limit',
      columns: { customer_id: primary(id), days: count, updated_at: whole, version: count },
      references: { customer_id: ['customer', 'id'] },
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}
