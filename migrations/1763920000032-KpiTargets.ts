import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { count, id, makeTable, maybe, primary, text, whole, yesNo } from './columns.ts';
import { fillKpiOrders } from './kpi-fill.ts';

const line = {
  customer_id: id,
  period_at: whole,
  agreed_at: maybe(whole),
  current_at: maybe(whole),
  moved_late: count,
  cancelled: yesNo,
  signed_at: maybe(whole),
  pieces: whole,
  damaged_pieces: whole,
  intact: maybe(yesNo),
  satisfied: maybe(yesNo),
  excuse: maybe(text(20)),
  pod_due_at: maybe(whole),
  pod_good_at: maybe(whole),
};

const references = { order_id: ['work_order', 'id'] } as const;

export class KpiTargets1763920000032 implements MigrationInterface {
  readonly name = 'KpiTargets1763920000032';

  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: 'kpi_order',
      columns: { order_id: primary(id), ...line, since: whole },
      indices: [{ columns: ['period_at'] }, { columns: ['pod_due_at'] }, { columns: ['customer_id', 'period_at'] }],
      references,
    });
    await makeTable(runner, {
      name: 'kpi_order_past',
      columns: { order_id: primary(id), ...line, since: primary(whole), until: whole },
      indices: [{ columns: ['period_at'] }, { columns: ['pod_due_at'] }],
      references,
    });
    await makeTable(runner, {
      name: 'kpi_target',
      columns: {
        scope: primary(text(36)),
        figure: primary(text(20)),
        goal: count,
        updated_at: whole,
        by_name: text(120),
        version: count,
      },
    });
    for (const column of ['known_at', 'due_at', 'closed_at']) {
      await runner.createIndex('exception_report', new TableIndex({ columnNames: [column] }));
    }
    await fillKpiOrders(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}
