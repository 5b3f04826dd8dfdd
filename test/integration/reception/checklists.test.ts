import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/backend/database/database.ts';
import { visitsRepository } from '../../../electron/backend/reception/visits.repository.ts';
import type { Visit } from '../../../shared/contract/reception-schemas.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { backendConfig } from '../../helpers/test-database.ts';
import { at } from '../tasks/house.ts';
import { openReception, type ReceptionHouse } from './house.ts';

const idsOf = (visit: Visit, clause: string) =>
  visit.lines.filter(({ item }) => item.clause === clause).map(({ itemId }) => itemId);

describe.each(databases)('checklists of visits on $name', ({ open }) => {
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
  const lineOf = (visit: Visit, itemId: string) => {
    const line = visit.lines.find((one) => one.itemId === itemId);
    if (!line) throw new Error(`No line ${itemId}`);
    return line;
  };

  it('[6.2.1] premises clean and tidy stand on every list, due before the guests come; a VIP asks for more', async () => {
    const visits = [];
    for (const [grade, day] of [
      ['A', '2026-11-25'],
      ['B', '2026-11-26'],
      ['C', '2026-11-27'],
    ] as const) {
      visits.push(await house.announced({ grade, day }));
    }
    const [vip, business, ordinary] = visits as [Visit, Visit, Visit];
    for (const visit of visits)
      expect(idsOf(visit, '6.2.1')).toEqual(expect.arrayContaining(['premises', 'desks', 'tea']));
    expect(lineOf(vip, 'premises')).toMatchObject({
      dueAt: at('2026-11-25 08:45'),
      item: { mandatory: true, duty: 'front' },
    });
    expect(lineOf(vip, 'programme').dueAt).toBe(at('2026-11-24 17:00'));
    expect(lineOf(vip, 'room').dueAt).toBe(at('2026-11-25 13:00'));
    expect(vip.lines.length).toBeGreaterThan(business.lines.length);
    expect(business.lines.length).toBeGreaterThan(ordinary.lines.length);
    expect(ordinary.lines.map(({ itemId }) => itemId)).not.toContain('name-plates');
  });

  it('[6.2.1] what is due by the working day before a Monday is due on Friday', async () => {
    const monday = await house.announced({ grade: 'A', day: '2026-11-30' });
    expect(lineOf(monday, 'programme').dueAt).toBe(at('2026-11-27 17:00'));
  });

  it('[6.2.2] uniform and badge, jewellery and make-up are asked of all CS staff, marketing excepted', async () => {
    const visit = await house.announced({ grade: 'C' });
    const dress = visit.lines.filter(({ item }) => item.clause === '6.2.2');
    expect(dress.map(({ itemId }) => itemId)).toEqual(['uniform', 'jewellery', 'make-up']);
    for (const { item } of dress)
      expect(item).toMatchObject({ duty: 'csStaff', mandatory: true, grades: ['A', 'B', 'C'] });
    expect(dress[0]?.item).toMatchObject({
      zh: expect.stringContaining('市场部除外'),
      en: expect.stringContaining('marketing excepted'),
    });
    const ticked = await house.tick(visit, 'uniform', house.director);
    expect(lineOf(ticked, 'uniform')).toMatchObject({
      state: 'done',
      byId: house.directorId,
      at: house.ports.clock.now(),
    });
    const events = ticked.history.filter(({ what }) => what === 'ticked');
    expect(events).toMatchObject([{ payload: { item: 'uniform' } }]);
  });

  it('[6.3.1] smile, stand up, listen, look at the speaker: ticked while the guests are here', async () => {
    const visit = await house.announced({ grade: 'C', ...house.today });
    const here = await house.clerk.reception.arrive({ id: visit.id, version: visit.version });
    expect(here).toMatchObject({ state: 'inProgress', arrivedAt: house.ports.clock.now() });
    let now = here;
    for (const itemId of ['smile', 'stand-up', 'listen', 'look']) now = await house.tick(now, itemId);
    const greeting = now.lines.filter(({ item }) => item.clause === '6.3.1' && item.phase === 'conduct');
    expect(greeting.map(({ itemId, state }) => [itemId, state])).toEqual([
      ['smile', 'done'],
      ['stand-up', 'done'],
      ['listen', 'done'],
      ['look', 'done'],
    ]);
  });

  it('[6.3.2] cards: both hands, read, left on the table, not during the meeting', async () => {
    const visit = await house.announced({ grade: 'B' });
    expect(idsOf(visit, '6.3.2')).toEqual(['cards-both-hands', 'cards-read', 'cards-on-table', 'cards-when']);
    const rule = lineOf(visit, 'cards-when').item;
    expect([rule.zh, rule.en]).toEqual([
      expect.stringContaining('会谈中不交换'),
      expect.stringContaining('not during it'),
    ]);
    expect(lineOf(await house.tick(visit, 'cards-when'), 'cards-when').state).toBe('done');
  });

  it('[6.3.3] introductions: junior to senior, younger to older, own colleagues to foreign guests', async () => {
    const visit = await house.announced({ grade: 'B' });
    expect(idsOf(visit, '6.3.3')).toEqual(['intro-rank', 'intro-age', 'intro-foreign']);
    const { id, version } = lineOf(visit, 'intro-foreign');
    const skip = { id: visit.id, checkId: id, version, state: 'notApplicable' as const };
    expect(issuesOf(await problemOf(house.clerk.reception.tick(skip)))).toEqual(['note reception.whyNotMissing']);
    const skipped = await house.clerk.reception.tick({ ...skip, note: '没有外宾' });
    expect(lineOf(skipped, 'intro-foreign')).toMatchObject({ state: 'notApplicable', note: '没有外宾' });
  });

  it('[6.3.4] handshakes are on every list; a tick taken back is on record with who had made it', async () => {
    const visit = await house.announced({ grade: 'C' });
    const ticked = await house.tick(visit, 'handshake');
    const { id, version } = lineOf(ticked, 'handshake');
    const back = await house.director.reception.tick({ id: visit.id, checkId: id, version, state: 'open' });
    expect(lineOf(back, 'handshake')).toMatchObject({ state: 'open', byId: null, at: null });
    expect(back.history.at(-1)).toMatchObject({ what: 'unticked', payload: { was: 'done', item: 'handshake' } });
    expect(back.history.at(-1)?.payload['wasBy']).toBeTruthy();
  });

  it('[6] two who settle one item at once: the second sees who was first', async () => {
    const visit = await house.announced();
    await house.tick(visit, 'tea');
    const second = await problemOf(house.tick(visit, 'tea', house.director));
    expect(second).toMatchObject({ kind: 'CONFLICT', code: 'reception.tickedMeanwhile' });
    expect(lineOf(second.data['current'] as Visit, 'tea')).toMatchObject({ state: 'done', byId: house.clerkId });
  });

  it('[6] a template edited while a visit runs never changes it: it is offered, and what was settled stays', async () => {
    const visit = await house.tick(await house.announced(), 'tea');
    const { revision, items } = await house.director.reception.template.get();
    expect(revision).toBe(0);
    const edited = [
      ...items
        .filter(({ id }) => id !== 'desks' && id !== 'tea')
        .map((item) => (item.id === 'room' ? { ...item, zh: '会议室已布置' } : item)),
      { ...items[0]!, id: 'flowers', zh: '鲜花已摆放', en: 'Flowers are in place', grades: ['B' as const] },
    ];
    const saved = await house.director.reception.template.save({ revision, items: edited });
    expect(saved.revision).toBe(1);
    const same = await house.clerk.reception.get({ id: visit.id });
    expect(same.lines).toEqual(visit.lines);
    expect(same.newerTemplate).toBe(1);
    const adopted = await house.clerk.reception.adopt({ id: visit.id, version: same.version });
    const ids = adopted.lines.map(({ itemId }) => itemId);
    expect(ids).toContain('flowers');
    expect(ids).not.toContain('desks');
    expect(lineOf(adopted, 'tea')).toMatchObject({ state: 'done' });
    expect(lineOf(adopted, 'room').item.zh).toBe('会议室已布置');
    expect(adopted).toMatchObject({ newerTemplate: null, templateRevision: 1 });
    expect(adopted.history.at(-1)).toMatchObject({ what: 'adopted', payload: { revision: 1 } });
    const next = await house.announced({ day: '2026-11-26' });
    expect(next.newerTemplate).toBeNull();
    expect(next.lines.map(({ itemId }) => itemId)).toContain('flowers');
  });

  it('[6] who ticks a line by its old words is told of the new ones', async () => {
    const visit = await house.announced();
    const { revision, items } = await house.director.reception.template.get();
    const reworded = items.map((item) => (item.id === 'tea' ? { ...item, zh: '不再备茶' } : item));
    await house.director.reception.template.save({ revision, items: reworded });
    await house.clerk.reception.adopt({ id: visit.id, version: visit.version });
    const behind = await problemOf(house.tick(visit, 'tea', house.director));
    expect(behind).toMatchObject({ kind: 'CONFLICT', code: 'reception.tickedMeanwhile' });
    expect(lineOf(behind.data['current'] as Visit, 'tea')).toMatchObject({ state: 'open', item: { zh: '不再备茶' } });
  });

  it('[6] a line that is ticked while others take it off the list stays, and they are told', async () => {
    const visit = await house.announced();
    const config = backendConfig({ database: database.config, dataDir: house.counter.dataDir });
    const direct = await openDatabase(config, house.ports.logger);
    const before = await visitsRepository.checks(direct.read, visit.id);
    await house.tick(visit, 'tea');
    const tea = before.find(({ itemId }) => itemId === 'tea')!;
    const removed = direct.write((tx) => visitsRepository.removeCheck(tx, tea, async () => null));
    await expect(removed).rejects.toMatchObject({ code: 'reception.tickedMeanwhile' });
    await direct.close();
    expect(lineOf(await house.clerk.reception.get({ id: visit.id }), 'tea').state).toBe('done');
  });

  it('[6] a template that two save at once is saved once, and one that is wrong not at all', async () => {
    const { revision, items } = await house.director.reception.template.get();
    const admin = await house.counter.admin();
    const answers = await Promise.allSettled([
      house.director.reception.template.save({ revision, items }),
      admin.reception.template.save({ revision, items: items.slice(1) }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const now = await admin.reception.template.get();
    const wrong = await problemOf(
      admin.reception.template.save({ revision: now.revision, items: [{ ...now.items[0]!, en: ' ', grades: [] }] }),
    );
    expect(issuesOf(wrong)).toEqual([
      'items.0.en reception.itemTextMissing',
      'items.0.grades reception.itemGradesMissing',
    ]);
    expect(await admin.reception.template.versions()).toHaveLength(1);
  });

  it('[6] another grade asks for other lines of the very version that the visit was made of', async () => {
    const visit = await house.tick(await house.announced({ grade: 'B' }), 'badges');
    const { revision, items } = await house.director.reception.template.get();
    await house.director.reception.template.save({ revision, items: items.filter(({ id }) => id !== 'name-plates') });
    const { id, version } = visit;
    const vip = await house.clerk.reception.change({ id, version, form: { ...house.form, grade: 'A' } });
    const ids = vip.lines.map(({ itemId }) => itemId);
    expect(ids).toContain('name-plates');
    expect(ids).toContain('to-the-car');
    expect(ids).not.toContain('to-the-lift');
    expect(lineOf(vip, 'badges').state).toBe('done');
  });

  it('[6] a visit that ends with mandatory items open says why, and the reason stays on record', async () => {
    const visit = await house.announced({ grade: 'C', ...house.today });
    const { id } = visit;
    const here = await house.clerk.reception.arrive({ id, version: visit.version });
    const refused = await problemOf(house.clerk.reception.end({ id, version: here.version }));
    expect(issuesOf(refused)).toEqual(['reason reception.endReasonMissing']);
    const ended = await house.clerk.reception.end({ id, version: here.version, reason: '客人提前离开' });
    expect(ended).toMatchObject({ state: 'ended', reason: '客人提前离开' });
    expect(ended.history.at(-1)).toMatchObject({ what: 'ended', payload: { reason: '客人提前离开' } });
    expect((await problemOf(house.tick(ended, 'smile'))).code).toBe('reception.not.ended');
  });

  it('[6.2.1] rooms are the company’s own: renamed, added, taken out of use', async () => {
    const { revision, items } = await house.director.reception.rooms.get();
    const rooms = [
      ...items.map((room) => (room.id === 'room-1' ? { ...room, active: false } : room)),
      { id: 'room-9', zh: '九号厅', en: 'Hall 9', seats: 40, active: true },
    ];
    await house.director.reception.rooms.save({ revision, items: rooms });
    const old = await house.draft();
    expect(issuesOf(await problemOf(house.clerk.reception.announce(old)))).toEqual(['roomId reception.roomUnknown']);
    const visit = await house.announced({ roomId: 'room-9' });
    expect(visit.room).toEqual({ zh: '九号厅', en: 'Hall 9' });
  });
});
