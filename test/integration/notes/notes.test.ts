import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyReportForm } from '../../../shared/domain/exceptionReports/form.ts';
import { testId } from '../../helpers/test-ids.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { type CaseHouse, minute, openCases, press } from '../promises/house.ts';

describe.each(databases)('quick notes on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: CaseHouse;

  beforeEach(async () => {
    database = await open();
    house = await openCases(database, { workers: true });
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  const save = (more: Partial<Parameters<CaseHouse['clerk']['notes']['save']>[0]> = {}) =>
    house.clerk.notes.save({
      token: press(),
      calledAt: house.ports.clock.now(),
      caller: '王先生',
      phone: '13800138000',
      what: '货物破损，外箱进水',
      ...more,
    });
  const refused = async (work: Promise<unknown>) => (await problemOf(work)).data;

  it('[4.3.1.1] keeps who, what and which order with the time at which the phone rang', async () => {
    const rang = house.ports.clock.now();
    house.ports.clock.advance(40_000);
    const note = await save({ calledAt: rang, orderText: `${house.order.number}R1` });
    expect(note).toMatchObject({
      state: 'open',
      calledAt: rang,
      savedAt: rang + 40_000,
      orderId: house.order.id,
      orderNumber: house.order.number,
      customerName: '北京华信电子科技有限公司',
    });
    const timeline = await house.clerk.orders.timeline({ id: house.order.id });
    expect(timeline.find(({ type }) => type === 'order.noted')).toMatchObject({
      clauses: ['4.3.1.1'],
      payload: { caller: '王先生', what: '货物破损，外箱进水' },
    });
  });

  it('a number that names no order is kept as it was typed', async () => {
    expect(await save({ orderText: ' DD991231-9999 ' })).toMatchObject({ orderId: null, orderText: 'DD991231-9999' });
  });

  it('the same note saved twice by a double key is one', async () => {
    const token = press();
    const [one, other] = await Promise.all([save({ token }), save({ token })]);
    expect(other.id).toBe(one.id);
    expect(await house.clerk.notes.list({})).toHaveLength(1);
    expect(await house.duties(one.id)).toEqual(['note.managerTold']);
  });

  it('a note without a word, or of a call to come, is refused at its field', async () => {
    const none = await refused(save({ what: '  ' }));
    expect(none).toMatchObject({ issues: [{ path: 'what', code: 'notes.whatMissing' }] });
    const early = await refused(save({ calledAt: house.ports.clock.now() + 5 * minute }));
    expect(early).toMatchObject({ issues: [{ path: 'calledAt', code: 'notes.calledInFuture' }] });
  });

  it('[4.3.1.1] the department manager must know within five minutes of the ringing, else he hears of it himself', async () => {
    const manager = await house.join('linguodong', 'departmentManager');
    const rang = house.ports.clock.now();
    house.ports.clock.advance(2 * minute);
    const note = await save({ calledAt: rang });
    const [duty] = await house.clerk.tasks.ofSubject({ subjectId: note.id });
    expect(duty).toMatchObject({ clause: '4.3.1.1', dueAt: rang + 5 * minute, ownerId: house.clerkId });
    await house.rings(manager.api, 'note.managerTold', note.id);
    expect(house.ports.clock.now()).toBeGreaterThanOrEqual(rang + 5 * minute);
  });

  it('[4.3.1.1] the call to the manager ends the duty and stays with the note', async () => {
    const note = await save();
    const spoken = { contact: house.call('林经理'), said: '已报，马上处理' };
    const told = await house.clerk.notes.tellManager({ id: note.id, version: note.version, ...spoken });
    expect(told).toMatchObject({
      state: 'done',
      told: { person: '林经理', said: '已报，马上处理', byName: expect.any(String) },
    });
    expect(await house.duties(note.id, 'done')).toEqual(['note.managerTold']);
    const again = house.clerk.notes.tellManager({ id: note.id, version: told.version, ...spoken });
    expect(await refused(again)).toMatchObject({ code: 'notes.over' });
  });

  it('[4.3.1.1] what was no emergency says why, and asks for nothing more', async () => {
    const note = await save();
    const closed = await house.clerk.notes.close({ id: note.id, version: note.version, reason: '只是询价' });
    expect(closed).toMatchObject({ state: 'done', reason: '只是询价' });
    expect(await house.duties(note.id, 'cancelled')).toEqual(['note.managerTold']);
    const stale = await problemOf(house.clerk.notes.close({ id: note.id, version: note.version, reason: '再来' }));
    expect(stale.data).toMatchObject({ code: 'notes.changedMeanwhile', current: { state: 'done' } });
  });

  it('[4.3.1.1] the duty done in the list of tasks ends the note as well', async () => {
    const note = await save();
    const [duty] = await house.clerk.tasks.ofSubject({ subjectId: note.id });
    await house.clerk.tasks.complete({
      id: duty?.id ?? '',
      version: duty?.version ?? 0,
      evidence: { result: '经理已知', contact: house.call('林经理'), attachmentId: null },
    });
    expect(await house.clerk.notes.get({ id: note.id })).toMatchObject({ state: 'done', told: { person: '林经理' } });
  });

  it('[4.3.1.1, 3.3.1.2] becomes a report whose clock counts from the ringing; thrown away, the note waits again', async () => {
    const rang = house.ports.clock.now();
    house.ports.clock.advance(2 * minute);
    const note = await save({ calledAt: rang, orderText: house.order.number });
    const draft = await house.clerk.exceptionReports.saveDraft({
      id: null,
      version: 0,
      token: testId(900),
      form: emptyReportForm,
      knownAt: house.ports.clock.now(),
      noteId: note.id,
    });
    expect(draft.knownAt).toBe(rang);
    expect(await house.clerk.notes.get({ id: note.id })).toMatchObject({ state: 'report', reportId: draft.id });
    expect(await house.duties(note.id, 'cancelled')).toEqual(['note.managerTold']);
    const { form } = await house.clerk.exceptionReports.get({ id: draft.id });
    expect(form).toMatchObject({ orderId: house.order.id, person: '王先生', facts: '货物破损，外箱进水' });
    await house.clerk.exceptionReports.discardDraft({ id: draft.id, version: draft.version });
    expect(await house.clerk.notes.get({ id: note.id })).toMatchObject({ state: 'open', reportId: null });
    expect(await house.duties(note.id)).toEqual(['note.managerTold']);
  });
});
