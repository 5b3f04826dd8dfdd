import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, isPostgres, longText, makeTable, maybe, primary, text, whole } from './columns.ts';

export class Handovers1763920000006 implements MigrationInterface {
  readonly name = 'Handovers1763920000006';

  async up(runner: QueryRunner): Promise<void> {
    await markCustomersAndOrders(runner);
    await makeHandover(runner);
    await makeSignatures(runner);
    await makeConsentAndAbsence(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}

/**
 * Customers and orders of before are served as ever. The two columns keep a value of their own: SQLite adds
 * one that is never empty only with it, and a table that others refer to must not be made anew.
 */
async function markCustomersAndOrders(runner: QueryRunner): Promise<void> {
  const no = isPostgres(runner) ? 'false' : '0';
  await runner.query(`ALTER TABLE "customer" ADD COLUMN "acceptance" varchar(20) NOT NULL DEFAULT 'existing'`);
  await runner.query(`ALTER TABLE "customer" ADD COLUMN "break_in_until" varchar(10)`);
  await runner.query(`ALTER TABLE "work_order" ADD COLUMN "papers_pending" boolean NOT NULL DEFAULT ${no}`);
}

async function makeHandover(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'handover',
    columns: {
      id: primary(id),
      kind: text(20),
      number: text(40),
      customer_id: id,
      revision: count,
      state: text(20),
      content: longText,
      author_id: id,
      author_name: text(120),
      submitted_by_id: maybe(id),
      valid_from: text(10),
      valid_until: text(10),
      reason: text(500),
      created_at: whole,
      updated_at: whole,
      submitted_at: maybe(whole),
      effective_at: maybe(whole),
      version: count,
    },
    indices: [
      { columns: ['number'], unique: true },
      { columns: ['customer_id', 'state'] },
      { columns: ['state', 'updated_at'] },
    ],
    references: { customer_id: ['customer', 'id'], author_id: ['user_account', 'id'] },
  });
}

async function makeSignatures(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'handover_revision',
    columns: {
      handover_id: primary(id),
      revision: primary(count),
      content: longText,
      papers: longText,
      author_id: id,
      submitted_by_id: id,
      submitted_by_name: text(120),
      submitted_at: whole,
    },
    references: { handover_id: ['handover', 'id'] },
  });
  await makeTable(runner, {
    name: 'handover_signature',
    columns: {
      handover_id: primary(id),
      revision: primary(count),
      step: primary(text(40)),
      decision: text(20),
      by_id: id,
      by_name: text(120),
      for_id: maybe(id),
      for_name: maybe(text(120)),
      reason: text(500),
      at: whole,
    },
    references: { handover_id: ['handover', 'id'], by_id: ['user_account', 'id'] },
  });
}

async function makeConsentAndAbsence(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'spoken_consent',
    columns: {
      id: primary(id),
      customer_id: id,
      leader_id: id,
      leader_name: text(120),
      spoken_at: whole,
      asked_by_id: id,
      asked_by_name: text(120),
      reason: text(500),
      deadline_at: whole,
      recorded_at: whole,
      settled_at: maybe(whole),
      settled_by_handover_id: maybe(id),
    },
    indices: [{ columns: ['customer_id', 'settled_at'] }],
    references: { customer_id: ['customer', 'id'], leader_id: ['user_account', 'id'] },
  });
  await makeTable(runner, {
    name: 'absence',
    columns: {
      id: primary(id),
      user_id: id,
      substitute_id: id,
      from_day: text(10),
      to_day: text(10),
      reason: text(500),
      recorded_at: whole,
      recorded_by_id: id,
      recorded_by_name: text(120),
      ended_at: maybe(whole),
    },
    indices: [{ columns: ['substitute_id', 'to_day'] }],
    references: { user_id: ['user_account', 'id'], substitute_id: ['user_account', 'id'] },
  });
}
