import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, longText, makeTable, maybe, primary, text, whole } from './columns.ts';

export class Tasks1763920000010 implements MigrationInterface {
  readonly name = 'Tasks1763920000010';

  async up(runner: QueryRunner): Promise<void> {
    await makeRules(runner);
    await makeTask(runner);
    await makeAlert(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}

async function makeRules(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'task_rule_change',
    columns: {
      rule_id: primary(text(60)),
      change: longText,
      updated_at: whole,
      updated_by_name: text(120),
      version: count,
    },
  });
  await makeTable(runner, {
    name: 'task_rule_snapshot',
    columns: { hash: primary(text(64)), rule_id: text(60), rule: longText, kept_at: whole },
  });
  await makeTable(runner, {
    name: 'task_clock',
    columns: { id: primary(text(10)), latest_at: whole },
  });
}

async function makeTask(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'task',
    columns: {
      id: primary(id),
      rule_id: text(60),
      rule_hash: text(64),
      clause: text(30),
      subject_kind: text(20),
      subject_id: text(80),
      occurrence: text(60),
      subject_label: text(120),
      customer_id: maybe(id),
      customer_name: text(120),
      params: longText,
      sum: longText,
      owner_id: maybe(id),
      owner_role: maybe(text(30)),
      owner_name: text(120),
      opened_at: whole,
      opened_by_name: text(120),
      due_at: whole,
      warn_at: maybe(whole),
      round: count,
      rungs_done: count,
      next_at: maybe(whole),
      state: text(20),
      closed_at: maybe(whole),
      closed_by_id: maybe(id),
      closed_by_name: maybe(text(120)),
      closed_by_event: maybe(text(60)),
      evidence: maybe(longText),
      reason: maybe(text(500)),
      version: count,
    },
    indices: [
      { columns: ['rule_id', 'subject_id', 'occurrence'], unique: true },
      { columns: ['next_at'] },
      { columns: ['subject_id', 'state'] },
      { columns: ['owner_id', 'state', 'due_at'] },
      { columns: ['owner_role', 'state', 'due_at'] },
      { columns: ['state', 'due_at'] },
    ],
  });
}

async function makeAlert(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'alert',
    columns: {
      id: primary(id),
      task_id: id,
      round: count,
      step: text(20),
      user_id: id,
      for_id: maybe(id),
      passed: text(120),
      created_at: whole,
      next_ring_at: maybe(whole),
      rings: count,
      first_rung_at: maybe(whole),
      last_rung_at: maybe(whole),
      acknowledged_at: maybe(whole),
      acknowledged_by_name: maybe(text(120)),
      returns: count,
      closed_at: maybe(whole),
    },
    indices: [
      { columns: ['task_id', 'round', 'step', 'user_id'], unique: true },
      { columns: ['user_id', 'next_ring_at'] },
      { columns: ['user_id', 'created_at'] },
    ],
    references: { task_id: ['task', 'id'] },
  });
}
