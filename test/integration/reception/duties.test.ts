import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/backend/database/database.ts';
import { VisitEntity } from '../../../electron/backend/database/entities/reception.ts';
import { insertRows } from '../../../electron/backend/database/rows.ts';
import { managerOf } from '../../../electron/backend/database/unit-of-work.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { backendConfig } from '../../helpers/test-database.ts';
import { at } from '../tasks/house.ts';
import { openReception, type ReceptionHouse } from './house.ts';

describe.each(databases)('duties around visits on $name', ({ open }) => {
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
  const dueOf = async (subjectId: string, ruleId: string) => {
    const [task] = await house.tasksOf(subjectId, ruleId);
    return task?.dueAt;
  };

  it('[6.2.1] the host prepares by 17:00 of the working day before, and is reminded of the guests', async () => {
    const visit = await house.announced();
    expect(await house.duties(visit.id)).toEqual(['visit.listOpen', 'visit.toGreet', 'visit.toPrepare']);
    expect(await dueOf(visit.id, 'visit.toPrepare')).toBe(at('2026-11-24 17:00'));
    expect(await dueOf(visit.id, 'visit.listOpen')).toBe(at('2026-11-25 13:00'));
    const [greet] = await house.tasksOf(visit.id, 'visit.toGreet');
    expect(greet).toMatchObject({
      dueAt: at('2026-11-25 14:00'),
      warnAt: at('2026-11-25 13:30'),
      ownerId: house.clerkId,
    });
  });

  it('[6.2.1] the preparation is done with its last mandatory item, and open again when that is taken back', async () => {
    const visit = await house.announced({ grade: 'C' });
    const confirmed = await house.clerk.reception.confirm({ id: visit.id, version: visit.version });
    const prepared = await house.settle(confirmed, 'preparation');
    expect(prepared).toMatchObject({ state: 'preparing', prepared: true });
    expect(await house.duties(visit.id)).toEqual(['visit.toGreet']);
    expect(await house.duties(visit.id, 'done')).toEqual(['visit.listOpen', 'visit.toPrepare']);
    const tea = prepared.lines.find(({ itemId }) => itemId === 'tea')!;
    await house.clerk.reception.tick({ id: visit.id, checkId: tea.id, version: tea.version, state: 'open' });
    expect(await house.duties(visit.id)).toEqual(['visit.listOpen', 'visit.toGreet', 'visit.toPrepare']);
  });

  it('[6.2.1] duties move with the visit, go to another host, and end when it is called off', async () => {
    const { id, version } = await house.announced();
    const moved = await house.clerk.reception.change({ id, version, form: { ...house.form, day: '2026-11-27' } });
    expect(await dueOf(id, 'visit.toPrepare')).toBe(at('2026-11-26 17:00'));
    const form = { ...house.form, day: '2026-11-27', hostId: house.directorId };
    const handed = await house.clerk.reception.change({ id, version: moved.version, form });
    const open = (await house.clerk.tasks.ofSubject({ subjectId: id })).filter((task) => task.storedState === 'open');
    expect(open.map(({ ruleId, ownerId }) => `${ruleId} ${ownerId}`).toSorted()).toEqual([
      `visit.listOpen ${house.directorId}`,
      `visit.toGreet ${house.directorId}`,
      `visit.toPrepare ${house.directorId}`,
    ]);
    const off = await house.clerk.reception.cancel({ id, version: handed.version, reason: '客户改期到下月' });
    expect(off).toMatchObject({ state: 'cancelled', reason: '客户改期到下月' });
    expect(await house.duties(id)).toEqual([]);
  });

  it('[6.2.1] a list that is open an hour before the guests come reaches the director', async () => {
    await house.counter.close();
    await database.dispose();
    database = await open();
    house = await openReception(database, { workers: true });
    const visit = await house.announced({ day: '2026-11-23', from: '10:30', to: '11:30' });
    const rings = (who: ReceptionHouse['clerk']) =>
      house.until(
        'the open list to ring',
        async () => (await who.tasks.alerts.mine()).find(({ task }) => task.ruleId === 'visit.listOpen'),
        60_000,
      );
    expect((await rings(house.director)).task).toMatchObject({ subjectId: visit.id, dueAt: at('2026-11-23 09:30') });
    expect((await rings(house.clerk)).task.ownerId).toBe(house.clerkId);
  });

  it('[6] minutes are due by 17:00 of the next working day, kept as typed and finished once, and due again when they are opened again', async () => {
    const visit = await house.announced({ grade: 'C', ...house.today });
    const { id } = visit;
    const early = { participants: '', text: '会谈', decisions: '' };
    expect((await problemOf(house.clerk.reception.saveMinutes({ id, version: 0, writing: early }))).code).toBe(
      'reception.notBegun',
    );
    const here = await house.clerk.reception.arrive({ id, version: visit.version });
    const first = await house.clerk.reception.saveMinutes({ id, version: 0, writing: early });
    const stale = await problemOf(house.director.reception.saveMinutes({ id, version: 0, writing: early }));
    expect(stale).toMatchObject({
      kind: 'CONFLICT',
      data: { current: { state: 'open', writing: early, version: first.version } },
    });
    expect((await problemOf(house.clerk.reception.finishMinutes({ id, ...first }))).code).toBe('reception.notEnded');
    const settled = await house.settle(here, 'preparation', 'conduct', 'farewell');
    await house.clerk.reception.end({ id, version: settled.version });
    expect(await dueOf(id, 'visit.minutes')).toBe(at('2026-11-24 17:00'));
    const done = await house.clerk.reception.finishMinutes({ id, ...first });
    expect(done.minutes).toMatchObject({ state: 'done', writing: { text: '会谈' } });
    expect(await house.duties(id)).toEqual([]);
    const again = { id, version: done.minutes?.version ?? 0 };
    expect((await problemOf(house.clerk.reception.saveMinutes({ ...again, writing: early }))).code).toBe(
      'reception.minutesClosed',
    );
    const reopened = await house.clerk.reception.reopenMinutes({ ...again, reason: '价格写错' });
    expect(reopened.history.at(-1)).toMatchObject({ what: 'minutesReopened', payload: { reason: '价格写错' } });
    expect(await house.duties(id)).toEqual(['visit.minutes']);
    await house.clerk.reception.finishMinutes({ id, version: reopened.minutes?.version ?? 0 });
    expect(await house.duties(id)).toEqual([]);
    expect(await house.duties(id, 'done')).toContain('visit.minutes');
  });

  it('[6] follow-up tasks are duties of their owners, done from either side', async () => {
    const visit = await house.announced();
    const add = {
      id: visit.id,
      token: 'press-000001',
      text: '寄送报价单',
      ownerId: house.directorId,
      dueDay: '2026-11-27',
    };
    await house.clerk.reception.followUps.add(add);
    const twice = await house.clerk.reception.followUps.add(add);
    expect(twice.followUps).toHaveLength(1);
    const [task] = twice.followUps;
    if (!task) throw new Error('No follow-up');
    const [duty] = await house.tasksOf(task.id, 'visit.followUp');
    expect(duty).toMatchObject({ ownerId: house.directorId, dueAt: at('2026-11-27 17:30') });
    expect((await house.clerk.reception.get({ id: task.id })).id).toBe(visit.id);
    await house.director.tasks.complete({ id: duty!.id, version: duty!.version, evidence: { result: '已寄出' } });
    const after = await house.clerk.reception.get({ id: visit.id });
    expect(after.followUps).toMatchObject([{ state: 'done', note: '已寄出' }]);
    const second = await house.clerk.reception.followUps.add({ ...add, token: 'press-000002', ownerId: house.clerkId });
    const other = second.followUps.find(({ state }) => state === 'open')!;
    const given = { id: other.id, version: other.version, ownerId: house.directorId, dueDay: '2026-11-30' };
    const changed = await house.clerk.reception.followUps.change(given);
    expect(await house.duties(other.id)).toEqual(['visit.followUp']);
    const now = changed.followUps.find(({ state }) => state === 'open')!;
    expect(
      issuesOf(await problemOf(house.clerk.reception.followUps.done({ id: now.id, version: now.version, note: '' }))),
    ).toEqual(['note reception.noteMissing']);
    await house.clerk.reception.followUps.done({ id: now.id, version: now.version, note: '电话确认' });
    expect(await house.duties(other.id)).toEqual([]);
    const wrong = { ...add, token: 'press-000003', text: ' ', ownerId: null, dueDay: '2026-11-20' };
    expect(issuesOf(await problemOf(house.clerk.reception.followUps.add(wrong)))).toEqual([
      'text reception.followUpTextMissing',
      'ownerId reception.ownerMissing',
      'dueDay reception.dueDayPast',
    ]);
  });

  it('[6] guests who did not come are noted, and may come after all', async () => {
    const { id, version } = await house.announced({ day: '2026-11-23', from: '10:00', to: '11:00' });
    expect((await problemOf(house.clerk.reception.notCome({ id, version }))).code).toBe('reception.notYetDue');
    house.ports.clock.advance(90 * 60_000);
    const missed = await house.clerk.reception.notCome({ id, version, reason: '联系不上' });
    expect(missed.state).toBe('notCome');
    expect(await house.duties(id)).toEqual([]);
    const here = await house.clerk.reception.arrive({ id, version: missed.version });
    expect(here).toMatchObject({ state: 'inProgress', reason: '', fromAt: at('2026-11-23 10:00') });
  });

  it('[6.3.1] guests of another day are not here by a slip of a key; moved to today, they are', async () => {
    const { reception } = house.clerk;
    const { id, version } = await house.announced();
    const slip = await problemOf(reception.arrive({ id, version }));
    expect(slip).toMatchObject({ code: 'reception.notToday', data: { params: { day: '2026-11-25' } } });
    const moved = await reception.change({ id, version, form: { ...house.form, ...house.today } });
    expect((await reception.arrive({ id, version: moved.version })).state).toBe('inProgress');
  });

  it('[6] whom nobody noted on the day is noted later, as it was planned, and has his minutes', async () => {
    const { reception } = house.clerk;
    const { id, version } = await house.announced({ day: '2026-11-23', from: '10:00', to: '11:00' });
    house.ports.clock.set('2026-11-24T09:10:00+08:00');
    const here = await reception.arrive({ id, version });
    expect(here).toMatchObject({ state: 'inProgress', arrivedAt: at('2026-11-23 10:00') });
    const over = await reception.end({ id, version: here.version, reason: '清单当天未勾' });
    expect(over).toMatchObject({ state: 'ended', endedAt: at('2026-11-23 11:00') });
  });

  it('[6] guests who come after all the day after have that time, and no room that others have then', async () => {
    const { reception } = house.clerk;
    const { id, version } = await house.announced({ day: '2026-11-23', from: '10:00', to: '11:00' });
    await house.announced({ day: '2026-11-24', from: '09:30', to: '12:00', hostId: house.directorId });
    house.ports.clock.advance(90 * 60_000);
    const missed = await reception.notCome({ id, version });
    house.ports.clock.set('2026-11-24T09:10:20+08:00');
    const here = await reception.arrive({ id, version: missed.version });
    expect(here).toMatchObject({ fromAt: at('2026-11-24 09:10'), toAt: at('2026-11-24 10:10'), room: null });
    expect(here.form).toMatchObject({ day: '2026-11-24', from: '09:10', to: '10:10', roomId: null });
    expect(here.history.at(-1)?.payload).toMatchObject({ wasFromAt: at('2026-11-23 10:00') });
  });

  it('[6] ten thousand visits are listed a page at a time, found by a word, and shown by the week', async () => {
    const visit = await house.announced();
    const config = backendConfig({ database: database.config, dataDir: house.counter.dataDir });
    const direct = await openDatabase(config, house.ports.logger);
    await direct.write(async (tx) => {
      const stored = await managerOf(tx).findOneByOrFail(VisitEntity, { id: visit.id });
      const rows = Array.from({ length: 10_000 }, (_, index) => ({
        ...stored,
        id: `00000000-0000-7000-8000-${String(1_000_000 + index).padStart(12, '0')}`,
        state: 'ended' as const,
        roomId: null,
        customerName: index === 77 ? '独一无二公司' : `公司${index}`,
        fromAt: stored.fromAt - (index + 1) * 3_600_000,
        toAt: stored.fromAt - index * 3_600_000,
      }));
      await insertRows(tx, VisitEntity, rows);
    });
    await direct.close();
    const began = performance.now();
    const first = await house.clerk.reception.list({ view: 'past' });
    expect(first).toMatchObject({ total: 10_000 });
    expect(first.rows).toHaveLength(100);
    const second = await house.clerk.reception.list({ view: 'past', cursor: first.next });
    expect(second.rows[0]!.fromAt).toBeLessThan(first.rows.at(-1)!.fromAt);
    const found = await house.clerk.reception.list({ view: 'all', text: '独一无二' });
    expect(found.rows.map(({ customerName }) => customerName)).toEqual(['独一无二公司']);
    const week = await house.clerk.reception.calendar({ fromDay: '2026-11-23', toDay: '2026-11-29' });
    expect(week.days.map(({ working }) => working)).toEqual([true, true, true, true, true, false, false]);
    expect(week.visits.length).toBeLessThanOrEqual(500);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
