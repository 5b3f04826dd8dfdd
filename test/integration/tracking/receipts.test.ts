import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import type { Shipment } from '../../../shared/contract/tracking.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { at, type Desk, moveTo, openDesk, tell } from './house.ts';

const good = ['signee', 'date', 'time', 'stamp'] as const;

describe.each(databases)('the signed original on $name', ({ open }) => {
  let database: OpenDatabase;
  let desk: Desk;
  let clerk: Api;
  let director: Api;

  beforeEach(async () => {
    database = await open();
    desk = await openDesk(database);
    ({ clerk } = desk);
    const window = await desk.counter.hire('zhuren', ['csDirector']);
    desk.sessions.push(window.session);
    director = window.api;
  });
  afterEach(async () => {
    await desk.counter.close();
    await database.dispose();
  });

  const signed = async (form: Partial<OrderForm> = {}): Promise<Shipment> => {
    const shipment = await desk.place({ podKind: 'receiptSlip', podCopies: '1', ...form });
    moveTo(desk, '23T18:30');
    return tell(clerk, shipment, {
      departedAt: at('23T14:30'),
      arrivedAt: at('23T16:00'),
      signedAt: at('23T16:10'),
      signee: '李四',
      signedPieces: 15,
      outcome: 'clean',
    });
  };
  const stateOf = async (id: string) => (await clerk.orders.get({ id })).state;
  const codeOf = async (call: Promise<unknown>) => (await problemOf(call)).code;

  it('[2.5.1] goes from hand to hand, and the order closes only when it is archived', async () => {
    const { id } = await signed();
    await clerk.tracking.receipts.advance({ id, step: 'collected' });
    await clerk.tracking.receipts.advance({ id, step: 'sent', note: 'SF123456' });
    await clerk.tracking.receipts.advance({ id, step: 'received' });
    expect((await clerk.tracking.get({ id }))?.podBackAt).toBe(desk.counter.ports.clock.now());
    expect(await codeOf(clerk.tracking.receipts.advance({ id, step: 'archived' }))).toBe(
      'tracking.receiptNeeds.checked',
    );
    await clerk.tracking.receipts.check({ id, marks: [...good] });
    expect(await stateOf(id)).toBe('signed');
    const { steps } = await clerk.tracking.receipts.advance({ id, step: 'archived' });
    expect(steps.map(({ step, byName }) => `${step} ${byName}`)).toEqual([
      'collected 职员lina',
      'sent 职员lina',
      'received 职员lina',
      'checked 职员lina',
      'archived 职员lina',
    ]);
    expect(steps[1]?.note).toBe('SF123456');
    expect(await stateOf(id)).toBe('closed');
    await clerk.tracking.receipts.advance({ id, step: 'handedOn' });
    const facts = (await clerk.orders.timeline({ id })).filter(({ type }) => /^(receipt|order.closed)/.test(type));
    expect(facts.map(({ type }) => type)).toEqual([
      'receipt.collected',
      'receipt.sent',
      'receipt.received',
      'receipt.checked',
      'receipt.archived',
      'order.closed',
      'receipt.handedOn',
    ]);
    expect(facts.every(({ clauses }) => clauses.includes('2.5.1'))).toBe(true);
  });

  it('[2.5.1] is archived once: who comes second is told by whom it was', async () => {
    const { id } = await signed();
    await clerk.tracking.receipts.advance({ id, step: 'received' });
    await clerk.tracking.receipts.check({ id, marks: [...good] });
    await clerk.tracking.receipts.advance({ id, step: 'archived' });
    const { code, data } = await problemOf(director.tracking.receipts.advance({ id, step: 'archived' }));
    expect(code).toBe('tracking.alreadyArchived');
    expect(data['params']).toEqual({ name: '职员lina' });
  });

  it('[2.5.1] archived by two at the same moment it is archived once, and the order closes once', async () => {
    const { id } = await signed();
    await clerk.tracking.receipts.advance({ id, step: 'received' });
    await clerk.tracking.receipts.check({ id, marks: [...good] });
    const both = [clerk, director].map((by) => by.tracking.receipts.advance({ id, step: 'archived' }));
    const answers = await Promise.allSettled(both);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = await problemOf(
      both[answers.findIndex(({ status }) => status === 'rejected')] ?? Promise.resolve(),
    );
    expect(['tracking.alreadyArchived', 'tracking.closed']).toContain(refused.code);
    const closings = (await clerk.orders.timeline({ id })).filter(({ type }) => type === 'order.closed');
    expect(closings).toHaveLength(1);
  });

  it('[2.5.1] without signee, date, time or stamp it is not good and has to be signed again', async () => {
    const { id } = await signed();
    await clerk.tracking.receipts.advance({ id, step: 'received' });
    const { steps } = await clerk.tracking.receipts.check({ id, marks: ['signee', 'date', 'time'] });
    expect(steps.map(({ step }) => step)).toEqual(['received']);
    const fact = (await clerk.orders.timeline({ id })).find(({ type }) => type === 'receipt.unqualified');
    expect(fact?.payload).toMatchObject({ missing: ['stamp'] });
  });

  it('[2.5.1] each step is taken back with a reason, the last first; the order opens again with its archive', async () => {
    const { id } = await signed();
    await clerk.tracking.receipts.advance({ id, step: 'received' });
    await clerk.tracking.receipts.check({ id, marks: [...good] });
    await clerk.tracking.receipts.advance({ id, step: 'archived' });
    expect(await codeOf(clerk.tracking.receipts.undo({ id, step: 'received', reason: '错' }))).toBe(
      'tracking.notTheLast',
    );
    await clerk.tracking.receipts.undo({ id, step: 'archived', reason: '归错档' });
    expect(await stateOf(id)).toBe('signed');
    await clerk.tracking.receipts.undo({ id, step: 'checked', reason: '章不清' });
    await clerk.tracking.receipts.undo({ id, step: 'received', reason: '是别单的' });
    expect((await clerk.tracking.get({ id }))?.podBackAt).toBeNull();
    const reasons = (await clerk.orders.timeline({ id })).filter(({ type }) => type === 'receipt.undone');
    expect(reasons.map(({ payload }) => payload['reason'])).toEqual(['归错档', '章不清', '是别单的']);
  });

  it('[2.5.1, 7.2.1] is due by the customer’s own limit as it was when the goods were signed for', async () => {
    const first = await signed();
    expect(first.podDueOn).toBe('2026-12-03');
    const { limitVersion } = await clerk.tracking.receipts.get({ id: first.id });
    const set = await clerk.tracking.receipts.setLimit({ id: first.id, version: limitVersion, days: 5 });
    expect(set).toMatchObject({ limitDays: 5 });
    expect((await clerk.tracking.get({ id: first.id }))?.podDueOn).toBe('2026-12-03');
    const stale = problemOf(clerk.tracking.receipts.setLimit({ id: first.id, version: 3, days: 6 }));
    expect((await stale).kind).toBe('CONFLICT');
  });

  it('[2.5.2] only the director closes an order without its receipt, with a reason, and it is counted', async () => {
    const { id } = await signed();
    expect(await codeOf(clerk.tracking.receipts.close({ id, reason: '丢了' }))).toBe('tracking.bypassByDirector');
    expect(await codeOf(director.tracking.receipts.close({ id, reason: '' }))).toBe('tracking.bypassReason');
    expect(await director.tracking.receipts.close({ id, reason: '客户确认不要' })).toMatchObject({ bypassed: 1 });
    expect(await stateOf(id)).toBe('closed');
    expect((await clerk.tracking.get({ id }))?.bypassReason).toBe('客户确认不要');
    const fact = (await clerk.orders.timeline({ id })).find(({ type }) => type === 'receipt.bypassed');
    expect(fact).toMatchObject({ clauses: ['2.5.1', '2.5.2'], actorName: '职员zhuren' });
  });

  it('[2.5.1] nothing is collected before it is signed for, and an order that asks for none is closed by a clerk', async () => {
    const open_ = await desk.place({ podKind: 'receiptSlip', podCopies: '1' });
    expect(await codeOf(clerk.tracking.receipts.advance({ id: open_.id, step: 'collected' }))).toBe(
      'tracking.receiptBeforeSigned',
    );
    const { id } = await signed({ podKind: 'none', podCopies: '' });
    expect(await codeOf(clerk.tracking.receipts.advance({ id, step: 'collected' }))).toBe('tracking.noReceiptAsked');
    expect(await clerk.tracking.receipts.close({ id })).toMatchObject({ bypassed: 0 });
    expect(await stateOf(id)).toBe('closed');
  });

  it('[2.5.1] the paper that is noted as back in the table is the same step', async () => {
    const shipment = await signed();
    const back = await tell(clerk, shipment, { podBackAt: at('23T18:00') });
    const { steps } = await clerk.tracking.receipts.get({ id: shipment.id });
    expect(steps.map(({ step, at: when }) => [step, when])).toEqual([['received', at('23T18:00')]]);
    const again = await clerk.tracking.stepBack({
      id: back.id,
      version: back.version,
      milestone: 'podBack',
      reason: '看错',
    });
    expect(again.podBackAt).toBeNull();
    expect((await clerk.tracking.receipts.get({ id: shipment.id })).steps).toEqual([]);
  });
});
