import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileContent } from '../../../shared/contract/base.ts';
import type { Api } from '../../../shared/contract/contract.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { eventsOf, type ExamHouse, openExams, ownQuestions } from './house.ts';

const [single] = ownQuestions;

describe.each(databases)('[5.3.10] the question bank on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: ExamHouse;
  let api: Api;

  beforeEach(async () => {
    database = await open();
    house = await openExams(database);
    api = house.director;
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  const sound = { ...single, code: 'N-1', topic: 'intake' };
  const issues = async (patch: object) => issuesOf(await problemOf(api.exams.bank.create({ ...sound, ...patch })));

  it('tells at each field what is wrong with a question', async () => {
    const { zh, en } = sound;
    expect(await issues({ right: [] })).toEqual(['right exams.rightMissing']);
    expect(await issues({ right: [0, 1, 2] })).toEqual(['right exams.singleManyRight']);
    expect(await issues({ right: [5] })).toEqual(['right exams.rightUnknown']);
    expect(await issues({ zh: { ...zh, options: ['甲', ' ', '丙'] } })).toEqual(['zh.options.1 exams.optionEmpty']);
    expect(await issues({ en: { ...en, text: '', options: ['a', 'b', 'a'] } })).toEqual([
      'en.text exams.textMissing',
      'en.options.2 exams.optionTwice',
    ]);
    expect(await issues({ en: { ...en, options: ['a', 'b'] } })).toEqual(['en.options.2 exams.optionEmpty']);
    expect(await issues({ clauses: ['5.3.2', '9.9.9'] })).toEqual(['clauses exams.clauseUnknown']);
    expect(await issues({ clauses: [] })).toEqual(['clauses exams.clauseMissing']);
    expect(await issues({ topic: 'nothing', points: 0, code: '' })).toEqual([
      'code exams.codeMissing',
      'topic exams.topicUnknown',
      'points exams.pointsWrong',
    ]);
    expect(await issues({ code: 't-1' })).toEqual(['code exams.codeTaken']);
    expect(await issues({ kind: 'short', right: [] })).toEqual([
      'zh.model exams.modelMissing',
      'en.model exams.modelMissing',
    ]);
  });

  it('is kept by whoever may, and two who edit one question at once do not cover each other', async () => {
    expect((await problemOf(house.trainee.api.exams.bank.list({}))).kind).toBe('FORBIDDEN');
    const row = (await api.exams.bank.list({ text: 'T-1' })).rows[0];
    const { id, version } = await api.exams.bank.get({ id: row?.id ?? '' });
    const content = { ...single, topic: row?.topic ?? '' };
    await api.exams.bank.update({ ...content, id, version, points: 3 });
    const conflict = await problemOf(api.exams.bank.update({ ...content, id, version, points: 4 }));
    expect(conflict.data).toMatchObject({ code: 'exams.questionChanged', current: { points: 3, revision: 2 } });
  });

  it('is found by words of both languages, topic, kind and clause', async () => {
    const codes = async (filter: Parameters<Api['exams']['bank']['list']>[0]) =>
      (await api.exams.bank.list(filter)).rows.map(({ code }) => code);
    expect(await codes({ text: '甲 zh T-' })).toEqual(['T-1', 'T-2']);
    expect(await codes({ text: '丁 en' })).toEqual(['T-2']);
    expect(await codes({ text: 'T-', kind: 'trueFalse' })).toEqual(['T-3']);
    expect(await codes({ text: 'T-', clause: '5.3.1' })).toEqual([]);
    const { total } = await api.exams.bank.list({});
    expect(total).toBeGreaterThan(80);
    const [first] = (await api.exams.bank.list({ text: 'T-1' })).rows;
    const { id, version } = await api.exams.bank.get({ id: first?.id ?? '' });
    await api.exams.bank.setActive({ id, version, active: false });
    expect(await codes({ text: 'T-1' })).toEqual([]);
    expect(await codes({ text: 'T-1', retiredToo: true })).toEqual(['T-1']);
  });

  it('comes with the app once, and is not laid over what somebody edited', async () => {
    const [row] = (await api.exams.bank.list({ text: 'Q-001' })).rows;
    const {
      asked: _a,
      rightly: _r,
      revision: _v,
      updatedAt: _u,
      updatedByName: _n,
      active: _x,
      ...content
    } = await api.exams.bank.get({ id: row?.id ?? '' });
    await api.exams.bank.update({ ...content, points: 5 });
    const before = (await api.exams.bank.list({})).total;
    house = { ...house, counter: await house.counter.restart() };
    const window = house.counter.window();
    await window.api.people.logIn({ userName: 'zhaowenjing', password: 'Rain-over-Hill-8' });
    const after = await window.api.exams.bank.list({});
    expect(after.total).toBe(before);
    expect(after.rows.find(({ code }) => code === 'Q-001')?.points).toBe(5);
    expect((await window.api.exams.plans.list()).filter(({ nameZh }) => nameZh === '上岗考试')).toHaveLength(1);
  });

  it('refuses an Excel file with a question without a right answer, naming row and column, and imports nothing of it', async () => {
    const file = await edited(await api.exams.bank.export(), (sheet) => {
      sheet.getRow(3).getCell(6).value = '';
      sheet.getRow(4).getCell(5).value = '8.8.8';
      sheet.getRow(5).getCell(1).value = sheet.getRow(6).getCell(1).value;
      sheet.getRow(7).getCell(7).value = '改过的第七行';
    });
    const preview = await api.exams.bank.previewImport({ file });
    expect(preview.counts).toMatchObject({ error: 3, update: 2, create: 0 });
    const faults = preview.rows.flatMap(({ row, issues: own }) =>
      own.map(({ column, code }) => `${row} ${column} ${code}`),
    );
    expect(faults).toEqual(
      expect.arrayContaining(['3 right exams.rightMissing', '4 clauses exams.clauseUnknown', '6 code exams.codeTwice']),
    );
    const wrong = preview.rows.flatMap(({ issues: own }) => own).find(({ code }) => code === 'exams.clauseUnknown');
    expect(wrong?.params).toEqual({ clause: '8.8.8' });
    const refused = await problemOf(api.exams.bank.runImport({ previewId: preview.previewId }));
    expect(refused.code).toBe('exams.importHasErrors');
    expect((await api.exams.bank.list({ text: '改过的第七行' })).rows).toEqual([]);
  });

  it('exports retired questions too, takes back which are drawn, and keeps on record what each question was', async () => {
    const found = async (code: string) => (await api.exams.bank.list({ text: code, retiredToo: true })).rows[0];
    const { id, version } = await api.exams.bank.get({ id: (await found('T-1'))?.id ?? '' });
    await api.exams.bank.setActive({ id, version, active: false });
    const exported = await api.exams.bank.export();
    expect((await api.exams.bank.previewImport({ file: exported })).counts).toMatchObject({ error: 0, update: 0 });
    const file = await edited(exported, (sheet) => {
      sheet.eachRow((row) => {
        const code = row.getCell(1).value;
        if (code === 'T-1') row.getCell(row.cellCount).value = '是';
        if (code === 'T-2') row.getCell(row.cellCount).value = 'no';
        if (code === 'T-3') row.getCell(4).value = '6';
      });
    });
    const preview = await api.exams.bank.previewImport({ file });
    expect(preview.counts).toMatchObject({ error: 0, create: 0, update: 3 });
    await api.exams.bank.runImport({ previewId: preview.previewId });
    expect([(await found('T-1'))?.active, (await found('T-2'))?.active]).toEqual([true, false]);
    expect(await found('T-2')).toMatchObject({ revision: 1 });
    const third = await found('T-3');
    expect(third).toMatchObject({ revision: 2, points: 6 });
    const [, changed] = await eventsOf(database, third?.id ?? '');
    expect(changed).toMatchObject({ type: 'exam.questionChanged', payload: { before: { points: 2 } } });
    const types = (await eventsOf(database, id)).map(({ type }) => type);
    expect(types).toEqual(['exam.questionAdded', 'exam.questionRetired', 'exam.questionRevived']);
  });

  it('takes its own export back unchanged, and new and changed rows whole', async () => {
    const exported = await api.exams.bank.export();
    const same = await api.exams.bank.previewImport({ file: exported });
    expect(same.counts).toMatchObject({ error: 0, create: 0, update: 0 });
    const file = await edited(exported, (sheet) => {
      sheet.getRow(2).getCell(4).value = '7';
      const fresh = sheet.addRow(sheet.getRow(2).values);
      fresh.getCell(1).value = 'X-900';
    });
    const preview = await api.exams.bank.previewImport({ file });
    expect(preview.counts).toMatchObject({ error: 0, create: 1, update: 1 });
    expect(await api.exams.bank.runImport({ previewId: preview.previewId })).toEqual({ created: 1, updated: 1 });
    expect((await problemOf(api.exams.bank.runImport({ previewId: preview.previewId }))).code).toBe(
      'exams.importExpired',
    );
    expect((await api.exams.bank.list({ text: 'X-900' })).rows).toHaveLength(1);
    expect((await problemOf(api.exams.bank.previewImport({ file: await api.exams.bank.importTemplate() }))).code).toBe(
      'exams.importEmpty',
    );
  });

  it('refuses a plan for which a topic has too few questions, naming it, and numbers that cannot be', async () => {
    const [topic] = (await api.exams.bank.topics()).filter(({ en }) => en === 'Test');
    const id = topic?.id ?? '';
    const wrong = async (patch: object) => issuesOf(await problemOf(house.plan(patch)));
    expect(await wrong({ counts: [{ topic: id, count: 4 }] })).toEqual([`counts.${id} exams.tooFewQuestions`]);
    expect(await wrong({ counts: [] })).toEqual(['counts exams.planEmpty']);
    expect(await wrong({ nameEn: ' ', passPercent: 101, minutes: 0, attempts: 0 })).toEqual([
      'nameEn exams.nameMissing',
      'passPercent exams.numberWrong',
      'minutes exams.numberWrong',
      'attempts exams.numberWrong',
    ]);
    const planId = await house.plan();
    const row = (await api.exams.bank.list({ text: 'T-1' })).rows[0];
    const { version } = await api.exams.bank.get({ id: row?.id ?? '' });
    await api.exams.bank.setActive({ id: row?.id ?? '', version, active: false });
    const late = await problemOf(api.exams.assign({ planId, personIds: [house.trainee.id] }));
    expect([late.code, ...issuesOf(late)]).toEqual(['exams.bankTooSmall', `counts.${id} exams.tooFewQuestions`]);
    expect((await api.exams.plans.list()).find((plan) => plan.id === planId)?.short).toEqual([
      { topic: id, count: 3, there: 2 },
    ]);
  });
});

async function edited(file: FileContent, change: (sheet: ExcelJS.Worksheet) => void): Promise<FileContent> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(file.base64, 'base64') as unknown as ArrayBuffer);
  const [sheet] = book.worksheets;
  if (sheet) change(sheet);
  const content = await book.xlsx.writeBuffer();
  return { ...file, base64: Buffer.from(content).toString('base64') };
}
