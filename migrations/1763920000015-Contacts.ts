import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, makeTable, maybe, primary, text, whole, yesNo } from './columns.ts';

export class Contacts1763920000015 implements MigrationInterface {
  readonly name = 'Contacts1763920000015';

  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: 'order_contact',
      columns: {
        id: primary(id),
        order_id: id,
        at: whole,
        purpose: text(40),
        party: text(20),
        person: text(120),
        company: text(120),
        way: text(20),
        address: text(200),
        direction: text(10),
        reached: yesNo,
        said: text(2000),
        task_id: maybe(id),
        by_id: id,
        by_name: text(120),
        logged_at: whole,
      },
      indices: [{ columns: ['order_id', 'at'] }],
      references: { order_id: ['work_order', 'id'] },
    });
    await makeTable(runner, {
      name: 'customer_wish',
      columns: {
        customer_id: primary(id),
        way: text(10),
        contact_name: text(60),
        language: text(10),
        updated_at: whole,
        version: count,
      },
      references: { customer_id: ['customer', 'id'] },
    });
    await makeLetters(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}

/** Of which revision of an order its consignment letter is. */
async function makeLetters(runner: QueryRunner): Promise<void> {
  await runner.query('ALTER TABLE "shipment" ADD COLUMN "letter_revision" integer');
  await makeTable(runner, {
    name: 'consignment_letter',
    columns: {
      message_id: primary(id),
      order_id: id,
      revision: count,
      partner_name: text(120),
      mail_key: text(200),
      queued_at: whole,
    },
    indices: [{ columns: ['order_id', 'queued_at'] }],
    references: { order_id: ['work_order', 'id'] },
  });
}
