import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clerkPassword, joinCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { at, type Desk, moveTo, openDesk, tell } from '../tracking/house.ts';
import { answer, archive, call, duties, troubleOf, underWay } from './house.ts';

describe.each(databases)('what comes late on $name', ({ open }) => {
  let database: OpenDatabase;
  let desk: Desk;

  beforeEach(async () => {
    database = await open();
    desk = await openDesk(database);
  });
  afterEach(async () => {
    await desk.counter.close();
    await database.dispose();
  });

  /** The worker looks when the clock goes on. */
  const flagged = (orderId: string) =>
    pollUntil('the order to be flagged', async () => {
      desk.counter.ports.clock.advance(20_000);
      return (await desk.clerk.exceptions.ofOrder({ orderId })).exceptions[0];
    });
  const dueOf = async (id: string, ruleId: string) =>
    (await desk.clerk.tasks.ofSubject({ subjectId: id })).find((task) => task.ruleId === ruleId);

  it('[2.5.2] warns before it is late, is flagged by itself, asks for all the manual asks, and closes with its receipt', async () => {
    const shipment = await underWay(desk, { deliveryDay: '2026-11-24', deliveryFrom: '', deliveryTo: '18:00' });
    const { id } = shipment;
    const inTime = await dueOf(id, 'outbound.inTime');
    expect(inTime?.warnAt).toBeLessThan(at('24T18:00'));
    expect(await desk.clerk.exceptions.flags()).toEqual([]);

    moveTo(desk, '24T18:01');
    const late = await flagged(id);
    expect(late).toMatchObject({
      kind: 'late',
      open: true,
      foundBy: 'tracking',
      flaggedByName: '',
      promisedAt: at('24T18:00'),
      causeState: 'unknown',
    });
    expect(await desk.clerk.exceptions.flags()).toEqual([{ orderId: id, kinds: ['late'], links: [] }]);
    expect(await duties(desk, id)).toEqual([
      'causeAnswered',
      'consigneeInformed',
      'consignorInformed',
      'freightAsked',
      'progressTold',
    ]);
    const asked = await dueOf(id, 'trouble.freightAsked');
    expect(asked?.clause).toBe('2.5.2');
    // The test's clock runs on while it is being flagged.
    const after = (asked?.dueAt ?? 0) - (late?.flaggedAt ?? 0);
    expect(after).toBeGreaterThanOrEqual(15 * 60_000);
    expect(after).toBeLessThan(16 * 60_000);
    const [next] = (await desk.clerk.exceptions.list({})).rows;
    expect(next).toMatchObject({ orderId: id, number: shipment.number, next: { ruleId: 'trouble.freightAsked' } });

    await call(desk, late?.id ?? '', 'centre', '货运中心正在查');
    expect(await troubleOf(desk, id)).toMatchObject({ causeState: 'asked' });
    await call(desk, late?.id ?? '', 'consignor');
    await call(desk, late?.id ?? '', 'consignee');
    await answer(desk, id);
    const { id: exceptionId, version } = await troubleOf(desk, id);
    await desk.clerk.exceptions.add({ id: exceptionId, version, newExpectedAt: at('25T12:00') });
    expect(await duties(desk, id)).toEqual(['newTimeKept', 'progressTold']);
    expect((await dueOf(id, 'trouble.newTimeKept'))?.dueAt).toBe(at('25T12:00'));

    moveTo(desk, '25T11:00');
    const arrived = await tell(desk.clerk, (await desk.clerk.tracking.get({ id })) ?? shipment, {
      arrivedAt: at('25T10:30'),
    });
    expect(await duties(desk, id, 'done')).toContain('newTimeKept');
    const known = await troubleOf(desk, id);
    await desk.clerk.exceptions.close({ id: known.id, version: known.version, result: '客户接受' });
    expect(await duties(desk, id)).toEqual([]);
    expect(await duties(desk, id, 'cancelled')).toEqual(['progressTold']);
    expect(await desk.clerk.exceptions.flags()).toEqual([]);
    expect((await troubleOf(desk, id)).history.map(({ type }) => type)).toEqual([
      'exception.flagged',
      'exception.informed',
      'exception.informed',
      'exception.informed',
      'exception.causeAnswered',
      'exception.added',
      'exception.closed',
    ]);

    await tell(desk.clerk, arrived, {
      signedAt: at('25T10:40'),
      signee: '李四',
      signedPieces: arrived.pieces,
      outcome: 'clean',
    });
    await archive(desk, id);
    expect((await desk.clerk.orders.get({ id })).state).toBe('closed');
  });

  it('[2.5.2] a city order that is late is the dispatch centre’s', async () => {
    const { id } = await desk.place();
    moveTo(desk, '23T18:30');
    await flagged(id);
    expect(await duties(desk, id)).toContain('dispatchAsked');
    expect(await duties(desk, id)).not.toContain('freightAsked');
  });

  it('[2.5.2] is flagged once for each agreed time, however many workstations look and however often they start', async () => {
    const { id } = await underWay(desk, { deliveryDay: '2026-11-24', deliveryFrom: '', deliveryTo: '18:00' });
    const second = await joinCounter(database, { workers: true, workstation: 'counter-2', ports: desk.counter.ports });
    moveTo(desk, '24T18:01');
    const late = await flagged(id);
    await answer(desk, id);
    const { version } = await troubleOf(desk, id);
    await desk.clerk.exceptions.noRemedy({ id: late?.id ?? '', version, reason: '客户同意等候' });
    const after = await troubleOf(desk, id);
    await desk.clerk.exceptions.close({ id: after.id, version: after.version, result: '等候' });
    const again = await second.restart();
    desk.counter.ports.clock.advance(60_000);
    await again.close();
    const facts = await desk.clerk.orders.timeline({ id });
    expect(facts.filter(({ type }) => type === 'exception.flagged')).toHaveLength(1);
    expect((await desk.clerk.exceptions.ofOrder({ orderId: id })).exceptions).toHaveLength(1);
  });

  it('[2.5.2] the customer gets word of it every working day until it is over', async () => {
    const { id } = await underWay(desk, { deliveryDay: '2026-11-24', deliveryFrom: '', deliveryTo: '18:00' });
    moveTo(desk, '24T18:01');
    const late = await flagged(id);
    const words = async () =>
      (await desk.clerk.tasks.ofSubject({ subjectId: id }))
        .filter(({ ruleId }) => ruleId === 'trouble.progressTold')
        .map(
          ({ dueAt, storedState }) => `${new Date(dueAt + 8 * 3_600_000).toISOString().slice(5, 16)} ${storedState}`,
        );
    await call(desk, late?.id ?? '', 'consignor');
    expect(await words()).toEqual(['11-25T16:00 open']);
    moveTo(desk, '25T10:00');
    await call(desk, late?.id ?? '', 'client', '明天到');
    expect(await words()).toEqual(['11-25T16:00 done', '11-26T16:00 open']);
  });

  it('[2.5.2] an arrival after the agreed time that nobody had flagged says why', async () => {
    const shipment = await underWay(desk, { deliveryDay: '2026-11-24', deliveryFrom: '', deliveryTo: '18:00' });
    // A workstation whose app was not running when the time passed.
    const other = await joinCounter(database, { workstation: 'counter-2' });
    other.ports.clock.advance(at('25T09:00') - other.ports.clock.now());
    const { api } = other.window();
    await api.people.logIn({ userName: 'lina', password: clerkPassword });
    const late = { arrivedAt: at('24T20:00') };
    const refused = await problemOf(tell(api, shipment, late));
    expect(refused.data['issues']).toEqual([{ path: 'lateReason', code: 'tracking.lateReasonMissing' }]);
    await tell(api, shipment, { ...late, lateReason: '大雪封路' });
    expect(await api.tracking.get({ id: shipment.id })).toMatchObject({ ...late, lateReason: '大雪封路' });
    await other.close();
  });

  it('[2.5.2] what cannot be is refused at its field', async () => {
    const { id } = await desk.place({ deliveryDay: '2026-11-24', deliveryTo: '18:00' });
    const wrong = async (input: object) => {
      const told = { orderId: id, kind: 'late', foundBy: 'customer', foundAt: desk.counter.ports.clock.now() };
      const problem = await problemOf(desk.clerk.exceptions.flag({ ...told, ...input } as never));
      return [problem.code, ...issuesOf(problem)].join(' ');
    };
    const now = desk.counter.ports.clock.now();
    expect(await wrong({ foundAt: now + 600_000 })).toBe('exceptions.notFlagged foundAt exceptions.foundInFuture');
    expect(await wrong({ foundAt: now - 86_400_000 })).toBe(
      'exceptions.notFlagged foundAt exceptions.foundBeforeOrder',
    );
    expect(await wrong({ newExpectedAt: now - 1 })).toBe(
      'exceptions.notFlagged newExpectedAt exceptions.expectedInPast',
    );
    expect(await wrong({ pieces: 99_999 })).toBe('exceptions.notFlagged pieces exceptions.piecesAboveSent');
    expect(await wrong({ kind: 'lost' })).toBe('exceptions.notFlagged kind exceptions.notDeparted');
    const { version } = await desk.clerk.orders.get({ id });
    await desk.clerk.orders.cancel({ id, version, reason: '客户取消' });
    expect(await wrong({})).toBe('exceptions.orderCancelled');
  });

  it('[2.5.2] two people who flag the same at once make one exception, and the second hears so', async () => {
    const other = await desk.counter.hire('wangli', ['csClerk']);
    desk.sessions.push(other.session);
    const { id } = await underWay(desk, { deliveryDay: '2026-11-25', deliveryFrom: '', deliveryTo: '18:00' });
    const told = { orderId: id, kind: 'late' as const, foundAt: desk.counter.ports.clock.now() };
    const both = await Promise.all([
      desk.clerk.exceptions.flag({ ...told, foundBy: 'partner', note: '车辆抛锚', pieces: 3 }),
      other.api.exceptions.flag({ ...told, foundBy: 'consignee', note: '收货人来电', place: '郑州' }),
    ]);
    expect(both.filter(({ joined }) => joined)).toHaveLength(1);
    const { exceptions } = await desk.clerk.exceptions.ofOrder({ orderId: id });
    expect(exceptions).toHaveLength(1);
    expect(exceptions[0]).toMatchObject({ pieces: 3, place: '郑州' });
    expect(exceptions[0]?.history.map(({ type }) => type)).toEqual(['exception.flagged', 'exception.added']);
    expect((await duties(desk, id)).filter((name) => name === 'consignorInformed')).toHaveLength(1);
  });

  it('[2.5.2] is not over without its cause, an arrival and a result, nor for somebody who saw it otherwise', async () => {
    const { id } = await underWay(desk, { deliveryDay: '2026-11-25', deliveryFrom: '', deliveryTo: '18:00' });
    const told = { orderId: id, kind: 'late' as const, foundBy: 'partner' as const };
    const { exception } = await desk.clerk.exceptions.flag({ ...told, foundAt: desk.counter.ports.clock.now() });
    const close = (version: number) =>
      problemOf(desk.clerk.exceptions.close({ id: exception.id, version, result: '' }));
    const refused = await close(exception.version);
    expect(refused.code).toBe('exceptions.notOver');
    expect(issuesOf(refused)).toEqual([
      'cause exceptions.causeMissing',
      'remedy exceptions.notThereYet',
      'result exceptions.resultMissing',
    ]);
    await answer(desk, id);
    expect((await close(exception.version)).code).toBe('exceptions.changedMeanwhile');
    const badCall = { person: '', phone: '12', way: 'phone' as const, at: desk.counter.ports.clock.now() };
    const { id: exceptionId } = exception;
    const nobody = desk.clerk.exceptions.inform({ id: exceptionId, whom: 'client', contact: badCall, what: '' });
    expect(issuesOf(await problemOf(nobody))).toEqual([
      'contact.person tasks.personMissing',
      'contact.phone tasks.phoneWrong',
      'result tasks.resultMissing',
    ]);
  });

  it('[2.5.2] is over with its order when that is cancelled, and its duties lapse', async () => {
    const { id } = await desk.place({ deliveryDay: '2026-11-24', deliveryTo: '18:00' });
    const told = { orderId: id, kind: 'late' as const, foundBy: 'customer' as const };
    await desk.clerk.exceptions.flag({ ...told, foundAt: desk.counter.ports.clock.now() });
    const { version } = await desk.clerk.orders.get({ id });
    await desk.clerk.orders.cancel({ id, version, reason: '客户取消' });
    expect(await troubleOf(desk, id)).toMatchObject({ open: false, result: '客户取消', closedByName: null });
    expect(await duties(desk, id)).toEqual([]);
    expect((await desk.clerk.exceptions.list({ view: 'closed' })).rows).toHaveLength(1);
  });
});
