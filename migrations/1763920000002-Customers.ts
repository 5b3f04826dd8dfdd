import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, makeTable, maybe, orderByCodePoint, primary, text, whole, yesNo } from './columns.ts';

export class Customers1763920000002 implements MigrationInterface {
  readonly name = 'Customers1763920000002';

  async up(runner: QueryRunner): Promise<void> {
    await makeCustomer(runner);
    await makeBook(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}

async function makeCustomer(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'customer',
    columns: {
      id: primary(id),
      code: text(40),
      code_key: text(40),
      name_zh: text(120),
      name_en: text(120),
      pinyin: text(500),
      initials: text(120),
      settlement_method: text(20),
      settlement_day: maybe(count),
      key_account: yesNo,
      active: yesNo,
      owner_id: maybe(id),
      remarks: text(2000),
      created_at: whole,
      updated_at: whole,
      version: count,
    },
    indices: [{ columns: ['code_key'], unique: true }, { columns: ['owner_id'] }],
    references: { owner_id: ['user_account', 'id'] },
  });
  await orderByCodePoint(runner, 'customer', 'code_key', 40);
}

async function makeBook(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'customer_contact',
    columns: {
      id: primary(id),
      customer_id: id,
      position: count,
      name: text(60),
      title: text(60),
      phone: text(30),
      mobile: text(30),
      email: text(120),
    },
    indices: [{ columns: ['customer_id', 'position'] }],
    references: { customer_id: ['customer', 'id', 'CASCADE'] },
  });
  await makeTable(runner, {
    name: 'customer_address',
    columns: {
      id: primary(id),
      customer_id: id,
      position: count,
      company: text(120),
      contact: text(60),
      phone: text(30),
      province: text(60),
      city: text(60),
      district: text(60),
      street: text(200),
    },
    indices: [{ columns: ['customer_id', 'position'] }],
    references: { customer_id: ['customer', 'id', 'CASCADE'] },
  });
}
