import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, longText, makeTable, maybe, primary, text, whole, yesNo } from './columns.ts';

export class AttachmentsAndDangerousGoods1763920000005 implements MigrationInterface {
  readonly name = 'AttachmentsAndDangerousGoods1763920000005';

  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: 'attachment',
      columns: {
        id: primary(id),
        subject_kind: text(20),
        subject_id: id,
        purpose: text(30),
        name: text(255),
        media_type: text(100),
        size: whole,
        hash: text(64),
        added_at: whole,
        added_by_id: id,
        added_by_name: text(120),
        removed_at: maybe(whole),
        removed_by_id: maybe(id),
        removed_by_name: maybe(text(120)),
        remove_reason: maybe(text(500)),
      },
      indices: [{ columns: ['subject_id', 'id'] }],
    });
    await makeDangerousGoods(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}

async function makeDangerousGoods(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'dangerous_word',
    columns: {
      id: primary(id),
      category: text(30),
      zh: text(60),
      en: text(60),
      matching: text(10),
      air: yesNo,
      rail: yesNo,
      exceptions: longText,
      active: yesNo,
      seeded: yesNo,
      updated_at: whole,
      updated_by_name: text(120),
      version: count,
    },
  });
  await makeTable(runner, {
    name: 'dangerous_goods_letter',
    columns: {
      id: primary(id),
      customer_id: id,
      order_id: maybe(id),
      signed_on: text(10),
      expires_on: text(10),
      signed_by: text(60),
      attachment_id: id,
      recorded_at: whole,
      recorded_by_id: id,
      recorded_by_name: text(120),
      revoked_at: maybe(whole),
      revoked_by_id: maybe(id),
      revoked_by_name: maybe(text(120)),
      revoke_reason: maybe(text(500)),
      version: count,
    },
    indices: [{ columns: ['customer_id', 'expires_on'] }, { columns: ['order_id'] }],
    references: { customer_id: ['customer', 'id'], attachment_id: ['attachment', 'id'] },
  });
}
