import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyGuest } from '../../../shared/domain/reception/form.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { at } from '../tasks/house.ts';
import { openReception, type ReceptionHouse } from './house.ts';

describe.each(databases)('visits on $name', ({ open }) => {
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

  it('[6.2.1] a visit is registered when it is announced: customer, people, time, purpose, host', async () => {
    const visit = await house.announced({ companionIds: [house.directorId] });
    expect(visit).toMatchObject({
      state: 'announced',
      customerId: house.customerId,
      customerName: '北京华信电子科技有限公司',
      leaderName: '王建国',
      guestCount: 2,
      purpose: '签订年度运输合同',
      hostId: house.clerkId,
      companions: [{ id: house.directorId }],
      room: { zh: '第一会议室', en: 'Meeting room 1' },
      fromAt: at('2026-11-25 14:00'),
      toAt: at('2026-11-25 16:00'),
    });
    expect(visit.history.map(({ what }) => what)).toEqual(['announced']);
    const { rows, total } = await house.clerk.reception.list({});
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({ id: visit.id, leaderName: '王建国', prepared: false });
  });

  it('[6.2.1] what is typed is a draft of its author until it is announced, and is begun once', async () => {
    const { id } = await house.clerk.reception.begin({});
    expect(await house.clerk.reception.begin({})).toEqual({ id });
    const first = await house.clerk.reception.get({ id });
    const writing = { ...house.form, day: '', from: '9', guests: [] };
    const saved = await house.clerk.reception.saveDraft({ id, version: first.version, writing });
    const stale = await problemOf(house.clerk.reception.saveDraft({ id, version: first.version, writing: house.form }));
    expect(stale).toMatchObject({ kind: 'CONFLICT', code: 'reception.draftMeanwhile' });
    expect(stale.data['current']).toMatchObject({ state: 'draft', writing: { from: '9' } });
    expect((await house.director.reception.list({ view: 'drafts' })).rows).toEqual([]);
    expect((await house.clerk.reception.list({ view: 'drafts' })).rows).toHaveLength(1);
    expect((await problemOf(house.director.reception.announce({ id, ...saved }))).code).toBe('reception.notYourDraft');
    await house.clerk.reception.discard({ id, ...saved });
    expect((await problemOf(house.clerk.reception.get({ id }))).code).toBe('reception.unknown');
  });

  it('[6.2.1] a draft with only one thing typed is not begun anew, and one begun for a customer is begun once', async () => {
    const { reception } = house.clerk;
    const typed = { day: '2026-11-25', roomId: 'room-1', hostId: house.directorId, from: '14:00' };
    const kept: string[] = [];
    for (const [name, value] of Object.entries(typed)) {
      const { id } = await reception.begin({});
      const { version, form } = await reception.get({ id });
      await reception.saveDraft({ id, version, writing: { ...form, [name]: value } });
      kept.push(id);
    }
    expect(new Set(kept).size).toBe(4);
    const begun = await reception.begin({ customerId: house.customerId });
    expect(await reception.begin({ customerId: house.customerId })).toEqual(begun);
    expect(await reception.begin({ walkIn: true })).toEqual(begun);
    house.ports.clock.advance(90_000);
    expect(await reception.begin({})).toEqual(begun);
    const empty = await reception.get(begun);
    expect(empty.form).toMatchObject({ customerId: null, customerName: '', day: '', grade: 'B' });
    const chosen = { ...empty.form, customerId: house.customerId, customerName: house.form.customerName };
    await reception.saveDraft({ ...begun, version: empty.version, writing: chosen });
    expect(await reception.begin({})).not.toEqual(begun);
    expect((await reception.list({ view: 'drafts' })).total).toBe(6);
  });

  it('[6.2.1] what is missing or wrong is said at its field', async () => {
    const empty = await house.draft({
      ...house.form,
      customerId: null,
      customerName: ' ',
      guests: [],
      purpose: '',
      hostId: null,
      day: '',
      from: '25:00',
      to: '',
    });
    expect(issuesOf(await problemOf(house.clerk.reception.announce(empty)))).toEqual([
      'customerName reception.companyMissing',
      'guests.0.name reception.guestMissing',
      'purpose reception.purposeMissing',
      'hostId reception.hostMissing',
      'day reception.dayMissing',
      'from reception.timeWrong',
      'to reception.toMissing',
    ]);
    const wrong = await house.draft({ day: '2026-11-23', from: '08:30', to: '08:15', roomId: 'no-such-room' });
    expect(issuesOf(await problemOf(house.clerk.reception.announce(wrong)))).toEqual([
      'roomId reception.roomUnknown',
      'to reception.endBeforeBegin',
      'from reception.inPast',
    ]);
    const nobody = await house.draft({ guests: [{ ...emptyGuest, phone: '13800138000', leader: true }] });
    expect(issuesOf(await problemOf(house.clerk.reception.announce(nobody)))).toEqual([
      'guests.0.name reception.guestNameMissing',
    ]);
  });

  it('[6.2.1] a host whose account is closed is refused at the field', async () => {
    const gone = await house.counter.hire('gone', ['csClerk']);
    const id = gone.session.user?.id ?? '';
    const admin = await house.counter.admin();
    const account = (await admin.people.accounts()).find((one) => one.id === id);
    if (!account) throw new Error('Nobody was hired');
    const { version, userName, nameZh, nameEn, roles, language } = account;
    await admin.people.updateAccount({ id, version, userName, nameZh, nameEn, roles, language, active: false });
    const closed = (await house.clerk.reception.choices()).colleagues.every((one) => one.id !== id);
    expect(closed).toBe(true);
    const visit = await house.draft({ hostId: id });
    expect(issuesOf(await problemOf(house.clerk.reception.announce(visit)))).toEqual(['hostId reception.hostUnknown']);
  });

  it('[6.2.1] a room that is taken is refused with who has it, and free rooms and times are named', async () => {
    const first = await house.announced();
    const second = await house.draft({ customerId: null, customerName: '上海远洋贸易', from: '15:00', to: '16:30' });
    const refused = await problemOf(house.clerk.reception.announce(second));
    expect(issuesOf(refused)).toEqual(['roomId reception.roomTaken']);
    expect(refused.data['params']).toMatchObject({
      customer: first.customerName,
      from: '2026-11-25 14:00',
      to: '16:00',
    });
    const look = await house.clerk.reception.look({
      id: second.id,
      day: '2026-11-25',
      from: '15:00',
      to: '16:30',
      roomId: 'room-1',
      hostId: house.clerkId,
    });
    expect(look.roomTaken).toMatchObject([{ id: first.id }]);
    expect(look.hostBusy).toMatchObject([{ id: first.id }]);
    expect(look.freeRooms.map(({ id }) => id)).toEqual(['room-vip', 'room-2', 'room-front']);
    expect(look.freeTimes.map(({ from }) => from)).toEqual(['08:00', '09:30', '11:00']);
    expect((await house.clerk.reception.list({})).total).toBe(1);
    const after = await house.announced({ from: '16:00', to: '17:00' });
    expect(after.state).toBe('announced');
  });

  it('[6.2.1] a visit that lasts longer than planned has its room until it ends', async () => {
    const { reception } = house.clerk;
    const first = await house.announced({ day: '2026-11-23', from: '09:00', to: '10:00' });
    const here = await reception.arrive({ id: first.id, version: first.version });
    house.ports.clock.advance(80 * 60_000);
    const wanted = { day: '2026-11-23', from: '10:15', to: '11:00', roomId: 'room-1', hostId: null };
    expect((await reception.look({ id: null, ...wanted })).roomTaken).toMatchObject([{ id: first.id }]);
    const next = await house.draft({ ...wanted, hostId: house.directorId });
    expect(issuesOf(await problemOf(reception.announce({ ...next, walkIn: true })))).toEqual([
      'roomId reception.roomTaken',
    ]);
    await reception.end({ id: first.id, version: here.version, reason: '客人赶飞机' });
    expect(await reception.announce({ ...next, walkIn: true })).toMatchObject({ room: { zh: '第一会议室' } });
  });

  it('[6.2.1] two who announce at once into one room get it once', async () => {
    const one = await house.draft({}, house.clerk);
    const other = await house.draft({ hostId: house.directorId }, house.director);
    const answers = await Promise.allSettled([
      house.clerk.reception.announce(one),
      house.director.reception.announce(other),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('[6.2.1] a move to a day off asks for its reason, which stays on record', async () => {
    const visit = await house.announced();
    const saturday = { ...house.form, day: '2026-11-28' };
    const { id, version } = visit;
    const asked = await problemOf(house.clerk.reception.change({ id, version, form: saturday }));
    expect(issuesOf(asked)).toEqual(['restDayReason reception.restDay']);
    const form = { ...saturday, restDayReason: '客户只有周末在京' };
    const moved = await house.clerk.reception.change({ id, version, form });
    expect(moved.fromAt).toBe(at('2026-11-28 14:00'));
    expect(moved.history.at(-1)).toMatchObject({
      what: 'changed',
      payload: { restDay: '客户只有周末在京', wasFromAt: at('2026-11-25 14:00'), fromAt: at('2026-11-28 14:00') },
    });
  });

  it('[6.2.1] after the customer has confirmed, a change says why', async () => {
    const { id, version } = await house.announced();
    const confirmed = await house.clerk.reception.confirm({ id, version });
    const change = { id, version: confirmed.version, form: { ...house.form, from: '15:00', to: '17:00' } };
    expect(issuesOf(await problemOf(house.clerk.reception.change(change)))).toEqual([
      'changeReason reception.changeReasonMissing',
    ]);
    const changed = await house.clerk.reception.change({ ...change, reason: '航班延误' });
    expect(changed.history.at(-1)).toMatchObject({
      what: 'changed',
      payload: { fields: ['from', 'to'], reason: '航班延误' },
    });
    const stale = await problemOf(house.director.reception.cancel({ id, version, reason: '重复' }));
    expect(stale).toMatchObject({ kind: 'CONFLICT', code: 'reception.changedMeanwhile' });
  });

  it('[6.2.1] a host who is away is named with who stands in', async () => {
    await house.clerk.handovers.absences.add({
      userId: house.clerkId,
      substituteId: house.directorId,
      fromDay: '2026-11-24',
      toDay: '2026-11-26',
      reason: '年假',
    });
    const visit = await house.announced();
    expect(visit.hostAway).toMatchObject({
      untilDay: '2026-11-26',
      reason: '年假',
      substitute: { id: house.directorId },
    });
  });

  it('[6.2.1] a host who is away only in the morning receives in the afternoon', async () => {
    const { reception, handovers } = house.clerk;
    await handovers.absences.add({
      userId: house.clerkId,
      substituteId: house.directorId,
      fromDay: '2026-11-25',
      toDay: '2026-11-25',
      toTime: '12:00',
      reason: '体检',
    });
    expect((await house.announced()).hostAway).toBeNull();
    const wanted = { id: null, day: '2026-11-25', roomId: null, hostId: house.clerkId };
    const lookAt = async (from: string, to: string) => (await reception.look({ ...wanted, from, to })).hostAway;
    expect(await lookAt('11:00', '13:00')).toMatchObject({ untilDay: '2026-11-25', untilTime: '12:00' });
    expect(await lookAt('12:00', '13:00')).toBeNull();
    expect(await lookAt('', '')).toMatchObject({ reason: '体检' });
  });

  it('[6] guests who stand before the counter are received in one step', async () => {
    const { id } = await house.clerk.reception.begin({ walkIn: true });
    const { version, form } = await house.clerk.reception.get({ id });
    expect(form).toMatchObject({ day: '2026-11-23', from: '09:00', to: '10:00', hostId: house.clerkId, grade: 'C' });
    const writing = { ...form, customerName: '路过的客户', guests: [{ ...emptyGuest, name: '李先生', leader: true }] };
    const saved = await house.clerk.reception.saveDraft({ id, version, writing });
    const visit = await house.clerk.reception.announce({ id, version: saved.version, walkIn: true });
    expect(visit).toMatchObject({ state: 'inProgress', walkIn: true, arrivedAt: house.ports.clock.now() });
    expect(await house.duties(id)).toEqual([]);
  });

  it('[6] guests of earlier visits are known again, the last word about each', async () => {
    await house.announced();
    await house.announced({
      day: '2026-11-26',
      guests: [{ ...emptyGuest, name: '王建国', title: '董事长', leader: true }],
    });
    const known = await house.clerk.reception.guests({ customerId: house.customerId, customerName: '' });
    expect(known.map(({ name, title, visits }) => [name, title, visits])).toEqual([
      ['王建国', '董事长', 2],
      ['Anna Schmidt', 'Logistics manager', 1],
    ]);
  });

  it('[6] forty guests with long names are one visit, and sixty-one are refused', async () => {
    const guests = Array.from({ length: 40 }, (_, index) => ({ ...emptyGuest, name: '欧'.repeat(58) + String(index) }));
    const visit = await house.announced({ guests });
    expect(visit.guestCount).toBe(40);
    expect(visit.form.guests.filter(({ leader }) => leader)).toHaveLength(1);
    const tooMany = Array.from({ length: 61 }, () => ({ ...emptyGuest, name: 'x' }));
    expect((await problemOf(house.draft({ guests: tooMany }))).kind).toBe('BAD_REQUEST');
  });

  it('[6] marketing announces too, others only look on', async () => {
    const marketing = await house.counter.hire('market', ['marketingClerk']);
    const finance = await house.counter.hire('money', ['financeClerk']);
    expect((await house.announced({}, marketing.api)).createdByName).not.toBe('');
    expect((await finance.api.reception.list({})).total).toBe(1);
    expect((await problemOf(finance.api.reception.begin({}))).kind).toBe('FORBIDDEN');
    const { revision, items } = await house.clerk.reception.template.get();
    expect((await problemOf(house.clerk.reception.template.save({ revision, items }))).kind).toBe('FORBIDDEN');
  });
});
