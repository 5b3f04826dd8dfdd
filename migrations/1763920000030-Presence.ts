import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, makeTable, maybe, primary, text, whole, yesNo } from './columns.ts';

export class Presence1763920000030 implements MigrationInterface {
  readonly name = 'Presence1763920000030';

  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: 'presence',
      columns: {
        id: primary(id),
        run_id: id,
        workstation: text(120),
        user_id: id,
        display_name: text(120),
        name_en: text(120),
        since: whole,
        locked: yesNo,
        idle_since: maybe(whole),
        place_kind: text(20),
        place_id: maybe(id),
        doing: text(20),
        beat: count,
      },
    });
    // Absences that were recorded before are whole days of no kind.
    await runner.query('ALTER TABLE "absence" ADD COLUMN "kind" varchar(20)');
    await runner.query('ALTER TABLE "absence" ADD COLUMN "from_time" varchar(5)');
    await runner.query('ALTER TABLE "absence" ADD COLUMN "to_time" varchar(5)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}
