import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, longText, makeTable, maybe, primary, refuseRewriting, text, whole, yesNo } from './columns.ts';

export class Settlement1763920000031 implements MigrationInterface {
  readonly name = 'Settlement1763920000031';

  async up(runner: QueryRunner): Promise<void> {
    await agreements(runner);
    await statements(runner);
    await lines(runner);
    await billing(runner);
    await versions(runner);
    await talks(runner);
    await money(runner);
    await endings(runner);
    for (const table of ['statement_revision', 'statement_step', 'customer_payment', 'payment_void', 'write_off']) {
      await refuseRewriting(runner, table);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}

const by = { by_id: id, by_name: text(120), at: whole };

async function agreements(runner: QueryRunner): Promise<void> {
  const customer = { customer_id: ['customer', 'id'] } as const;
  await makeTable(runner, {
    name: 'settlement_terms',
    columns: { customer_id: primary(id), from_day: primary(text(10)), terms: longText, ...by, version: count },
    references: customer,
  });
  await makeTable(runner, {
    name: 'quotation',
    columns: {
      customer_id: primary(id),
      from_day: primary(text(10)),
      lines: longText,
      agreed_with: text(120),
      ...by,
      version: count,
    },
    references: customer,
  });
}

const course = {
  prepared_at: maybe(whole),
  prepared_by_id: maybe(id),
  prepared_by_name: text(120),
  reviewed_at: maybe(whole),
  reviewed_by_name: text(120),
  answer: text(500),
  send_due_at: whole,
  sent_at: maybe(whole),
  sent_by_name: text(120),
  message_id: maybe(id),
  confirm_due_at: maybe(whole),
  confirmed_at: maybe(whole),
  confirmed_by: text(120),
  invoice_asked_at: maybe(whole),
  invoice_asked_by_name: text(120),
  invoice_no: text(60),
  invoice_day: maybe(text(10)),
  invoice_fen: maybe(whole),
  invoiced_at: maybe(whole),
  invoiced_by_name: text(120),
  invoice_way: maybe(text(20)),
  invoice_carrier: text(120),
  invoice_receiver: text(120),
  invoice_delivered_at: maybe(whole),
  due_day: maybe(text(10)),
};

async function statements(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'statement',
    columns: {
      id: primary(id),
      customer_id: id,
      customer_name: text(120),
      month: text(7),
      number: text(40),
      revision: count,
      state: text(20),
      issuer: text(10),
      terms: longText,
      first_day: text(10),
      last_day: text(10),
      period_from: whole,
      period_to: whole,
      charges_fen: whole,
      on_spot_fen: whole,
      deductions_fen: whole,
      amount_fen: whole,
      opening_fen: whole,
      received_fen: whole,
      fees: longText,
      line_count: count,
      held_count: count,
      bypassed_count: count,
      owner_id: maybe(id),
      owner_name: text(120),
      finance_id: maybe(id),
      finance_name: text(120),
      ...course,
      paid_fen: whole,
      written_off_fen: whole,
      paid_at: maybe(whole),
      drafted_at: whole,
      updated_at: whole,
      version: count,
    },
    indices: [
      { columns: ['customer_id', 'month'], unique: true },
      { columns: ['number'], unique: true },
      { columns: ['month', 'id'] },
      { columns: ['state', 'id'] },
      { columns: ['paid_at', 'due_day'] },
    ],
    references: { customer_id: ['customer', 'id'] },
  });
}

const fees = {
  freight_fen: whole,
  pickup_fen: whole,
  delivery_fen: whole,
  insurance_fen: whole,
  upstairs_fen: whole,
  handling_fen: whole,
  transfer_fen: whole,
  other_fen: whole,
};

