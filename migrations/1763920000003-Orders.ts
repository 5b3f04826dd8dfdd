import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, longText, makeTable, maybe, primary, text, whole, yesNo } from './columns.ts';

export class Orders1763920000003 implements MigrationInterface {
  readonly name = 'Orders1763920000003';

  async up(runner: QueryRunner): Promise<void> {
    await makeWorkOrder(runner);
    await makeLines(runner);
    await makeForms(runner);
    await makeTable(runner, { name: 'number_series', columns: { series: primary(text(40)), last: count } });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}

const parties = {
  customer_id: id,
  customer_name: text(120),
  customer_order_no: text(60),
  contact_name: text(60),
  contact_phone: text(30),
  contact_email: text(200),
  owner_id: id,
  owner_name: text(120),
  consignee: text(120),
  destination: text(200),
  goods_summary: text(200),
  pieces: whole,
  grams: whole,
  cm3: whole,
};

const agreement = {
  vehicle_type: maybe(text(20)),
  mode: maybe(text(20)),
  urgent: yesNo,
  hold_for_notice: yesNo,
  pickup_from_at: maybe(whole),
  pickup_to_at: maybe(whole),
  delivery_from_at: maybe(whole),
  delivery_to_at: maybe(whole),
  pod_kind: text(20),
  pod_copies: count,
  sign_off_notes: text(2000),
  important_notes: text(2000),
  special_demands: text(2000),
  remarks: text(2000),
  settlement_method: text(20),
  expected_fee_fen: maybe(whole),
  declared_value_fen: maybe(whole),
  insurance_fee_fen: maybe(whole),
};

async function makeWorkOrder(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'work_order',
    columns: {
      id: primary(id),
      number: text(40),
      revision: count,
      state: text(20),
      job_type: text(20),
      centre: text(20),
      channel: text(20),
      ...parties,
      ...agreement,
      confirmed_at: whole,
      confirmed_by_id: id,
      confirmed_by_name: text(120),
      cancelled_at: maybe(whole),
      cancel_reason: maybe(text(500)),
      updated_at: whole,
      version: count,
    },
    indices: [
      { columns: ['number'], unique: true },
      { columns: ['confirmed_at', 'id'] },
      { columns: ['state', 'confirmed_at', 'id'] },
      { columns: ['customer_id', 'confirmed_at', 'id'] },
      { columns: ['owner_id', 'confirmed_at', 'id'] },
      { columns: ['delivery_to_at', 'id'] },
    ],
    references: { customer_id: ['customer', 'id'], owner_id: ['user_account', 'id'] },
  });
}

async function makeLines(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'order_point',
    columns: {
      order_id: primary(id),
      kind: primary(text(10)),
      position: primary(count),
      company: text(120),
      contact: text(60),
      phone: text(30),
      province: text(60),
      city: text(60),
      district: text(60),
      street: text(200),
    },
    references: { order_id: ['work_order', 'id'] },
  });
  await makeTable(runner, {
    name: 'order_goods',
    columns: {
      order_id: primary(id),
      position: primary(count),
      name: text(120),
      pieces: whole,
      grams: whole,
      cm3: whole,
      packaging: text(60),
    },
    references: { order_id: ['work_order', 'id'] },
  });
}

async function makeForms(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'order_revision',
    columns: {
      order_id: primary(id),
      revision: primary(count),
      reason: text(500),
      form: longText,
      by_id: id,
      by_name: text(120),
      at: whole,
    },
    references: { order_id: ['work_order', 'id'] },
  });
  await makeTable(runner, {
    name: 'order_draft',
    columns: {
      id: primary(id),
      author_id: id,
      author_name: text(120),
      customer_id: maybe(id),
      customer_name: text(120),
      amends_order_id: maybe(id),
      amends_number: maybe(text(40)),
      amends_version: maybe(count),
      form: longText,
      created_at: whole,
      updated_at: whole,
      version: count,
    },
    indices: [{ columns: ['author_id', 'updated_at'] }, { columns: ['amends_order_id'], unique: true }],
    references: { author_id: ['user_account', 'id'], amends_order_id: ['work_order', 'id'] },
  });
}
