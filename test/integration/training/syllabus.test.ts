import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { itemOf, openTraining, taught, type TrainingHouse } from './house.ts';

describe.each(databases)('the syllabus on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: TrainingHouse;

  beforeEach(async () => {
    database = await open();
    house = await openTraining(database);
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  const syllabus = () => house.director.api.training.syllabus;
  const contentOf = ({
    id: _id,
    version: _version,
    updatedAt: _at,
    updatedByName: _by,
    ...item
  }: Awaited<ReturnType<TrainingHouse['admin']['training']['syllabus']['list']>>[number]) => item;

  async function first() {
    const [item] = await syllabus().list();
    if (!item) throw new Error('an empty syllabus');
    return item;
  }

  it('[5.2.1] comes with the app and is edited in both languages; running plans keep what they began with', async () => {
    const plan = await house.begun();
    const item = await first();
    expect(item).toMatchObject({ version: 0, updatedAt: null, part: 'hr' });
    const changed = { ...contentOf(item), title: { zh: '公司概况', en: 'About us' } };
    const saved = await syllabus().save({ id: item.id, version: 0, item: changed });
    expect(saved).toMatchObject({ title: { zh: '公司概况' }, version: 1, updatedByName: '职员zhaowenjing' });
    const kept = await house.director.api.training.get({ id: plan.id });
    expect(itemOf(kept, '5.2.1')).toMatchObject({ title: item.title, material: item.material });
    expect(kept.edition).toBe(1);
    await house.director.api.training.breakOff({ id: plan.id, version: kept.version, reason: '重来' });
    const next = await house.begun();
    expect(next.edition).toBe(2);
    expect(itemOf(next, '5.2.1').title.en).toBe('About us');
  });

  it('[5.3.9] offers a running plan what was added since, and takes it over', async () => {
    const plan = await house.begun();
    const added = await syllabus().save({
      id: null,
      version: 0,
      item: {
        clause: '5.3.9',
        part: 'items',
        title: { zh: '企业微信', en: 'Company chat' },
        learned: { zh: '会用', en: 'Can use it' },
        trainerRole: '',
        usualDay: 2,
        material: { zh: '', en: '' },
        active: true,
      },
    });
    const offered = await house.director.api.training.get({ id: plan.id });
    expect(offered.newItems).toEqual([{ id: added.id, title: added.title }]);
    const taken = await house.director.api.training.takeOver({ id: plan.id, version: plan.version });
    expect(taken).toMatchObject({ progress: { total: 13 }, newItems: [] });
    expect(taken.items.at(-1)).toMatchObject({ title: { en: 'Company chat' }, plannedDay: '2026-11-25' });
    const nothing = house.director.api.training.takeOver({ id: plan.id, version: taken.version });
    expect((await problemOf(nothing)).code).toBe('training.nothingToTake');
  });

  it('[5.3.1] wants both languages, its right, and the version that was seen; keeps its order', async () => {
    const item = await first();
    const content = contentOf(item);
    const half = syllabus().save({ id: item.id, version: 0, item: { ...content, title: { zh: '公司', en: ' ' } } });
    expect(issuesOf(await problemOf(half))).toEqual(['title.en training.bothLanguages']);
    const clerk = await house.join('lina', 'csClerk');
    const not = await problemOf(clerk.api.training.syllabus.save({ id: item.id, version: 0, item: content }));
    expect(not.kind).toBe('FORBIDDEN');
    await syllabus().save({ id: item.id, version: 0, item: { ...content, usualDay: 1 } });
    const late = await problemOf(syllabus().save({ id: item.id, version: 0, item: content }));
    expect(late).toMatchObject({ kind: 'CONFLICT', data: { current: { usualDay: 1, version: 1 } } });
    const moved = await syllabus().move({ id: item.id, version: 1, by: 1 });
    expect(moved[1]?.id).toBe(item.id);
    const again = await syllabus().move({ id: item.id, version: 1, by: -1 });
    expect(again[0]?.id).toBe(item.id);
  });

  it('[5.3.1] may be moved while its form or its neighbour’s is open: what was typed there is saved', async () => {
    const [item, neighbour] = await syllabus().list();
    const content = contentOf(await first());
    const { id, version } = await syllabus().save({
      id: item?.id ?? '',
      version: 0,
      item: { ...content, usualDay: 2 },
    });
    await syllabus().move({ id, version, by: 1 });
    await syllabus().move({ id, version, by: 1 });
    const saved = await syllabus().save({ id, version, item: { ...content, usualDay: 3 } });
    expect(saved).toMatchObject({ usualDay: 3, version: version + 1 });
    expect((await syllabus().list()).findIndex((one) => one.id === id)).toBe(2);
    expect((await syllabus().list()).find((one) => one.id === neighbour?.id)?.version).toBe(neighbour?.version);
  });

  it('[5.3.2] hangs files beside its page, read by everybody and put there by who edits the syllabus', async () => {
    const item = (await syllabus().list()).find(({ clause }) => clause === '5.3.2');
    const subject = { subjectKind: 'syllabusItem', subjectId: item?.id ?? '' } as const;
    const file = { name: '电话礼仪.txt', base64: Buffer.from('三声以内接起').toString('base64') };
    const add = (api: TrainingHouse['admin']) => api.attachments.add({ ...subject, purpose: 'general', file });
    expect((await problemOf(add(house.trainee.api))).code).toBe('attachments.notAllowed');
    const { id } = await add(house.director.api);
    expect(await house.trainee.api.attachments.list(subject)).toMatchObject([{ id, name: '电话礼仪.txt' }]);
    expect((await house.trainee.api.attachments.content({ id })).base64).toBe(file.base64);
  });

  it('[5.2.1, 5.3.1] prints the training record in either language and both, with every clause and both signatures', async () => {
    const plan = await house.begun();
    await taught(house.director.api, itemOf(plan, '5.3.1'));
    for (const language of ['zh-CN', 'en', 'both'] as const) {
      await house.trainee.api.training.pdf({ id: plan.id, language });
      const sheet = house.ports.rendered.at(-1) ?? '';
      for (const { clause, title } of plan.items) {
        expect(sheet).toContain(clause);
        expect(sheet).toContain(language === 'en' ? title.en : title.zh);
      }
      expect(sheet).toContain(language === 'en' ? 'not signed' : '未签字');
      expect(sheet).toMatch(/职员zhaowenjing <span class="when">2026-11-23 09:00</);
    }
    const { base64 } = await house.director.api.training.excel({ id: plan.id, language: 'en' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(base64, 'base64') as never);
    expect(book.worksheets[0]?.rowCount).toBe(14);
    const list = await house.director.api.training.listExcel({ view: 'open', language: 'zh-CN' });
    expect(list.name).toBe('培训计划-2026-11-23.xlsx');
  });
});
