import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, longText, makeTable, maybe, primary, text, whole, yesNo } from './columns.ts';

export class Tracking1763920000011 implements MigrationInterface {
  readonly name = 'Tracking1763920000011';

  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: 'shipment',
      columns: {
        order_id: primary(id),
        opened_at: whole,
        service_class: maybe(text(1)),
        proposed_class: maybe(text(1)),
        class_rules: longText,
        start_state: text(20),
        partner_name: text(120),
        partner_no: text(60),
        departed_at: maybe(whole),
        seen_at: maybe(whole),
        seen_place: text(120),
        expected_at: maybe(whole),
        arrived_at: maybe(whole),
        signed_at: maybe(whole),
        signee: text(60),
        signed_pieces: maybe(count),
        outcome: maybe(text(20)),
        condition: maybe(text(20)),
        attitude: maybe(text(20)),
        satisfied: maybe(yesNo),
        late_reason: text(500),
        pod_back_at: maybe(whole),
        remarks: text(1000),
        updated_at: whole,
        version: count,
      },
      references: { order_id: ['work_order', 'id'] },
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}
