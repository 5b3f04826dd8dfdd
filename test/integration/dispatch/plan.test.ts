import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outboundForm } from '../../fixtures/order-forms.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { problemOf } from '../../helpers/problems.ts';
import { at, monday, moveTo, openPlan, type Plan, tell, tuesday } from './house.ts';

describe.each(databases)('the vehicle plan on $name', ({ open }) => {
  let database: OpenDatabase;
  let plan: Plan;

  beforeEach(async () => {
    database = await open();
    plan = await openPlan(database);
  });
  afterEach(async () => {
    await plan.counter.close();
    await database.dispose();
  });

  /** A trip of Monday from eight to six. */
  async function openTrip(
    vehicle = 0,
    hours: readonly [string, string] = ['23T08:00', '23T18:00'],
    first: string | null = null,
  ) {
    const { dispatcher, ids } = plan;
    const { id } = await dispatcher.dispatch.openTrip({
      day: monday,
      vehicleId: ids.vehicles[vehicle] ?? '',
      driverId: ids.drivers[vehicle] ?? null,
      fromAt: at(hours[0]),
      toAt: at(hours[1]),
      first: first === null ? null : { orderId: first, from: null },
    });
    return id;
  }
  const trip = async (id: string, day = monday) => {
    const found = (await plan.board(day)).trips.find((one) => one.id === id);
    if (!found) throw new Error('no such trip');
    return found;
  };
  const put = async (orderId: string, tripId: string, from: string | null = null, position = 99) =>
    plan.dispatcher.dispatch.place({ orderId, from, tripId, version: (await trip(tripId)).version, position });
  const state = async (id: string) => (await plan.clerk.orders.get({ id })).state;
  const openDuties = async (orderId: string) =>
    (await plan.clerk.tasks.ofSubject({ subjectId: orderId }))
      .filter((task) => task.state === 'open')
      .map((task) => task.ruleId);
  const told = async (id: string) =>
    (await plan.clerk.orders.timeline({ id })).filter(({ type }) => /^(vehicle|driver)\./.test(type));

  it('[2.3.1-sameDay] a vehicle is assigned: the order is dispatched, the duty to ask for one is done', async () => {
    const { id } = await plan.confirm();
    expect((await plan.board()).waiting.map(({ orderId }) => orderId)).toEqual([id]);
    expect(await openDuties(id)).toContain('city.vehicleAsked');
    const tripId = await openTrip(0, undefined, id);
    const board = await plan.board();
    expect(board.waiting).toEqual([]);
    expect(board.trips).toMatchObject([
      { id: tripId, stops: [{ orderId: id, position: 0, leg: 'delivery' }], warnings: [] },
    ]);
    expect(await state(id)).toBe('dispatched');
    expect(await openDuties(id)).not.toContain('city.vehicleAsked');
    const [fact] = await told(id);
    expect(fact).toMatchObject({ type: 'vehicle.assigned', clauses: ['2.3.1-sameDay'], actorName: '职员diaodu' });
    expect(fact?.payload).toMatchObject({ plate: '京A12345', driver: '赵师傅', phone: '13911112222', was: null });
  });

  it('[2.3.1-sameDay] taken off before departure it waits again, and so does the duty', async () => {
    const { id } = await plan.confirm();
    const tripId = await openTrip(0, undefined, id);
    await plan.dispatcher.dispatch.takeOff({ orderId: id, from: tripId });
    expect(await state(id)).toBe('confirmed');
    expect(await openDuties(id)).toContain('city.vehicleAsked');
    expect((await plan.board()).waiting).toHaveLength(1);
    await plan.dispatcher.dispatch.removeTrip({ id: tripId, version: (await trip(tripId)).version });
    expect((await plan.board()).trips).toEqual([]);
  });

  it('[2.3.1-sameDay] what has left is neither moved nor taken off, and stays where it was planned', async () => {
    const shipment = await plan.place();
    const tripId = await openTrip(0, undefined, shipment.id);
    moveTo(plan, '23T15:00');
    const noted = await tell(plan.clerk, shipment, { remarks: '门口等' });
    expect(noted.state).toBe('dispatched');
    await tell(plan.clerk, noted, { departedAt: at('23T14:30') });
    const refused = problemOf(plan.dispatcher.dispatch.takeOff({ orderId: shipment.id, from: tripId }));
    expect((await refused).code).toBe('dispatch.alreadyLeft');
    expect((await trip(tripId)).stops).toHaveLength(1);
  });

  it('[2.3.1-sameDay] orders are moved between trips and within one, each move a fact', async () => {
    const orders = [(await plan.confirm()).id, (await plan.confirm()).id, (await plan.confirm()).id];
    const [one, two] = [await openTrip(0), await openTrip(1)];
    for (const id of orders) await put(id, one);
    await put(orders[2] ?? '', one, one, 0);
    expect((await trip(one)).stops.map(({ orderId }) => orderId)).toEqual([orders[2], orders[0], orders[1]]);
    await put(orders[2] ?? '', two, one);
    expect((await trip(one)).stops.map(({ position }) => position)).toEqual([0, 1]);
    expect((await told(orders[2] ?? '')).map(({ type, payload }) => [type, payload['was']])).toEqual([
      ['vehicle.assigned', null],
      ['vehicle.reordered', 3],
      ['vehicle.assigned', '京A12345'],
    ]);
  });

  it('[2.3.1-sameDay] two dispatchers at once: the second is shown the plan as it is now', async () => {
    const { id } = await plan.confirm();
    const [one, two] = [await trip(await openTrip(0)), await trip(await openTrip(1))];
    const on = (by: typeof plan.dispatcher, to: typeof one) =>
      by.dispatch.place({ orderId: id, from: null, tripId: to.id, version: to.version, position: 0 });
    const answers = await Promise.allSettled([on(plan.dispatcher, one), on(plan.other, two)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const problem = await problemOf(answers[0]?.status === 'rejected' ? on(plan.dispatcher, one) : on(plan.other, two));
    expect(problem).toMatchObject({ kind: 'CONFLICT', code: 'dispatch.placedMeanwhile' });
    expect(
      (problem.data['current'] as { trips: { stops: unknown[] }[] }).trips.flatMap(({ stops }) => stops),
    ).toHaveLength(1);
    const other = (await plan.confirm()).id;
    const stale = plan.other.dispatch.place({ orderId: other, from: null, tripId: one.id, version: 0, position: 0 });
    expect(await problemOf(stale)).toMatchObject({ kind: 'CONFLICT', code: 'dispatch.tripChanged' });
  });

  it('[2.3.1-sameDay] neither a vehicle nor a driver is booked twice, even by two dispatchers in the same moment', async () => {
    const { dispatcher, other, ids } = plan;
    const openBy = (by: typeof dispatcher, vehicleId = '', driverId: string | null = null) =>
      by.dispatch.openTrip({ day: monday, vehicleId, driverId, fromAt: at('23T08:00'), toAt: at('23T12:00') });
    const [van = '', second = ''] = ids.vehicles;
    const answers = await Promise.allSettled([openBy(dispatcher, van), openBy(other, van)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await problemOf(openBy(dispatcher, van))).code).toBe('dispatch.vehicleBooked');
    await openTrip(0, ['23T12:00', '23T18:00']);
    await openBy(dispatcher, second, ids.drivers[1] ?? null);
    const twice = dispatcher.dispatch.openTrip({
      day: monday,
      vehicleId: ids.vehicles[2] ?? '',
      driverId: ids.drivers[1] ?? null,
      fromAt: at('23T11:59'),
      toAt: at('23T13:00'),
    });
    expect(await problemOf(twice)).toMatchObject({ code: 'dispatch.driverBooked' });
  });

  it('[2.3.1-sameDay] a cancelled order leaves the plan and gets no vehicle again', async () => {
    const { id } = await plan.confirm();
    const tripId = await openTrip(0, undefined, id);
    const { version } = await plan.clerk.orders.get({ id });
    await plan.clerk.orders.cancel({ id, version, reason: '客户取消' });
    expect((await plan.board()).trips).toMatchObject([{ stops: [] }]);
    expect((await plan.board()).waiting).toEqual([]);
    expect((await told(id)).map(({ type }) => type)).toEqual(['vehicle.assigned', 'vehicle.released']);
    expect(await openDuties(id)).not.toContain('city.vehicleAsked');
    expect((await problemOf(put(id, tripId))).code).toBe('dispatch.cancelled');
  });

  it('[2.3.1-nextDay] agreed for another day it leaves its trip and waits on that day; other changes only mark it', async () => {
    const { id } = await plan.confirm();
    const tripId = await openTrip(0, undefined, id);
    const revise = async (change: Parameters<typeof plan.confirm>[0]) => {
      const draft = await plan.clerk.orders.beginChange({ orderId: id });
      const saved = await plan.clerk.orders.drafts.save({
        id: draft.id,
        version: draft.version,
        form: { ...draft.form, ...change },
      });
      await confirmWithCustomer(plan.clerk, draft.id);
      return plan.clerk.orders.confirmChange({ draftId: draft.id, version: saved.version, reason: '客户来电' });
    };
    await revise({ remarks: '带尾板' });
    expect((await trip(tripId)).warnings).toEqual([{ code: 'revised', orderId: id }]);
    await put(id, tripId, tripId, 0);
    expect((await trip(tripId)).warnings).toEqual([]);
    const placed = await revise({ deliveryDay: tuesday });
    expect(placed.version).toBe((await plan.clerk.orders.get({ id })).version);
    expect((await trip(tripId)).stops).toEqual([]);
    expect((await plan.board(tuesday)).waiting.map(({ orderId }) => orderId)).toEqual([id]);
    expect(await state(id)).toBe('confirmed');
  });

  it('[2.3.1-nextDay] the call to the driver is kept and closes the duty to check the plan', async () => {
    const { id } = await plan.confirm({ deliveryDay: tuesday });
    expect(await openDuties(id)).toContain('city.planChecked');
    const call = {
      orderId: id,
      arrivalAt: at('24T15:30'),
      calledAt: at('23T08:55'),
      driver: '赵师傅',
      phone: '139 1111 2222',
      note: '路上不堵',
    };
    expect((await problemOf(plan.clerk.dispatch.arrival(call))).code).toBe('dispatch.noVehicle');
    await plan.dispatcher.dispatch.openTrip({
      day: tuesday,
      vehicleId: plan.ids.vehicles[0] ?? '',
      driverId: plan.ids.drivers[0] ?? null,
      fromAt: at('24T08:00'),
      toAt: at('24T18:00'),
      first: { orderId: id, from: null },
    });
    const wrong = await problemOf(plan.clerk.dispatch.arrival({ ...call, calledAt: at('24T08:00'), phone: '12' }));
    expect((wrong.data['issues'] as { path: string }[]).map(({ path }) => path)).toEqual(['calledAt', 'phone']);
    const known = await plan.clerk.dispatch.arrival(call);
    expect(known).toMatchObject({ plate: '京A12345', driverName: '赵师傅', arrivalAt: at('24T15:30') });
    expect((await plan.clerk.dispatch.ofOrder({ id })).carriage).toEqual(known);
    expect(await openDuties(id)).not.toContain('city.planChecked');
    expect(await openDuties(id)).toContain('city.inTime');
    const fact = (await told(id)).at(-1);
    expect(fact).toMatchObject({ type: 'driver.arrivalKnown', clauses: ['2.3.1-nextDay'], actorName: '职员lina' });
    expect(fact?.payload).toMatchObject({ at: call.arrivalAt, calledAt: call.calledAt, phone: '13911112222' });
  });

  it('[2.4.1] the pick-up of an outbound order closes its link of the checklist, and opens it again', async () => {
    const shipment = await plan.place(outboundForm);
    const link = async () =>
      (await plan.clerk.tracking.checklist({ id: shipment.id })).find(({ code }) => code === 'vehicleArranged');
    expect(await link()).toMatchObject({ state: 'open' });
    const tripId = await openTrip(0, undefined, shipment.id);
    expect((await plan.board()).trips[0]?.stops[0]).toMatchObject({ leg: 'pickup' });
    expect(await link()).toMatchObject({ state: 'done', byFact: true });
    expect((await told(shipment.id))[0]?.clauses).toEqual(['2.4.1']);
    await plan.dispatcher.dispatch.takeOff({ orderId: shipment.id, from: tripId });
    expect(await link()).toMatchObject({ state: 'open', byFact: false });
    const planned = await plan.confirm(outboundForm);
    await put(planned.id, tripId);
    await plan.opened(planned.id);
    const links = await plan.clerk.tracking.checklist({ id: planned.id });
    expect(links.find(({ code }) => code === 'vehicleArranged')).toMatchObject({ state: 'done', byFact: true });
  });

  it('[2.4.1] what the customer brings to the station himself needs no vehicle', async () => {
    const { id } = await plan.confirm({ ...outboundForm, jobType: 'stationToStation' });
    expect((await plan.board()).waiting).toEqual([]);
    const tripId = await openTrip();
    expect((await problemOf(put(id, tripId))).code).toBe('dispatch.needsNoVehicle');
  });

  it('[2.3.1-sameDay] what earlier days left over is on the board of the present day', async () => {
    const { id } = await plan.confirm();
    moveTo(plan, '24T09:00');
    expect((await plan.board(tuesday)).waiting.map(({ orderId }) => orderId)).toEqual([id]);
    expect((await plan.board('2026-11-25')).waiting).toEqual([]);
  });

  it('[2.3.1-sameDay] another vehicle for a trip is a fact of each of its orders, and the driver is asked anew', async () => {
    const { id } = await plan.confirm();
    const tripId = await openTrip(0, undefined, id);
    await plan.clerk.dispatch.arrival({
      orderId: id,
      arrivalAt: at('23T15:30'),
      calledAt: at('23T09:00'),
      driver: '赵师傅',
      phone: '',
    });
    const { version, fromAt, toAt } = await trip(tripId);
    const [, second = ''] = plan.ids.vehicles;
    await plan.dispatcher.dispatch.changeTrip({ id: tripId, version, vehicleId: second, driverId: null, fromAt, toAt });
    expect((await trip(tripId)).warnings).toEqual([{ code: 'noDriver', orderId: null }]);
    expect((await told(id)).at(-1)?.payload).toMatchObject({ plate: '京B67890', was: '京A12345', driver: '' });
    expect((await plan.clerk.dispatch.ofOrder({ id })).carriage).toMatchObject({ plate: '京B67890', arrivalAt: null });
  });

  it('[2.3.1-sameDay] the day goes out as run sheets and as a spreadsheet; a clerk reads the plan but does not make it', async () => {
    const { id, number } = await plan.confirm();
    const empty = plan.clerk.dispatch.sheet({ day: monday, tripId: null, language: 'en' });
    expect((await problemOf(empty)).code).toBe('dispatch.nothingPlanned');
    const tripId = await openTrip(0, undefined, id);
    const sheet = await plan.clerk.dispatch.sheet({ day: monday, tripId, language: 'both' });
    expect(sheet.name).toBe('run-sheet-2026-11-23-京A12345.pdf');
    const html = plan.counter.ports.rendered.at(-1) ?? '';
    for (const text of ['派车单', 'run sheet', '京A12345', '赵师傅', number, '中关村大街1号'])
      expect(html).toContain(text);
    expect((await plan.clerk.dispatch.excel({ day: monday })).name).toBe('vehicle-plan-2026-11-23.xlsx');
    expect((await problemOf(plan.clerk.dispatch.takeOff({ orderId: id, from: tripId }))).kind).toBe('FORBIDDEN');
  });
});
