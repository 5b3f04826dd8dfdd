import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, isPostgres, longText, makeTable, maybe, primary, text, whole, yesNo } from './columns.ts';

export class QualityAndClaims1763920000022 implements MigrationInterface {
  readonly name = 'QualityAndClaims1763920000022';

  async up(runner: QueryRunner): Promise<void> {
    await cases(runner);
    await actions(runner);
    await analyses(runner);
    await letters(runner);
    await settlements(runner);
    await claims(runner);
    for (const table of ['quality_step', 'quality_signature', 'claim_settlement']) await refuseRewriting(runner, table);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}

async function cases(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'quality_case',
    columns: {
      id: primary(id),
      report_id: id,
      number: text(40),
      customer_id: maybe(id),
      customer_name: text(200),
      stage: text(20),
      category: maybe(text(20)),
      party: maybe(text(20)),
      opened_at: whole,
      opened_by_name: text(120),
      round: count,
      verified_at: maybe(whole),
      closed_at: maybe(whole),
      updated_at: whole,
      version: count,
    },
    indices: [{ columns: ['report_id'], unique: true }, { columns: ['stage', 'opened_at'] }],
    references: { report_id: ['exception_report', 'id'] },
  });
  await makeTable(runner, {
    name: 'quality_step',
    columns: {
      case_id: primary(id),
      seq: primary(count),
      kind: text(20),
      text: text(4000),
      category: maybe(text(20)),
      party: maybe(text(20)),
      to_stage: maybe(text(20)),
      by_id: id,
      by_name: text(120),
      at: whole,
    },
    references: { case_id: ['quality_case', 'id'], by_id: ['user_account', 'id'] },
  });
}

async function actions(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'quality_action',
    columns: {
      id: primary(id),
      case_id: id,
      kind: text(20),
      text: text(1000),
      owner_id: id,
      owner_name: text(120),
      due_day: text(10),
      due_at: whole,
      done_at: maybe(whole),
      done_by_id: maybe(id),
      done_by_name: maybe(text(120)),
      result: text(2000),
      verified_at: maybe(whole),
      verified_by_id: maybe(id),
      verified_by_name: maybe(text(120)),
      verified_how: text(2000),
      dropped_at: maybe(whole),
      drop_reason: text(500),
      added_at: whole,
      added_by_name: text(120),
      version: count,
    },
    indices: [{ columns: ['case_id'] }],
    references: { case_id: ['quality_case', 'id'], owner_id: ['user_account', 'id'] },
  });
  await makeTable(runner, {
    name: 'quality_follow_up',
    columns: {
      case_id: primary(id),
      round: primary(count),
      days: primary(count),
      due_at: whole,
      done_at: maybe(whole),
      done_by_name: maybe(text(120)),
      holds: maybe(yesNo),
      result: text(2000),
    },
    references: { case_id: ['quality_case', 'id'] },
  });
}

async function analyses(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'quality_analysis',
    columns: {
      case_id: primary(id),
      revision: primary(count),
      state: text(20),
      content: longText,
      author_id: id,
      author_name: text(120),
      submitted_by_id: maybe(id),
      submitted_by_name: maybe(text(120)),
      submitted_at: maybe(whole),
      approved_at: maybe(whole),
      reason: text(500),
      created_at: whole,
      updated_at: whole,
      version: count,
    },
    references: { case_id: ['quality_case', 'id'], author_id: ['user_account', 'id'] },
  });
  await makeTable(runner, {
    name: 'quality_signature',
    columns: {
      case_id: primary(id),
      revision: primary(count),
      step: primary(text(20)),
      decision: text(20),
      by_id: id,
      by_name: text(120),
      for_id: maybe(id),
      for_name: maybe(text(120)),
      reason: text(500),
      at: whole,
    },
    references: { case_id: ['quality_case', 'id'], by_id: ['user_account', 'id'] },
  });
}

async function letters(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'quality_letter',
    columns: {
      message_id: primary(id),
      case_id: id,
      revision: count,
      language: text(8),
      name: text(200),
      address: text(254),
      attachment_id: id,
      sent_at: whole,
      by_name: text(120),
    },
    indices: [{ columns: ['case_id'] }],
    references: { case_id: ['quality_case', 'id'] },
  });
}

async function settlements(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'claim_settlement',
    columns: {
      id: primary(id),
      report_id: id,
      order_id: maybe(id),
      amount: whole,
      consignee: text(120),
      agreed_by: text(20),
      agreed_at: whole,
      receipt_id: id,
      note: text(2000),
      by_id: id,
      by_name: text(120),
      limit_then: whole,
      at: whole,
    },
    indices: [{ columns: ['report_id'] }, { columns: ['order_id'] }],
    references: { report_id: ['exception_report', 'id'], by_id: ['user_account', 'id'] },
  });
}

async function claims(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'claim',
    columns: {
      id: primary(id),
      report_id: id,
      order_id: maybe(id),
      state: text(20),
      asked: whole,
      consignee: text(120),
      note: text(2000),
      raised_at: whole,
      raised_by_name: text(120),
      kind: maybe(text(20)),
      compensation: whole,
      penalty: whole,
      party: maybe(text(20)),
      shares: longText,
      decision: text(2000),
      decided_at: maybe(whole),
      decided_by_name: maybe(text(120)),
      paid_at: maybe(whole),
      paid_by_name: maybe(text(120)),
      paid_reference: text(200),
      updated_at: whole,
      version: count,
    },
    indices: [{ columns: ['report_id'] }, { columns: ['order_id'] }, { columns: ['state', 'raised_at'] }],
    references: { report_id: ['exception_report', 'id'] },
  });
}

/** What was signed or paid out stays as it was written (3.4). */
async function refuseRewriting(runner: QueryRunner, table: string): Promise<void> {
  if (isPostgres(runner)) {
    await runner.query(
      `CREATE FUNCTION ${table}_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${table} is append-only'; END $$`,
    );
    await runner.query(
      `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION ${table}_is_append_only()`,
    );
    return;
  }
  for (const act of ['UPDATE', 'DELETE']) {
    await runner.query(
      `CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
    );
  }
}
