import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import { factNames } from '../../../shared/domain/tracking/facts.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { outboundForm } from '../../fixtures/order-forms.ts';
import { openTaskHouse, type TaskHouse } from './house.ts';

const minute = 60_000;

describe.each(databases)('duties of a shipment on its way on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: TaskHouse;
  let orderId: string;

  beforeEach(async () => {
    database = await open();
    house = await openTaskHouse(database, { workers: true });
    const form = { ...outboundForm, podKind: 'returnSlip' as const, podCopies: '1' };
    orderId = (await house.confirmed(form)).id;
    await house.until('the sheet to be printed', async () => {
      const [task] = await house.tasksOf(orderId, 'order.printed');
      return task?.state === 'done';
    });
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  type Facts = Parameters<Api['tracking']['record']>[0]['facts'];

  async function record(news: Partial<Facts>): Promise<void> {
    house.ports.clock.advance(minute);
    const known = await shipment();
    const facts = Object.fromEntries(factNames.map((name) => [name, known[name]])) as Facts;
    await house.clerk.tracking.record({
      id: orderId,
      version: known.version,
      facts: { ...facts, ...news },
      source: 'partner',
    });
  }

  async function shipment() {
    const known = await house.clerk.tracking.get({ id: orderId });
    if (!known) throw new Error('The order is not in the feedback table');
    return known;
  }

  const statesOf = async (ruleId: string) => (await house.tasksOf(orderId, ruleId)).map(({ state }) => state);

  it('[2.4.3] a state that was asked for is the look of the day; the next one is due tomorrow', async () => {
    await record({ departedAt: house.ports.clock.now() });
    await record({ seenAt: house.ports.clock.now(), seenPlace: '济南' });
    expect(await statesOf('outbound.dailyLook')).toEqual(['done', 'open']);
  });

  it('[2.5.2, 2.4.2, 2.5.1] arrival ends what waited for it and begins the call; the signature begins the way back of its paper', async () => {
    await record({ departedAt: house.ports.clock.now() });
    await record({ arrivedAt: house.ports.clock.now() });
    expect(await statesOf('outbound.inTime')).toEqual(['done']);
    expect(await statesOf('outbound.dailyLook')).toEqual(['cancelled']);
    expect(await house.tasksOf(orderId, 'outbound.arrivalCalled')).toMatchObject([
      { state: 'open', ownerRole: 'inquiryClerk', evidenceKind: 'contact' },
    ]);
    await record({ signedAt: house.ports.clock.now(), signee: '王五', signedPieces: 15, outcome: 'clean' });
    expect(await statesOf('consignor.told')).toEqual(['open']);
    expect(await statesOf('receipt.back')).toEqual(['open']);
    await record({ podBackAt: house.ports.clock.now() });
    expect(await statesOf('receipt.back')).toEqual(['done']);
  });

  it('[2.5.2] an arrival that was taken back is waited for again', async () => {
    await record({ departedAt: house.ports.clock.now() });
    await record({ arrivedAt: house.ports.clock.now() });
    const { version } = await shipment();
    await house.clerk.tracking.stepBack({ id: orderId, version, milestone: 'arrived', reason: '看错单号' });
    expect(await statesOf('outbound.inTime')).toEqual(['done', 'open']);
    expect(await statesOf('outbound.arrivalCalled')).toEqual(['cancelled']);
    await record({ arrivedAt: house.ports.clock.now() });
    expect(await statesOf('outbound.inTime')).toEqual(['done', 'done']);
    expect(await statesOf('outbound.arrivalCalled')).toEqual(['cancelled', 'open']);
  });
});
