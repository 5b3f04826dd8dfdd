import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  bytes,
  count,
  id,
  isPostgres,
  longText,
  makeTable,
  maybe,
  orderByCodePoint,
  primary,
  text,
  whole,
} from './columns.ts';

export class PrintingAndMemory1763920000004 implements MigrationInterface {
  readonly name = 'PrintingAndMemory1763920000004';

  async up(runner: QueryRunner): Promise<void> {
    await makePrintJob(runner);
    await makeTable(runner, {
      name: 'event',
      columns: {
        seq: primary(whole),
        type: text(60),
        subject_kind: text(20),
        subject_id: text(80),
        actor_id: maybe(id),
        actor_name: text(120),
        workstation: text(120),
        clauses: text(200),
        at: whole,
        payload: longText,
        previous_hash: text(64),
        hash: text(64),
      },
      indices: [{ columns: ['subject_id', 'seq'] }],
    });
    await refuseRewriting(runner);
    await makeTable(runner, {
      name: 'search_token',
      withoutRowid: true,
      columns: { scope: primary(text(12)), token: primary(text(40)), ref_id: primary(id) },
      indices: [{ columns: ['ref_id'] }],
    });
    await orderByCodePoint(runner, 'search_token', 'token', 40);
    await makeTable(runner, {
      name: 'stored_file',
      columns: { hash: primary(text(64)), size: whole, created_at: whole, content: maybe(bytes(runner)) },
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}

async function makePrintJob(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'print_job',
    columns: {
      id: primary(id),
      order_id: maybe(id),
      number: text(40),
      customer_name: text(120),
      revision: count,
      kind: text(20),
      copy_no: count,
      centre: text(20),
      state: text(20),
      attempts: count,
      next_attempt_at: maybe(whole),
      claimed_by: maybe(text(120)),
      claimed_until: maybe(whole),
      driver: maybe(text(20)),
      target: maybe(text(500)),
      paper: maybe(text(4)),
      copies: maybe(count),
      language: maybe(text(8)),
      backend_job_id: maybe(text(200)),
      error_code: maybe(text(80)),
      error_detail: maybe(text(500)),
      pdf_hash: maybe(text(64)),
      queued_at: whole,
      submitted_at: maybe(whole),
      printed_at: maybe(whole),
      confirmed_at: maybe(whole),
      confirmed_by_id: maybe(id),
      confirmed_by_name: maybe(text(120)),
      version: count,
    },
    indices: [
      { columns: ['order_id', 'id'] },
      { columns: ['state', 'next_attempt_at'] },
      { columns: ['centre', 'id'] },
    ],
    references: { order_id: ['work_order', 'id'] },
  });
}

/** 3.4: what was once recorded is never edited away, not even by a faulty program. */
async function refuseRewriting(runner: QueryRunner): Promise<void> {
  if (isPostgres(runner)) {
    await runner.query(
      `CREATE FUNCTION event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'events are append-only'; END $$`,
    );
    await runner.query(
      'CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION event_is_append_only()',
    );
    return;
  }
  for (const act of ['UPDATE', 'DELETE']) {
    await runner.query(
      `CREATE TRIGGER event_no_${act.toLowerCase()} BEFORE ${act} ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END`,
    );
  }
}
