import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import en from '../../../resources/locales/en/exams.json' with { type: 'json' };
import zh from '../../../resources/locales/zh-CN/exams.json' with { type: 'json' };
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { type ExamHouse, minute, openExams } from './house.ts';

describe.each(databases)('[5.3.10] results on paper and as a table on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: ExamHouse;

  beforeEach(async () => {
    database = await open();
    house = await openExams(database);
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  async function passed() {
    const sitting = await house.begun(await house.plan({ validMonths: 12 }));
    await house.answerAll(house.trainee.api, sitting, true);
    house.ports.clock.advance(7 * minute);
    return house.trainee.api.exams.submit({ id: sitting.id, version: sitting.version });
  }

  it('say who passed which exam with how many points, in either language and in both', async () => {
    const { trainee, ports } = house;
    const running = await house.begun(await house.plan({ nameZh: '另一场' }));
    const early = trainee.api.exams.pdf({ id: running.id, language: 'en' });
    expect((await problemOf(early)).code).toBe('exams.noResultYet');
    await trainee.api.exams.submit({ id: running.id, version: running.version });
    const { id } = await passed();
    const page = async (language: 'zh-CN' | 'en' | 'both') => {
      await trainee.api.exams.pdf({ id, language });
      return ports.rendered.at(-1) ?? '';
    };
    const chinese = await page('zh-CN');
    for (const text of [zh.sheet.title, zh.sheet.passed, zh.sheet.meansDuty, '小测验', '职员sunting', '测试', '6'])
      expect(chinese).toContain(text);
    expect(chinese).not.toContain(en.sheet.passed);
    const english = await page('en');
    for (const text of [en.sheet.title, en.sheet.passed, en.sheet.meansDuty, 'Small exam', 'Test'])
      expect(english).toContain(text);
    expect(english).not.toContain(zh.sheet.passed);
    const both = await page('both');
    for (const text of [zh.sheet.passed, en.sheet.passed, '小测验', 'Small exam']) expect(both).toContain(text);
  });

  it('stand in a table with a column for each topic, of everybody and for who assigns', async () => {
    const { trainee, director } = house;
    await passed();
    expect((await problemOf(trainee.api.exams.excel())).kind).toBe('FORBIDDEN');
    const { base64 } = await director.exams.excel();
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(base64, 'base64') as never);
    const [sheet] = book.worksheets;
    if (!sheet) throw new Error('No sheet');
    const line = (at: number) => (sheet.getRow(at).values as unknown[]).slice(1).map(String);
    const cell = (name: string) => line(2)[line(1).indexOf(name)];
    expect(line(1)).toEqual(expect.arrayContaining(Object.values(zh.result)));
    expect([cell(zh.result.person), cell(zh.result.plan), cell(zh.result.percent)]).toEqual([
      '职员sunting',
      '小测验',
      '100',
    ]);
    expect([cell(zh.result.minutes), cell(zh.result.reached), cell('测试')]).toEqual(['7', '6', '6/6']);
  });
});
