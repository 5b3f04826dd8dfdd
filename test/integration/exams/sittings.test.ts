import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { stayAwake } from '../tasks/house.ts';
import { eventsOf, type ExamHouse, hour, minute, openExams } from './house.ts';

describe.each(databases)('exams on $name', ({ open }) => {
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

  const refused = async (work: Promise<unknown>) => (await problemOf(work)).code;
  const rules = async (id: string, state: 'open' | 'done' | 'cancelled' = 'open') =>
    (await house.director.tasks.ofSubject({ subjectId: id }))
      .filter(({ storedState }) => storedState === state)
      .map(({ ruleId }) => ruleId)
      .toSorted();

  it('[5.3.10] is put before a person as a task, taken, marked at once, and its result seen by him and the director', async () => {
    const { trainee, director } = house;
    const sitting = await house.begun(await house.plan());
    expect(sitting).toMatchObject({ state: 'running', attempt: 1, total: 6, remainingMs: 30 * minute });
    expect(await rules(sitting.id)).toEqual(['exam.toSit']);
    await house.answerAll(trainee.api, sitting, true);
    house.ports.clock.advance(minute);
    const done = await trainee.api.exams.submit({ id: sitting.id, version: sitting.version });
    expect(done).toMatchObject({ state: 'passed', reached: 6, percent: 100, endedBy: 'self', markedByName: '' });
    expect(done.solutions.map(({ code, right }) => [code, right])).toEqual([
      ['T-1', [1]],
      ['T-2', [0, 2]],
      ['T-3', [1]],
    ]);
    expect(await rules(sitting.id)).toEqual(['exam.resultToNote', 'exam.resultToRead']);
    await trainee.api.exams.noteResult({ id: sitting.id });
    await director.exams.noteResult({ id: sitting.id });
    await director.exams.noteResult({ id: sitting.id });
    expect(await rules(sitting.id)).toEqual([]);
    const types = (await eventsOf(database, sitting.id)).map(({ type }) => type);
    expect(types.filter((type) => type.startsWith('exam.'))).toEqual([
      'exam.assigned',
      'exam.started',
      'exam.submitted',
      'exam.passed',
      'exam.resultRead',
      'exam.resultNoted',
    ]);
  });

  it('[5.3.10] shows nothing of what is right before the end, to the taker or anybody else', async () => {
    const { trainee, director } = house;
    const sitting = await house.begun(await house.plan());
    const seen = JSON.stringify([
      sitting,
      await trainee.api.exams.get({ id: sitting.id }),
      await trainee.api.exams.list({}),
    ]);
    for (const secret of ['right', 'rightly', '因为', '要点', 'T-1"', 'explanation', 'awarded'])
      expect(seen).not.toContain(`${secret}"`);
    expect(seen).not.toContain('因为');
    expect(sitting.solutions).toEqual([]);
    const other = await director.exams.get({ id: sitting.id });
    expect([other.questions, other.solutions]).toEqual([[], []]);
    const colleague = await house.hire('luona');
    expect(await refused(colleague.api.exams.get({ id: sitting.id }))).toBe('exams.sittingUnknown');
    // The bank itself is closed to whoever sits an exam, whatever he may do.
    const [boss] = (await director.exams.candidates()).filter(({ name }) => name === '职员zhaowenjing');
    await house.begun(await house.plan({ nameZh: '另一场' }), { api: director, id: boss?.id ?? '' });
    expect(await refused(director.exams.bank.list({}))).toBe('exams.bankClosed');
    expect(await refused(director.exams.bank.export())).toBe('exams.bankClosed');
  });

  it('[5.3.10] shows nobody who sits an exam what was right in an earlier attempt, nor lets him see it by writing', async () => {
    const { trainee, director } = house;
    const planId = await house.plan({ waitHours: 0 });
    const question = await director.exams.bank.get({
      id: (await director.exams.bank.list({ text: 'T-1' })).rows[0]?.id ?? '',
    });
    const first = await house.begun(planId);
    const failed = await trainee.api.exams.submit({ id: first.id, version: first.version });
    expect(failed.solutions).toHaveLength(3);
    const next = await trainee.api.exams.get({ id: failed.nextId ?? '' });
    const second = await trainee.api.exams.start({ id: next.id, version: next.version });
    expect(second.questions).toHaveLength(3);
    const earlier = await trainee.api.exams.get({ id: first.id });
    expect([earlier.questions, earlier.solutions]).toEqual([[], []]);
    await trainee.api.exams.submit({ id: second.id, version: second.version });
    expect((await trainee.api.exams.get({ id: first.id })).solutions).toHaveLength(3);

    const [boss] = (await director.exams.candidates()).filter(({ name }) => name === '职员zhaowenjing');
    await house.begun(planId, { api: director, id: boss?.id ?? '' });
    expect((await director.exams.get({ id: first.id })).solutions).toEqual([]);
    const { asked: _a, rightly: _r, revision: _v, updatedAt: _u, updatedByName: _n, active: _x, ...content } = question;
    const { id, version, ...fresh } = content;
    expect(await refused(director.exams.bank.create({ ...fresh, code: 'T-9' }))).toBe('exams.bankClosed');
    expect(await refused(director.exams.bank.update({ ...content, version: 9 }))).toBe('exams.bankClosed');
    expect(await refused(director.exams.bank.setActive({ id, version, active: true }))).toBe('exams.bankClosed');
  });

  it('[5.3.10] refuses answers for another person’s exam, and puts on record who tried', async () => {
    const sitting = await house.begun(await house.plan());
    const { api } = await house.hire('luona');
    const answer = { id: sitting.id, place: 0, chosen: [1], text: '', flagged: false };
    expect(await refused(api.exams.answer(answer))).toBe('exams.notYours');
    expect(await refused(api.exams.submit({ id: sitting.id, version: sitting.version }))).toBe('exams.notYours');
    const events = await eventsOf(database, sitting.id);
    const tried = events.filter(({ type }) => type === 'exam.foreignAnswer');
    expect(tried.map(({ actorName, payload }) => [actorName, payload['person']])).toEqual([
      ['职员luona', '职员sunting'],
      ['职员luona', '职员sunting'],
    ]);
    expect((await house.trainee.api.exams.get({ id: sitting.id })).questions[0]?.chosen).toEqual([]);
  });

  it('[5.3.10] is handed in by its time without a timer, keeps what was answered, and refuses what comes late', async () => {
    const { api } = house.trainee;
    const sitting = await house.begun(await house.plan());
    await api.exams.answer({ id: sitting.id, place: 0, chosen: [1], text: '', flagged: false });
    house.ports.clock.advance(30 * minute);
    const late = { id: sitting.id, place: 1, chosen: [0, 2], text: '', flagged: false };
    expect(await refused(api.exams.answer(late))).toBe('exams.timeOver');
    expect(await api.exams.beat({ id: sitting.id })).toMatchObject({ remainingMs: 0 });
    const over = await house.director.exams.get({ id: sitting.id });
    expect(over).toMatchObject({
      state: 'failed',
      endedBy: 'time',
      endedAt: sitting.deadlineAt,
      reached: 2,
      percent: 33,
    });
    expect(over.questions.map(({ chosen }) => chosen)).toEqual([[1], [], []]);
  });

  it('[5.3.10] gives no time to a clock that is put back or forward, before or after a restart', async () => {
    const { api } = house.trainee;
    const sitting = await house.begun(await house.plan());
    const start = house.ports.clock.now();
    house.ports.clock.advance(20 * minute);
    await api.exams.beat({ id: sitting.id });
    house.ports.clock.set(start - 2 * hour);
    expect(await api.exams.beat({ id: sitting.id })).toMatchObject({ remainingMs: 10 * minute, state: 'running' });
    house.ports.clock.advance(4 * minute);
    expect(await api.exams.beat({ id: sitting.id })).toMatchObject({ remainingMs: 6 * minute });
    // Another life of the app knows only what was kept.
    const again = await joinCounter(database, { ports: house.ports, workstation: 'counter-2' });
    const window = again.window();
    await window.api.people.logIn({ userName: 'sunting', password: 'Rain-over-Hill-8' });
    expect(await window.api.exams.beat({ id: sitting.id })).toMatchObject({ remainingMs: 6 * minute });
    house.ports.clock.advance(6 * minute);
    expect(
      await refused(window.api.exams.answer({ id: sitting.id, place: 0, chosen: [0], text: '', flagged: false })),
    ).toBe('exams.timeOver');
    await again.close();
    expect(await house.director.exams.get({ id: sitting.id })).toMatchObject({ clockChanged: true, endedBy: 'time' });
  });

  it('[5.3.10] notes a clock that was put forward, whoever looked first', async () => {
    const { api } = house.trainee;
    const noted = async (id: string) => (await house.director.exams.get({ id })).clockChanged;
    const sitting = await house.begun(await house.plan());
    house.ports.clock.advance(minute);
    await api.exams.beat({ id: sitting.id });
    expect(await noted(sitting.id)).toBe(false);
    house.ports.clock.set(house.ports.clock.now() + 10 * minute);
    await house.director.exams.list({ whose: 'all' });
    expect(await api.exams.beat({ id: sitting.id })).toMatchObject({ remainingMs: 19 * minute, state: 'running' });
    expect(await noted(sitting.id)).toBe(true);
  });

  it('[5.3.10] notes a clock that was put back, and one that was put beyond the end', async () => {
    const { api } = house.trainee;
    const planId = await house.plan();
    const first = await house.begun(planId);
    house.ports.clock.advance(minute);
    await api.exams.beat({ id: first.id });
    house.ports.clock.set(house.ports.clock.now() - 10 * minute);
    await api.exams.beat({ id: first.id });
    expect(await house.director.exams.get({ id: first.id })).toMatchObject({ clockChanged: true, state: 'running' });
    const colleague = await house.hire('luona');
    const second = await house.begun(planId, colleague);
    house.ports.clock.set(house.ports.clock.now() + hour);
    expect(await house.director.exams.get({ id: second.id })).toMatchObject({ clockChanged: true, endedBy: 'time' });
  });

  it('[5.3.10] says nothing of a clock that only went on', async () => {
    const sitting = await house.begun(await house.plan());
    for (let beats = 0; beats < 3; beats += 1) {
      house.ports.clock.advance(minute);
      await house.trainee.api.exams.beat({ id: sitting.id });
    }
    house.ports.clock.advance(26 * minute);
    const done = await house.trainee.api.exams.submit({ id: sitting.id, version: sitting.version });
    expect(done).toMatchObject({ clockChanged: false, endedBy: 'self' });
  });

  it('[5.3.10] is ended once though three look at two workstations when its time is over', async () => {
    const { trainee, director, ports } = house;
    const other = await joinCounter(database, { ports, workstation: 'counter-2' });
    const { api, session } = other.window();
    await api.people.logIn({ userName: 'zhaowenjing', password: 'Rain-over-Hill-8' });
    stayAwake(session);
    const sitting = await house.begun(await house.plan());
    await house.answerAll(trainee.api, sitting, true);
    ports.clock.advance(30 * minute);
    const { id, version } = sitting;
    const late = refused(trainee.api.exams.submit({ id, version }));
    const looks = [api, director, api, director].map((one) => one.exams.get({ id }));
    for (const seen of await Promise.all(looks)) expect(seen).toMatchObject({ state: 'passed', endedBy: 'time' });
    expect(await late).toBe('exams.timeOver');
    await other.close();
    const types = (await eventsOf(database, id)).map(({ type }) => type);
    expect(types.filter((type) => type === 'exam.submitted' || type === 'exam.passed')).toHaveLength(2);
  });

  it('[5.3.10] goes on where it was left, and notes how long', async () => {
    const { api } = house.trainee;
    const sitting = await house.begun(await house.plan());
    await api.exams.answer({ id: sitting.id, place: 0, chosen: [1], text: '', flagged: true });
    const left = house.ports.clock.now();
    await api.exams.leave({ id: sitting.id });
    house.ports.clock.advance(minute);
    await api.exams.beat({ id: sitting.id });
    house.ports.clock.advance(5 * minute);
    await api.exams.beat({ id: sitting.id });
    const now = await api.exams.get({ id: sitting.id });
    expect(now.absences).toEqual([
      { from: left, to: left + minute, told: true },
      { from: left + minute, to: left + 6 * minute, told: false },
    ]);
    expect(now.questions[0]).toMatchObject({ chosen: [1], flagged: true });
    expect(now.remainingMs).toBe(24 * minute);
  });

  it('[5.3.10] counts attempts and waits between them; one runs at a time', async () => {
    const { trainee, director } = house;
    const planId = await house.plan();
    const first = await house.begun(planId);
    const { ids } = await director.exams.assign({
      planId: await house.plan({ nameZh: '另一场' }),
      personIds: [trainee.id],
    });
    const second = await trainee.api.exams.get({ id: ids[0] ?? '' });
    expect(await refused(trainee.api.exams.start({ id: second.id, version: second.version }))).toBe(
      'exams.anotherRunning',
    );
    const failed = await trainee.api.exams.submit({ id: first.id, version: first.version });
    expect(failed).toMatchObject({ state: 'failed', reached: 0, attempt: 1 });
    const next = await trainee.api.exams.get({ id: failed.nextId ?? '' });
    expect(next).toMatchObject({ state: 'assigned', attempt: 2, startsFrom: (failed.endedAt ?? 0) + 24 * hour });
    expect(await refused(trainee.api.exams.start({ id: next.id, version: next.version }))).toBe('exams.tooEarly');
    expect(await refused(director.exams.assign({ planId, personIds: [trainee.id] }))).toBe('exams.alreadyAssigned');
    house.ports.clock.advance(24 * hour);
    const begun = await trainee.api.exams.start({ id: next.id, version: next.version });
    const last = await trainee.api.exams.submit({ id: begun.id, version: begun.version });
    expect(last).toMatchObject({ state: 'failed', nextId: null });
    expect(await refused(trainee.api.exams.assignMyself({ planId }))).toBe('exams.notByYourself');
  });

  it('[5.3.10] is withdrawn with a reason before it begins, and answered only as its questions can be', async () => {
    const { trainee, director } = house;
    const planId = await house.plan();
    const { ids } = await director.exams.assign({ planId, personIds: [trainee.id] });
    const assigned = await director.exams.get({ id: ids[0] ?? '' });
    await director.exams.withdraw({ id: assigned.id, version: assigned.version, reason: '改期' });
    expect(await rules(assigned.id)).toEqual([]);
    expect(await refused(trainee.api.exams.start({ id: assigned.id, version: assigned.version + 1 }))).toBe(
      'exams.notAssigned',
    );
    const sitting = await house.begun(planId);
    const answer = (place: number, chosen: number[], text = '') =>
      trainee.api.exams.answer({ id: sitting.id, place, chosen, text, flagged: false });
    expect(await refused(answer(9, [0]))).toBe('exams.placeUnknown');
    expect(await refused(answer(0, [0, 1]))).toBe('exams.answerWrong');
    expect(await refused(answer(0, [3]))).toBe('exams.answerWrong');
    expect(await refused(answer(2, [2]))).toBe('exams.answerWrong');
    expect(await refused(answer(0, [], '乙'))).toBe('exams.answerWrong');
    expect((await problemOf(trainee.api.exams.assign({ planId, personIds: [trainee.id] }))).kind).toBe('FORBIDDEN');
  });
});
