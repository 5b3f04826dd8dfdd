import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { isPostgres } from './columns.ts';

/**
 * What was delivered and is on no statement is looked for every minute: of all orders of all years only these are in the
 * index. The column keeps a value of its own, as a table that others refer to must not be made anew.
 */
export class BilledOrders1763920000035 implements MigrationInterface {
  readonly name = 'BilledOrders1763920000035';

  async up(runner: QueryRunner): Promise<void> {
    const [no, yes] = isPostgres(runner) ? ['false', 'true'] : ['0', '1'];
    await runner.query(`ALTER TABLE "work_order" ADD COLUMN "billed" boolean NOT NULL DEFAULT ${no}`);
    await runner.query(
      `UPDATE "work_order" SET "billed" = ${yes} WHERE "id" IN (SELECT "order_id" FROM "billed_order")`,
    );
    const columnNames = ['state', 'customer_id', 'id'];
    await runner.createIndex('work_order', new TableIndex({ columnNames, where: 'billed = FALSE' }));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}
