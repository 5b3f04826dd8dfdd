import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, longText, makeTable, maybe, primary, text, whole, yesNo } from './columns.ts';

export class Reception1763920000027 implements MigrationInterface {
  readonly name = 'Reception1763920000027';

  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, visit);
    await makeTable(runner, check);
    await makeTable(runner, minutes);
    await makeTable(runner, task);
    await makeTable(runner, book);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}

const visit = {
  name: 'visit',
  columns: {
    id: primary(id),
    state: text(20),
    walk_in: yesNo,
    form: longText,
    grade: text(2),
    customer_id: maybe(id),
    customer_name: text(200),
    guest_names: longText,
    host_id: maybe(id),
    host_name: text(120),
    companions: longText,
    room_id: maybe(text(40)),
    room_zh: text(60),
    room_en: text(60),
    from_at: whole,
    to_at: whole,
    template_revision: count,
    prepared_at: maybe(whole),
    created_at: whole,
    created_by_id: id,
    created_by_name: text(120),
    announced_at: maybe(whole),
    arrived_at: maybe(whole),
    greeted_by_name: text(120),
    ended_at: maybe(whole),
    reason: text(500),
    updated_at: whole,
    version: count,
  },
  indices: [
    { columns: ['from_at', 'id'] },
    { columns: ['room_id', 'from_at'] },
    { columns: ['customer_id', 'from_at'] },
    { columns: ['state'] },
  ],
  references: {
    customer_id: ['customer', 'id'],
    host_id: ['user_account', 'id'],
    created_by_id: ['user_account', 'id'],
  },
} as const;

const check = {
  name: 'visit_check',
  columns: {
    id: primary(id),
    visit_id: id,
    item_id: text(60),
    position: count,
    item: longText,
    mandatory: yesNo,
    state: text(20),
    by_id: maybe(id),
    by_name: text(120),
    at: maybe(whole),
    note: text(500),
    version: count,
  },
  indices: [{ columns: ['visit_id', 'item_id'], unique: true }],
  references: { visit_id: ['visit', 'id', 'CASCADE'] },
} as const;

const minutes = {
  name: 'visit_minutes',
  columns: {
    id: primary(id),
    state: text(20),
    writing: longText,
    done_at: maybe(whole),
    done_by_name: text(120),
    updated_at: whole,
    version: count,
  },
  references: { id: ['visit', 'id', 'CASCADE'] },
} as const;

const task = {
  name: 'visit_task',
  columns: {
    id: primary(id),
    visit_id: id,
    token: text(60),
    text: text(500),
    owner_id: id,
    owner_name: text(120),
    due_day: text(10),
    due_at: whole,
    state: text(20),
    note: text(500),
    created_at: whole,
    created_by_name: text(120),
    closed_at: maybe(whole),
    closed_by_name: text(120),
    version: count,
  },
  indices: [{ columns: ['visit_id'] }, { columns: ['token'], unique: true }],
  references: { visit_id: ['visit', 'id', 'CASCADE'], owner_id: ['user_account', 'id'] },
} as const;

const book = {
  name: 'reception_book',
  columns: {
    id: primary(id),
    kind: text(20),
    revision: count,
    content: longText,
    saved_at: whole,
    saved_by_name: text(120),
  },
  indices: [{ columns: ['kind', 'revision'], unique: true }],
} as const;
