import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, makeTable, maybe, primary, text, whole } from './columns.ts';

export class Standing1763920000024 implements MigrationInterface {
  readonly name = 'Standing1763920000024';

  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: 'standing',
      columns: {
        user_id: primary(id),
        ground: text(20),
        qualified_at: maybe(whole),
        reason: text(500),
        sitting_id: text(36),
        valid_until: maybe(whole),
        expired_at: maybe(whole),
        failed_at: maybe(whole),
        failed_exam: text(500),
        suspended_at: maybe(whole),
        suspend_reason: text(500),
        version: count,
      },
      references: { user_id: ['user_account', 'id'] },
    });
    await makeTable(runner, {
      name: 'pin',
      columns: {
        workstation: primary(text(120)),
        user_id: primary(id),
        pin_hash: text(300),
        tries: count,
        off: text(20),
        set_at: whole,
        last_used_at: whole,
      },
      references: { user_id: ['user_account', 'id'] },
    });
    // Whoever confirms orders today goes on doing so: the gate is for those who come after it.
    await runner.query(
      `INSERT INTO "standing" ("user_id", "ground", "qualified_at", "reason", "sitting_id", "failed_exam", "suspend_reason", "version")
       SELECT "user_id", 'present', ${Date.now()}, '', '', '', '', 1 FROM "user_role" WHERE "role" = 'csClerk'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}
