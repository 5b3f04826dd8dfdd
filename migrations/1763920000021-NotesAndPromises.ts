import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, longText, makeTable, maybe, primary, text, whole } from './columns.ts';

/** What a note, a promise or a request is about. */
const about = {
  order_id: maybe(id),
  order_number: text(40),
  customer_id: maybe(id),
  customer_name: text(200),
} as const;

export class NotesAndPromises1763920000021 implements MigrationInterface {
  readonly name = 'NotesAndPromises1763920000021';

  async up(runner: QueryRunner): Promise<void> {
    await this.notes(runner);
    await this.promises(runner);
    await this.requests(runner);
  }

  private async notes(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: 'quick_note',
      columns: {
        id: primary(id),
        token: text(60),
        state: text(20),
        called_at: whole,
        saved_at: whole,
        by_id: id,
        by_name: text(120),
        caller: text(120),
        phone: text(60),
        what: text(2000),
        ...about,
        order_text: text(120),
        report_id: maybe(id),
        told: longText,
        closed_at: maybe(whole),
        closed_by_name: text(120),
        reason: text(500),
        version: count,
      },
      indices: [
        { columns: ['token'], unique: true },
        { columns: ['state', 'called_at'] },
        { columns: ['saved_at'] },
        { columns: ['order_id'] },
        { columns: ['report_id'] },
      ],
      references: { order_id: ['work_order', 'id'] },
    });
  }

  private async promises(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: 'customer_promise',
      columns: {
        id: primary(id),
        token: text(60),
        kind: text(20),
        thread_id: id,
        person: text(120),
        phone: text(200),
        way: text(20),
        text: text(2000),
        ...about,
        note_id: maybe(id),
        report_id: maybe(id),
        made_at: whole,
        due_at: whole,
        owner_id: id,
        owner_name: text(120),
        state: text(20),
        ended_at: maybe(whole),
        reason: text(500),
        driver: longText,
        answer: longText,
        follow_up: text(20),
        version: count,
      },
      indices: [
        { columns: ['token'], unique: true },
        { columns: ['state', 'due_at'] },
        { columns: ['follow_up', 'owner_id'] },
        { columns: ['ended_at'] },
        { columns: ['order_id'] },
        { columns: ['note_id'] },
        { columns: ['report_id'] },
      ],
      references: { order_id: ['work_order', 'id'], note_id: ['quick_note', 'id'] },
    });
  }

  private async requests(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: 'department_request',
      columns: {
        id: primary(id),
        token: text(60),
        kind: text(20),
        state: text(20),
        from_id: id,
        from_name: text(120),
        to_role: maybe(text(40)),
        to_id: maybe(id),
        to_name: text(120),
        text: text(2000),
        ...about,
        note_id: maybe(id),
        report_id: maybe(id),
        asked_at: whole,
        due_at: whole,
        acknowledged_at: maybe(whole),
        acknowledged_by_name: text(120),
        answer: text(2000),
        answered_at: maybe(whole),
        answered_by_name: text(120),
        reason: text(500),
        ended_at: maybe(whole),
        round: count,
        version: count,
      },
      indices: [
        { columns: ['token'], unique: true },
        { columns: ['state', 'due_at'] },
        { columns: ['ended_at'] },
        { columns: ['order_id'] },
        { columns: ['note_id'] },
        { columns: ['report_id'] },
      ],
      references: { order_id: ['work_order', 'id'], note_id: ['quick_note', 'id'] },
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}
