import { mkdtempSync, rmSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../electron/backend/session.ts';
import { createLineSums } from '../../../electron/backend/transfer/lines.ts';
import { managerOf } from '../../../electron/backend/database/unit-of-work.ts';
import { databases } from '../../helpers/databases.ts';
import { setupInput } from '../people/house.ts';
import { exportFrom, importInto, type Installation, keepCopy, leftOvers, openInstallation } from './installations.ts';
import { manifestOf, pack, unpack, type Unpacked, withManifest } from './packages.ts';
import { temporaryRoot } from '../../helpers/temporary-folder.ts';

const admin = { userId: 'u1', displayName: '周敏', workstation: 'counter-1' } as Actor;
const filed = Buffer.from('%PDF-1.7 signed by the customer');

/** Each way to spoil a package, and what the person is told. */
const spoiled: readonly (readonly [
  what: string,
  spoil: (content: Unpacked) => Unpacked,
  problem: { readonly code: string; readonly params?: object },
])[] = [
  [
    'an altered line of a table',
    (content) => altered(content, 'tables/centre.ndjson', (text) => text.replace('货运中心', '货运中枢')),
    { code: 'transfer.line', params: { table: 'centre', line: 2 } },
  ],
  [
    'a line that is missing',
    (content) => altered(content, 'tables/centre.ndjson', (text) => text.slice(text.indexOf('\n') + 1)),
    { code: 'transfer.line', params: { table: 'centre', line: 1 } },
  ],
  [
    'lines that are missing at the end',
    (content) => altered(content, 'tables/centre.ndjson', (text) => text.slice(0, text.indexOf('\n') + 1)),
    { code: 'transfer.rows', params: { table: 'centre', said: 2, there: 1 } },
  ],
  [
    'a line more',
    (content) => altered(content, 'tables/company.ndjson', (text) => text + text),
    { code: 'transfer.rows', params: { table: 'company', said: 1, there: 2 } },
  ],
  [
    'a table whose hash is another',
    (content) =>
      withManifest(content, (manifest) => ({
        ...manifest,
        tables: manifest.tables.map((one) => (one.name === 'centre' ? { ...one, sha256: '0'.repeat(64) } : one)),
      })),
    { code: 'transfer.table', params: { table: 'centre' } },
  ],
  ...(['tables', 'files'] as const).map(
    (where) =>
      [
        `another size of its ${where}`,
        (content: Unpacked) =>
          withManifest(content, (manifest) => ({
            ...manifest,
            tables: manifest.tables.map((one) =>
              where === 'tables' && one.name === 'centre' ? { ...one, size: one.size + 1 } : one,
            ),
            files: { ...manifest.files, size: manifest.files.size + (where === 'files' ? 1 : 0) },
          })),
        { code: 'transfer.table', params: { table: where === 'tables' ? 'centre' : 'files' } },
      ] as const,
  ),
  [
    'a stored file with another content',
    (content) => altered(content, fileEntry(content), (text) => text.replace('signed', 'SIGNED')),
    { code: 'transfer.file' },
  ],
  ['a table that is missing', (content) => without(content, 'tables/event.ndjson'), { code: 'transfer.missing' }],
  ['a manifest that is missing', (content) => without(content, 'manifest.json'), { code: 'transfer.notOurs' }],
  [
    'something that does not belong there',
    (content) => new Map(content).set('files/run.exe', Buffer.from('MZ')),
    { code: 'transfer.unexpected', params: { name: 'files/run.exe' } },
  ],
  [
    'a format that is not known yet',
    (content) =>
      withManifest(content, (manifest) => ({ ...manifest, formatVersion: 2, productVersion: '9.0.0', more: 1 })),
    { code: 'transfer.formatFromFuture', params: { format: 2, version: '9.0.0' } },
  ],
  [
    'tables of a newer version',
    (content) =>
      withManifest(content, (manifest) => ({
        ...manifest,
        productVersion: '9.0.0',
        migrations: [...manifest.migrations, 'Tomorrow1999999999999'],
      })),
    { code: 'transfer.fromFuture', params: { step: 'Tomorrow1999999999999', version: '9.0.0' } },
  ],
  [
    'tables that were made in another way',
    (content) => withManifest(content, (manifest) => ({ ...manifest, migrations: ['Elsewhere1700000000000'] })),
    { code: 'transfer.foreign', params: { step: 'Elsewhere1700000000000' } },
  ],
  [
    'no company in it',
    (content) => {
      const emptied = new Map(content)
        .set('tables/company.ndjson', Buffer.alloc(0))
        .set('lines/company.crc32', Buffer.alloc(0));
      const { rows, size, sha256 } = createLineSums().result();
      return withManifest(emptied, (manifest) => ({
        ...manifest,
        tables: manifest.tables.map((one) => (one.name === 'company' ? { ...one, rows, size, sha256 } : one)),
      }));
    },
    { code: 'transfer.noCompany' },
  ],
  [
    'far more than it seems',
    (content) => new Map(content).set('tables/event.ndjson', Buffer.alloc(60 * 1024 * 1024, ' ')),
    { code: 'transfer.tooLarge' },
  ],
];

describe.each(databases)('[8] a package that is not as it was written, on $name', ({ open }) => {
  let source: Installation;
  let empty: Installation;
  let content: Unpacked;
  let path: string;
  const folder = mkdtempSync(join(temporaryRoot, 'counter-damaged-'));

  beforeAll(async () => {
    source = await openInstallation(await open());
    await source.services.setUp.setUp(setupInput);
    await source.services.files.put(filed);
    await source.ports.secrets.write('mail.smtp', 'Very-Secret-Mail-1');
    ({ path } = await keepCopy(await exportFrom(source, ['admin', setupInput.administrator.password])));
    content = await unpack(path);
    empty = await openInstallation(await open());
  });
  afterAll(async () => {
    await source.close();
    await empty.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const untouched = async () => {
    expect((await empty.services.company.status({ workstation: '' })).needsSetup).toBe(true);
    const rows = (sql: string) => managerOf(empty.database.read).query<{ n: number }[]>(sql);
    for (const table of ['event', 'user_account', 'centre']) {
      expect(Number((await rows(`SELECT count(*) AS n FROM ${table}`))[0]?.n)).toBe(0);
    }
    expect(await leftOvers(empty)).toEqual([]);
  };

  it.each(spoiled)('is refused with %s, and nothing is written', async (_, spoil, problem) => {
    const file = await pack(spoil(content), join(folder, 'spoiled.zip'));
    expect(await importInto(empty, file)).toMatchObject({ phase: 'failed', problem });
    await untouched();
  });

  it('is refused when its end is missing, or when it is something else', async () => {
    const cut = await pack(content, join(folder, 'cut.zip'));
    await truncate(cut, 2000);
    expect(await importInto(empty, cut)).toMatchObject({ phase: 'failed', problem: { code: 'transfer.damaged' } });
    await untouched();
  });

  it('is refused when a path leads out of it', async () => {
    const name = 'tables/aa/bb/evil.ndjson';
    const file = await pack(new Map(content).set(name, Buffer.from('x')), join(folder, 'path.zip'));
    const { readFile, writeFile } = await import('node:fs/promises');
    const bytes = (await readFile(file))
      .toString('latin1')
      .replaceAll(name, '../../../bb/evil.ndjson'.padEnd(name.length, 'x'));
    await writeFile(file, bytes, 'latin1');
    expect(await importInto(empty, file)).toMatchObject({ phase: 'failed', problem: { code: 'transfer.damaged' } });
    await untouched();
  });

  it('is refused when a record was changed and every sum made to fit', async () => {
    const changed = altered(content, 'tables/event.ndjson', (text) => text.replace('company.setUp', 'company.setup'));
    const changedAt = 1 + lines(content).findIndex((line) => line.includes('company.setUp'));
    const sums = createLineSums();
    for (const line of lines(changed)) sums.add(Buffer.from(line));
    changed.set('lines/event.crc32', sums.sums());
    const forged = withManifest(changed, (manifest) => ({
      ...manifest,
      tables: manifest.tables.map((one) => (one.name === 'event' ? { ...one, ...sums.result() } : one)),
    }));
    const file = await pack(forged, join(folder, 'forged.zip'));
    const problem = { code: 'transfer.chain', params: { seq: changedAt } };
    expect(await importInto(empty, file)).toMatchObject({ phase: 'failed', problem });
    await untouched();
  });

  it('is refused where a company is at work already', async () => {
    const busy = source.services.transfer;
    await expect(busy.bringIn('x')).rejects.toMatchObject({ code: 'company.alreadySetUp' });
    const piece = { uploadId: 'x', from: 0, base64: '' };
    await expect(busy.receive(piece)).rejects.toMatchObject({ code: 'company.alreadySetUp' });
  });

  it('holds no password of a mail server, and those of people as hashes only', () => {
    const all = Buffer.concat([...content.values()]).toString('utf8');
    expect(all).not.toContain('Very-Secret-Mail-1');
    expect(all).not.toContain(setupInput.administrator.password);
    expect(manifestOf(content).leftBehind).toContain('mailPasswords');
    expect(all).toMatch(/"password_hash":"scrypt/);
  });

  it('is given out and taken back by its own name only', async () => {
    const { transfer } = source.services;
    for (const file of ['../counter.sqlite', 'counter-x/../y.zip', '']) {
      await expect(transfer.piece(admin, { file, from: 0 })).rejects.toMatchObject({ code: 'transfer.noPackage' });
      await expect(transfer.remove(file)).rejects.toMatchObject({ code: 'transfer.noPackage' });
    }
    const [made] = (await transfer.state()).packages;
    const { base64, next } = await transfer.piece(admin, { file: made?.file ?? '', from: 0 });
    expect({ size: Buffer.from(base64, 'base64').length, next }).toEqual({ size: made?.size, next: null });
    await transfer.remove(made?.file ?? '');
    expect((await transfer.state()).packages).toEqual([]);
  });

  it('leaves no half one behind when it is cancelled', async () => {
    const { transfer } = source.services;
    transfer.begin(admin, { withoutLost: false });
    await transfer.cancel();
    expect(await transfer.state()).toMatchObject({ job: { phase: 'idle' }, packages: [] });
    expect(await leftOvers(source)).toEqual([]);
  });
});

function lines(content: Unpacked): readonly string[] {
  return (
    content
      .get('tables/event.ndjson')
      ?.toString('utf8')
      .split(/(?<=\n)/) ?? []
  );
}

function altered(content: Unpacked, entry: string, change: (text: string) => string): Unpacked {
  const text = content.get(entry)?.toString('utf8') ?? '';
  const changed = change(text);
  expect(changed).not.toBe(text);
  return new Map(content).set(entry, Buffer.from(changed));
}

function without(content: Unpacked, entry: string): Unpacked {
  const left = new Map(content);
  left.delete(entry);
  return left;
}

function fileEntry(content: Unpacked): string {
  return [...content.keys()].find((name) => name.startsWith('files/')) ?? '';
}