async function lines(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'statement_line',
    columns: {
      statement_id: primary(id),
      revision: primary(count),
      order_id: primary(id),
      order_number: text(40),
      customer_order_no: text(60),
      delivered_at: whole,
      strayed: yesNo,
      destination: text(200),
      pieces: whole,
      grams: whole,
      cm3: whole,
      job_type: text(20),
      mode: maybe(text(20)),
      method: text(20),
      ...fees,
      other_name: text(60),
      quoted_fen: maybe(whole),
      price_reason: text(500),
      pod: text(20),
      pod_back_at: maybe(whole),
      hold: maybe(text(20)),
      hold_reason: text(500),
      remark: text(500),
      order_version: count,
    },
    indices: [{ columns: ['order_id'] }],
    references: { statement_id: ['statement', 'id'], order_id: ['work_order', 'id'] },
  });
}

async function billing(runner: QueryRunner): Promise<void> {
  // Its key is what keeps an order from being billed twice, whoever closes the month at the same time.
  await makeTable(runner, {
    name: 'billed_order',
    columns: { order_id: primary(id), statement_id: id },
    indices: [{ columns: ['statement_id'] }],
    references: { order_id: ['work_order', 'id'], statement_id: ['statement', 'id'] },
  });
  await makeTable(runner, {
    name: 'statement_deduction',
    columns: {
      statement_id: primary(id),
      revision: primary(count),
      position: primary(count),
      kind: text(20),
      claim_id: maybe(id),
      order_id: maybe(id),
      order_number: text(40),
      text: text(500),
      fen: whole,
    },
    indices: [{ columns: ['claim_id'] }],
    references: { statement_id: ['statement', 'id'] },
  });
}

async function versions(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'statement_revision',
    columns: {
      statement_id: primary(id),
      revision: primary(count),
      state: text(20),
      totals: longText,
      reason: text(500),
      ...by,
    },
    references: { statement_id: ['statement', 'id'] },
  });
}

async function talks(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'statement_dispute',
    columns: {
      id: primary(id),
      statement_id: id,
      revision: count,
      order_id: maybe(id),
      order_number: text(40),
      text: text(2000),
      raised_by: text(120),
      raised_at: whole,
      state: text(20),
      result: text(2000),
      ended_at: maybe(whole),
      ended_by_name: text(120),
      by_id: id,
      by_name: text(120),
      version: count,
    },
    indices: [{ columns: ['statement_id'] }, { columns: ['state', 'raised_at'] }],
    references: { statement_id: ['statement', 'id'] },
  });
  await makeTable(runner, {
    name: 'statement_step',
    columns: { id: primary(id), statement_id: id, dispute_id: maybe(id), kind: text(20), text: text(2000), ...by },
    indices: [{ columns: ['statement_id', 'at'] }],
    references: { statement_id: ['statement', 'id'] },
  });
}

async function money(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'customer_payment',
    columns: {
      id: primary(id),
      customer_id: id,
      day: text(10),
      fen: whole,
      way: text(20),
      reference: text(120),
      note: text(500),
      ...by,
    },
    indices: [{ columns: ['customer_id', 'day'] }],
    references: { customer_id: ['customer', 'id'] },
  });
  await makeTable(runner, {
    name: 'payment_void',
    columns: { payment_id: primary(id), reason: text(500), ...by },
    references: { payment_id: ['customer_payment', 'id'] },
  });
  await makeTable(runner, {
    name: 'payment_share',
    columns: { payment_id: primary(id), statement_id: primary(id), fen: whole },
    indices: [{ columns: ['statement_id'] }],
    references: { payment_id: ['customer_payment', 'id'], statement_id: ['statement', 'id'] },
  });
}

async function endings(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'write_off',
    columns: { id: primary(id), statement_id: id, fen: whole, reason: text(500), ...by },
    indices: [{ columns: ['statement_id'] }],
    references: { statement_id: ['statement', 'id'] },
  });
  await makeTable(runner, {
    name: 'payment_notice',
    columns: {
      id: primary(id),
      statement_id: id,
      way: text(20),
      fen: whole,
      ready_day: text(10),
      contact: text(200),
      note: text(500),
      ...by,
      ended_at: maybe(whole),
      ended_by_name: text(120),
      version: count,
    },
    indices: [{ columns: ['statement_id'] }],
    references: { statement_id: ['statement', 'id'] },
  });
}
