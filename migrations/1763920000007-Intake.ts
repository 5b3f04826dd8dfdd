import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { count, id, makeTable, maybe, primary, text, whole, yesNo } from './columns.ts';

export class Intake1763920000007 implements MigrationInterface {
  readonly name = 'Intake1763920000007';

  async up(runner: QueryRunner): Promise<void> {
    // Empty for orders of before: a table that others refer to must not be made anew on SQLite.
    await runner.query('ALTER TABLE "work_order" ADD COLUMN "begun_at" bigint');
    await runner.createIndex('work_order', new TableIndex({ columnNames: ['channel', 'begun_at'] }));
    await makeReadBack(runner);
    await makeFaxCount(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}

async function makeReadBack(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'order_read_back',
    columns: {
      order_id: primary(id),
      part: primary(text(20)),
      fingerprint: text(64),
      caller_name: text(60),
      at: whole,
      by_id: id,
      by_name: text(120),
    },
  });
  await makeTable(runner, {
    name: 'order_confirmation',
    columns: {
      id: primary(id),
      order_id: id,
      channel: text(20),
      way: text(20),
      person: text(60),
      at: whole,
      note: text(500),
      fingerprint: text(64),
      recorded_at: whole,
      recorded_by_id: id,
      recorded_by_name: text(120),
    },
    indices: [{ columns: ['order_id', 'id'] }],
  });
}

async function makeFaxCount(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'fax_day',
    columns: {
      day: primary(text(10)),
      closed_at: maybe(whole),
      closed_by_id: maybe(id),
      closed_by_name: maybe(text(120)),
      reopened_at: maybe(whole),
      reopened_by_name: maybe(text(120)),
      reopen_reason: maybe(text(500)),
      version: count,
    },
  });
  await makeTable(runner, {
    name: 'fax_count',
    columns: {
      day: primary(text(10)),
      customer_id: primary(id),
      by_hand: yesNo,
      their_count: maybe(count),
      told_by: text(60),
      told_at: maybe(whole),
      reason: text(500),
      owner_id: id,
      owner_name: text(120),
      orders_at_close: maybe(count),
      drafts_at_close: maybe(count),
      updated_at: whole,
      updated_by_name: text(120),
      version: count,
    },
    references: { day: ['fax_day', 'day'], customer_id: ['customer', 'id'] },
  });
}
