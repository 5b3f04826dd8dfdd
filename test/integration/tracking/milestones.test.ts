import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outboundForm } from '../../fixtures/order-forms.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { at, type Desk, moveTo, openDesk, tell } from './house.ts';

describe.each(databases)('a shipment on its way, on $name', ({ open }) => {
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

  const told = async (id: string) =>
    (await desk.clerk.orders.timeline({ id })).filter(
      ({ type }) => !/^(print|task|intake|order\.(draft|conf))/.test(type),
    );

  it('[2.3.1-sameDay, 2.5.1] moves its order from departure to signature, each a fact with clause and source', async () => {
    const { clerk } = desk;
    const shipment = await desk.place();
    moveTo(desk, '23T18:30');
    const left = await tell(clerk, shipment, { departedAt: at('23T14:30') });
    expect(left.state).toBe('inTransit');
    const there = await tell(clerk, left, { arrivedAt: at('23T16:00'), condition: 'sound', satisfied: true });
    expect(there.state).toBe('arrived');
    const done = await tell(clerk, there, {
      signedAt: at('23T16:10'),
      signee: '李四',
      signedPieces: 15,
      outcome: 'clean',
    });
    expect(done).toMatchObject({ state: 'signed', podDueOn: '2026-12-03' });
    expect((await clerk.orders.get({ id: shipment.id })).state).toBe('signed');
    const facts = await told(shipment.id);
    expect(facts.map(({ type }) => type)).toEqual([
      'tracking.opened',
      'order.departed',
      'order.arrived',
      'order.arrivalCalled',
      'order.signed',
    ]);
    expect(facts[1]).toMatchObject({ actorName: '职员lina', clauses: ['2.3.1-sameDay'] });
    expect(facts[1]?.payload).toMatchObject({ at: at('23T14:30'), source: 'driver', number: shipment.number });
    expect(facts[2]).toMatchObject({ clauses: ['2.3.1-sameDay', '2.5.1'] });
    expect(facts[2]?.payload).toMatchObject({ onTime: true, kind: 'city', class: null });
    expect(facts[4]?.payload).toMatchObject({ signee: '李四', pieces: 15, sent: 15, outcome: 'clean' });
  });

  it('[2.4.1, 2.5.2] a late outbound order says so under the clause of its class', async () => {
    const { clerk } = desk;
    const shipment = await desk.place(outboundForm);
    moveTo(desk, '26T09:00');
    await tell(clerk, shipment, {
      partnerName: '华东速达',
      partnerNo: 'ZT123',
      departedAt: at('23T20:00'),
      seenAt: at('25T09:00'),
      seenPlace: '济南',
      expectedAt: at('25T20:00'),
      arrivedAt: at('25T19:00'),
      lateReason: '大雪封路',
    });
    const facts = await told(shipment.id);
    expect(facts.map(({ type }) => type)).toEqual([
      'tracking.opened',
      'order.departed',
      'order.seen',
      'order.expected',
      'order.arrived',
      'tracking.noted',
    ]);
    expect(facts[4]).toMatchObject({ clauses: ['2.4.1', '2.5.2'] });
    expect(facts[4]?.payload).toMatchObject({ onTime: false, promisedAt: at('25T12:00') });
  });

  it('[2.5.1] bad input is answered at its field, and nothing is written', async () => {
    const { clerk } = desk;
    const shipment = await desk.place();
    moveTo(desk, '23T18:30');
    const issuesOf = async (facts: Parameters<typeof tell>[2]) => {
      const { code, data } = await problemOf(tell(clerk, shipment, facts));
      expect(code).toBe('tracking.notRecorded');
      return (data['issues'] as { path: string; code: string }[]).map(({ path, code: at_ }) => `${path} ${at_}`);
    };
    expect(await issuesOf({ arrivedAt: at('23T16:00') })).toEqual(['arrivedAt tracking.notDeparted']);
    expect(await issuesOf({ departedAt: at('23T16:00'), arrivedAt: at('23T15:00') })).toEqual([
      'arrivedAt tracking.arrivalBeforeDeparture',
    ]);
    expect(await issuesOf({ departedAt: at('23T16:00'), arrivedAt: at('24T15:00') })).toEqual([
      'arrivedAt tracking.inFuture',
    ]);
    const signed = { signedAt: at('23T17:00'), signee: '李四', signedPieces: 16, outcome: 'clean' } as const;
    expect(await issuesOf({ departedAt: at('23T14:00'), arrivedAt: at('23T15:00'), ...signed })).toEqual([
      'signedPieces tracking.piecesAboveSent',
    ]);
    expect((await clerk.tracking.get({ id: shipment.id }))?.version).toBe(1);
    expect(await told(shipment.id)).toHaveLength(1);
  });

  it('[2.3.1-nextDay] goes back one step with a reason, and a recorded fact is corrected with one', async () => {
    const { clerk } = desk;
    const shipment = await desk.place();
    moveTo(desk, '23T18:30');
    const there = await tell(clerk, shipment, { departedAt: at('23T14:30'), arrivedAt: at('23T16:00') });
    const other = await tell(clerk, there, { arrivedAt: at('23T16:30') }, '司机报错');
    const { id, version } = other;
    expect((await problemOf(clerk.tracking.stepBack({ id, version, milestone: 'departed', reason: '错' }))).code).toBe(
      'tracking.notTheLast',
    );
    const back = await clerk.tracking.stepBack({ id, version, milestone: 'arrived', reason: '是另一辆车' });
    expect(back).toMatchObject({ state: 'inTransit', arrivedAt: null });
    const start = await clerk.tracking.stepBack({ id, version: back.version, milestone: 'departed', reason: '未发' });
    expect(start.state).toBe('confirmed');
    const facts = await told(id);
    expect(facts.slice(-3).map(({ type }) => type)).toEqual([
      'tracking.corrected',
      'order.steppedBack',
      'order.steppedBack',
    ]);
    expect(facts.at(-2)?.payload).toMatchObject({ milestone: 'arrived', was: at('23T16:30'), reason: '是另一辆车' });
  });

  it('two clerks at once: the second sees what the first wrote', async () => {
    const { clerk } = desk;
    const shipment = await desk.place();
    moveTo(desk, '23T18:30');
    await tell(clerk, shipment, { departedAt: at('23T14:30') });
    const { kind, data } = await problemOf(tell(clerk, shipment, { remarks: '晚到半天' }));
    expect(kind).toBe('CONFLICT');
    expect(data['current']).toMatchObject({ departedAt: at('23T14:30'), version: 2 });
  });

  it('a cancelled order is not followed any more, and what left is not cancelled', async () => {
    const { clerk } = desk;
    const [gone, left] = [await desk.place(), await desk.place()];
    await clerk.orders.cancel({ id: gone.id, version: 1, reason: '客户取消' });
    expect((await problemOf(tell(clerk, gone, { remarks: '哦' }))).code).toBe('tracking.cancelled');
    moveTo(desk, '23T18:30');
    await tell(clerk, left, { departedAt: at('23T14:30') });
    const cancelled = problemOf(clerk.orders.cancel({ id: left.id, version: 2, reason: '客户取消' }));
    expect((await cancelled).code).toBe('orders.notCancellable');
  });
});
