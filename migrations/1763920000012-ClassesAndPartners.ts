import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, longText, makeTable, maybe, primary, text, whole, yesNo } from './columns.ts';

export class ClassesAndPartners1763920000012 implements MigrationInterface {
  readonly name = 'ClassesAndPartners1763920000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "shipment" ADD COLUMN "letter_sent_at" bigint');
    await makeTable(runner, {
      name: 'partner',
      columns: {
        id: primary(id),
        name: text(120),
        cities: text(500),
        address: text(200),
        contacts: longText,
        remarks: text(1000),
        active: yesNo,
        updated_at: whole,
        version: count,
      },
      indices: [{ columns: ['name'], unique: true }],
    });
    await makeTable(runner, {
      name: 'shipment_step',
      columns: {
        order_id: primary(id),
        code: primary(text(40)),
        position: count,
        state: text(20),
        by_fact: yesNo,
        at: maybe(whole),
        by_id: maybe(id),
        by_name: maybe(text(120)),
        note: text(500),
      },
      references: { order_id: ['work_order', 'id'] },
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}
