import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, longText, makeTable, maybe, primary, text, whole, yesNo } from './columns.ts';

export class CompanyAndPeople1763920000001 implements MigrationInterface {
  readonly name = 'CompanyAndPeople1763920000001';

  async up(runner: QueryRunner): Promise<void> {
    await makeCompany(runner);
    await makePeople(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}

async function makeCompany(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'company',
    columns: {
      id: primary(text(20)),
      name_zh: text(120),
      name_en: text(120),
      address_zh: text(200),
      address_en: text(200),
      phone: text(60),
      zone: text(60),
      idle_lock_minutes: count,
      demo: yesNo,
      version: count,
    },
  });
  await makeTable(runner, {
    name: 'centre',
    columns: {
      kind: primary(text(20)),
      name_zh: text(120),
      name_en: text(120),
      number_prefix: text(8),
      version: count,
    },
  });
  await makeTable(runner, {
    name: 'centre_printer',
    columns: {
      centre: primary(text(20)),
      driver: text(20),
      target: text(500),
      paper: text(4),
      copies: count,
      language: text(8),
      version: count,
    },
    references: { centre: ['centre', 'kind'] },
  });
  await makeTable(runner, { name: 'setting', columns: { key: primary(text(60)), value: longText, version: count } });
}

async function makePeople(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'user_account',
    columns: {
      id: primary(id),
      user_name: text(60),
      user_key: text(60),
      name_zh: text(120),
      name_en: text(120),
      password_hash: text(300),
      language: text(8),
      active: yesNo,
      must_change_password: yesNo,
      last_login_at: maybe(whole),
      created_at: whole,
      updated_at: whole,
      version: count,
    },
    indices: [{ columns: ['user_key'], unique: true }],
  });
  await makeTable(runner, {
    name: 'user_role',
    columns: { user_id: primary(id), role: primary(text(40)) },
    references: { user_id: ['user_account', 'id'] },
  });
  await makeTable(runner, {
    name: 'known_user',
    columns: { workstation: primary(text(120)), user_id: primary(id), last_seen_at: whole },
    references: { user_id: ['user_account', 'id'] },
  });
  await makeTable(runner, {
    name: 'login_failure',
    columns: {
      name_hash: primary(text(64)),
      count,
      window_started_at: whole,
      lock_outs: count,
      locked_until: maybe(whole),
      last_failed_at: whole,
    },
  });
}
