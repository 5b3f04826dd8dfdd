import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { openReception, type ReceptionHouse } from './house.ts';

/** What a reader sees of the sheet that was rendered last. */
function lastSheet({ ports }: ReceptionHouse): string {
  const page = ports.rendered.at(-1) ?? '';
  return page
    .slice(page.indexOf('<body>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe.each(databases)('papers of visits on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: ReceptionHouse;

  beforeEach(async () => {
    database = await open();
    house = await openReception(database);
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  it('[6] badges name the guests with title and company, and own colleagues in the language of the badge', async () => {
    const { id } = await house.announced({ companionIds: [house.directorId] });
    const { badges } = house.clerk.reception;
    const file = await badges({ id, language: 'zh-CN', hosts: false });
    expect(file).toMatchObject({
      name: '2026-11-25-北京华信电子科技有限公司-badges.pdf',
      mediaType: 'application/pdf',
    });
    const guests = lastSheet(house);
    expect(guests).toMatch(/北京华信电子科技有限公司 王建国 [^·]+ · 总经理 来宾 .* 2026-11-25/);
    expect(guests).toContain('Anna Schmidt');
    expect(guests).not.toContain('职员');
    await badges({ id, language: 'zh-CN', hosts: true });
    expect(lastSheet(house)).toContain('职员lina');
    expect(lastSheet(house)).toContain('职员zhaowenjing');
    await badges({ id, language: 'en', hosts: true });
    expect(lastSheet(house)).toMatch(/ lina .* zhaowenjing /);
    expect(lastSheet(house)).not.toContain('职员');
    await badges({ id, language: 'both', hosts: true });
    expect(lastSheet(house)).toMatch(/职员lina lina .*职员zhaowenjing zhaowenjing /);
  });

  it('[6] the sheet says who comes when to whom, what is settled by whom, and what was agreed', async () => {
    const { reception } = house.clerk;
    const visit = await house.announced({ ...house.today, grade: 'C', companionIds: [house.directorId] });
    const { id } = visit;
    const here = await reception.arrive({ id, version: visit.version });
    await house.tick(here, 'tea', house.director);
    const writing = { participants: '王建国', text: '价格谈妥', decisions: '' };
    await reception.saveMinutes({ id, version: 0, writing });
    const owed = { ownerId: house.directorId, dueDay: '2026-11-27' };
    await reception.followUps.add({ id, token: 'press-000001', text: '寄送报价单', ...owed });
    await reception.sheet({ id, language: 'zh-CN' });
    const sheet = lastSheet(house);
    for (const words of [
      '2026-11-23 09:30 – 11:00',
      '签订年度运输合同',
      '第一会议室',
      '王建国',
      '价格谈妥',
      '寄送报价单',
    ]) {
      expect(sheet).toContain(words);
    }
    expect(sheet).toMatch(/职员lina .*职员zhaowenjing/);
    expect(sheet.match(/☑/g)).toHaveLength(1);
    await reception.sheet({ id, language: 'en' });
    const english = lastSheet(house);
    expect(english).toContain('Meeting room 1');
    expect(english).toContain('zhaowenjing');
    expect(english).not.toMatch(/职员zhaowenjing|第一会议室/);
    const draft = await house.draft();
    expect((await problemOf(reception.sheet({ id: draft.id, language: 'en' }))).code).toBe('reception.not.draft');
  });

  it('[6] the list in Excel has the visits that are asked for, in the order of the screen', async () => {
    const { default: ExcelJS } = await import('exceljs');
    await house.announced({ grade: 'A', roomId: null });
    const first = await house.announced({ ...house.today, customerId: null, customerName: '=HYPERLINK("http://x")' });
    await house.announced({ day: '2026-11-26', hostId: house.directorId });
    const file = await house.clerk.reception.excel({ mine: true });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(file.base64, 'base64') as never);
    const [sheet] = book.worksheets;
    const cells = [1, 2, 3].map((row) => (sheet!.getRow(row).values as readonly unknown[]).slice(1));
    expect(file.name).toBe('visits-2026-11-23.xlsx');
    expect(sheet?.rowCount).toBe(3);
    expect(cells[0]).toEqual([
      '时间',
      '至',
      '级别',
      '来访单位',
      '领队',
      '人数',
      '事由',
      '主接待人',
      '会议室',
      '状态',
      '清单',
    ]);
    expect(cells[1]?.slice(0, 4)).toEqual([
      '2026-11-23 09:30',
      '11:00',
      expect.stringMatching(/^B/),
      first.customerName,
    ]);
    expect(cells[2]?.slice(0, 7)).toEqual([
      '2026-11-25 14:00',
      '16:00',
      expect.stringMatching(/^A/),
      '北京华信电子科技有限公司',
      '王建国',
      '2',
      '签订年度运输合同',
    ]);
    expect(cells[1]?.at(8)).toBe('第一会议室');
  });
});
