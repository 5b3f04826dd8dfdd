import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, isPostgres, longText, makeTable, maybe, primary, text, whole } from './columns.ts';

export class ExceptionReports1763920000020 implements MigrationInterface {
  readonly name = 'ExceptionReports1763920000020';

  async up(runner: QueryRunner): Promise<void> {
    await sayHowPeopleAreReached(runner);
    await makeReport(runner);
    await makeEntry(runner);
    await refuseRewriting(runner);
    await makeRecipient(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}

/** Nobody has said anything so far; an empty language is the one of the screen. */
async function sayHowPeopleAreReached(runner: QueryRunner): Promise<void> {
  await runner.query(`ALTER TABLE "user_account" ADD COLUMN "email" varchar(254) NOT NULL DEFAULT ''`);
  await runner.query(`ALTER TABLE "user_account" ADD COLUMN "phone" varchar(40) NOT NULL DEFAULT ''`);
  await runner.query(`ALTER TABLE "user_account" ADD COLUMN "mail_language" varchar(8) NOT NULL DEFAULT ''`);
}

async function makeReport(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'exception_report',
    columns: {
      id: primary(id),
      number: maybe(text(40)),
      state: text(20),
      token: text(36),
      open_key: maybe(text(60)),
      kind: maybe(text(20)),
      found_by: maybe(text(20)),
      severity: text(20),
      order_id: maybe(id),
      order_number: text(40),
      customer_id: maybe(id),
      customer_name: text(120),
      known_at: whole,
      regime: text(20),
      due_at: whole,
      form: longText,
      note_id: maybe(id),
      exception_id: maybe(id),
      author_id: id,
      author_name: text(120),
      created_at: whole,
      return_reason: text(500),
      filed_at: maybe(whole),
      filed_by_name: text(120),
      told_at: maybe(whole),
      closed_at: maybe(whole),
      version: count,
    },
    indices: [
      { columns: ['token'], unique: true },
      { columns: ['number'], unique: true },
      { columns: ['open_key'], unique: true },
      { columns: ['order_id'] },
      { columns: ['state', 'id'] },
      { columns: ['note_id'] },
    ],
    references: { order_id: ['work_order', 'id'], customer_id: ['customer', 'id'], author_id: ['user_account', 'id'] },
  });
}

async function makeEntry(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'exception_report_entry',
    columns: {
      id: primary(id),
      report_id: id,
      seq: count,
      token: text(36),
      kind: text(20),
      at: whole,
      by_id: id,
      by_name: text(120),
      workstation: text(120),
      text: longText,
      corrects: maybe(count),
      data: longText,
    },
    indices: [
      { columns: ['report_id', 'seq'], unique: true },
      { columns: ['token'], unique: true },
    ],
    references: { report_id: ['exception_report', 'id'] },
  });
}

/** 3.4: what was once reported is never edited away, not even by a faulty program. */
async function refuseRewriting(runner: QueryRunner): Promise<void> {
  if (isPostgres(runner)) {
    await runner.query(
      `CREATE FUNCTION report_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'reports are append-only'; END $$`,
    );
    await runner.query(
      'CREATE TRIGGER report_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON exception_report_entry FOR EACH STATEMENT EXECUTE FUNCTION report_is_append_only()',
    );
    return;
  }
  for (const act of ['UPDATE', 'DELETE']) {
    await runner.query(
      `CREATE TRIGGER exception_report_entry_no_${act.toLowerCase()} BEFORE ${act} ON exception_report_entry BEGIN SELECT RAISE(ABORT, 'reports are append-only'); END`,
    );
  }
}

async function makeRecipient(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'exception_report_recipient',
    columns: {
      id: primary(id),
      report_id: id,
      seq: count,
      who: text(254),
      user_id: maybe(id),
      name: text(120),
      role: maybe(text(40)),
      clause: maybe(text(20)),
      address: text(254),
      phone: text(40),
      language: text(8),
      unmailed_since: maybe(whole),
      outbox_id: maybe(id),
      told_at: maybe(whole),
      lost_at: maybe(whole),
      typed: count,
    },
    indices: [
      { columns: ['report_id', 'seq', 'who'], unique: true },
      { columns: ['unmailed_since'] },
      { columns: ['outbox_id'] },
    ],
    references: { report_id: ['exception_report', 'id'] },
  });
}
