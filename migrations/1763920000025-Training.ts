import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, longText, makeTable, maybe, primary, text, whole, yesNo } from './columns.ts';

export class Training1763920000025 implements MigrationInterface {
  readonly name = 'Training1763920000025';

  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: 'syllabus_item',
      columns: {
        id: primary(id),
        position: count,
        clause: text(10),
        part: text(20),
        title: longText,
        learned: longText,
        trainer_role: text(40),
        usual_day: count,
        material: longText,
        active: yesNo,
        updated_at: whole,
        updated_by_name: text(120),
        version: count,
      },
    });
    await makeTable(runner, {
      name: 'syllabus_edition',
      columns: { id: primary(id), number: count, hash: text(64), items: longText, made_at: whole },
      indices: [{ columns: ['number'], unique: true }],
    });
    await makePlans(runner);
    await makeItems(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}

async function makePlans(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'training_plan',
    columns: {
      id: primary(id),
      trainee_id: id,
      trainee_name: text(120),
      open_trainee_id: maybe(id),
      edition_id: id,
      edition: count,
      start_day: text(10),
      state: text(20),
      begun_at: whole,
      begun_by_id: id,
      begun_by_name: text(120),
      ended_at: maybe(whole),
      ended_by_name: text(120),
      reason: text(500),
      updated_at: whole,
      version: count,
    },
    indices: [
      { columns: ['open_trainee_id'], unique: true },
      { columns: ['trainee_id'] },
      { columns: ['state', 'begun_at'] },
    ],
    references: { trainee_id: ['user_account', 'id'], edition_id: ['syllabus_edition', 'id'] },
  });
}

async function makeItems(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'training_item',
    columns: {
      id: primary(id),
      plan_id: id,
      syllabus_item_id: id,
      edition_id: id,
      position: count,
      clause: text(10),
      part: text(20),
      title: longText,
      trainer_id: id,
      trainer_name: text(120),
      planned_day: text(10),
      turn: count,
      writing: longText,
      result: text(20),
      read_at: maybe(whole),
      trainer_signed_at: maybe(whole),
      trainer_signed_by_id: maybe(id),
      trainer_signed_by_name: text(120),
      trainee_signed_at: maybe(whole),
      history: longText,
      version: count,
    },
    indices: [{ columns: ['plan_id', 'syllabus_item_id'], unique: true }, { columns: ['trainer_id'] }],
    references: { plan_id: ['training_plan', 'id'], trainer_id: ['user_account', 'id'] },
  });
}
