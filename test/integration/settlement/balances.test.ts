import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { type Money, openMoney, payment } from './money.ts';

describe.each(databases)('the balance on a statement on $name', ({ open }) => {
  let database: OpenDatabase;
  let money: Money;

  beforeEach(async () => {
    database = await open();
    money = await openMoney(database);
  });
  afterEach(async () => {
    await money.close();
    await database.dispose();
  });

  const codeOf = async (call: Promise<unknown>) => (await problemOf(call)).code;
  const acted = ({ id, version }: Statement) => ({ id, version });
  const statements = () => money.clerk.settlement.statements;
  const get = ({ id }: { readonly id: string }) => statements().get({ id });
  const now = () => money.ports.clock.now();
  const late = (fen: number) =>
    money.collector.settlement.payments.record(payment(money, fen, { keepRest: true, day: '2026-11-20' }));
  const correct = async (statement: { readonly id: string }) =>
    statements().correct({ ...acted(await get(statement)), reason: '余额有变' });
  const reviewed = async (draft: Statement) =>
    money.finance.settlement.statements.review(acted(await statements().submit(acted(draft))));
  const byHand = (statement: Statement) => statements().recordSent({ ...acted(statement), at: now(), how: '当面交' });
  const byMail = (statement: Statement) =>
    statements().send({ ...acted(statement), recipients: [{ name: '张三', address: 'zhang@example.cn' }] });
  const confirm = (statement: Statement) => statements().confirm({ ...acted(statement), by: '张三', at: now() });
  const moved = [{ orderId: null, orderNumber: '', what: 'balance' }];

  /** October is confirmed, November drafted. */
  async function twoMonths() {
    const october = await money.bill(money.customerId, { month: '2026-10', amountFen: 100_000 });
    money.ports.clock.set('2026-12-01T10:00:00+08:00');
    const november = await statements().draft({ customerId: money.customerId, month: '2026-11' });
    expect(november).toMatchObject({ opening: 100_000, received: 0, closing: 100_000, drift: [] });
    return { october, november };
  }

  it('[7.1.4] is read again once the month before is corrected, and does not go to the customer before', async () => {
    const { october, november } = await twoMonths();
    const ready = await reviewed(november);
    await correct(october);
    expect((await get(ready)).drift).toEqual(moved);
    expect(await codeOf(byMail(ready))).toBe('settlement.balanceChanged');
    expect(await codeOf(byHand(ready))).toBe('settlement.balanceChanged');
    const again = await correct(ready);
    expect(again).toMatchObject({ revision: 2, opening: 0, closing: 0, drift: [] });
    expect(await byHand(await reviewed(again))).toMatchObject({ state: 'sent', drift: [] });
  });

  it('[7.1.3, 7.3.1] with a payment that was written down late it is not confirmed before a new version', async () => {
    const { november } = await twoMonths();
    const sent = await byHand(await reviewed(november));
    await late(30_000);
    expect((await get(sent)).drift).toEqual(moved);
    expect(await codeOf(confirm(sent))).toBe('settlement.balanceChanged');
    expect(await codeOf(byHand(sent))).toBe('settlement.balanceChanged');
    const again = await byHand(await reviewed(await correct(sent)));
    expect(again).toMatchObject({ opening: 100_000, received: 30_000, closing: 70_000, drift: [] });
    const confirmed = await confirm(again);
    await late(10_000);
    expect(await get(confirmed)).toMatchObject({ state: 'confirmed', received: 30_000, drift: [] });
  });

  it('[7.3.1] a draft says so and is handed over as it is now', async () => {
    const { november } = await twoMonths();
    await late(30_000);
    const stale = await get(november);
    expect(stale.drift).toEqual(moved);
    expect(await statements().submit(acted(stale))).toMatchObject({ received: 30_000, closing: 70_000, drift: [] });
  });

  it('[7.3.1] counts what was paid back to the customer, and not what one month paid of another', async () => {
    await money.bill(money.customerId, { month: '2026-09', amountFen: -50_000 });
    await money.bill(money.customerId, { month: '2026-10', amountFen: 20_000 });
    const { finance, customerId } = money;
    await finance.settlement.payments.settleAdvance({ customerId });
    const { shares: _shares, keepRest: _keep, ...typed } = payment(money, 25_000);
    await finance.settlement.payments.refund(typed);
    money.ports.clock.set('2026-12-01T10:00:00+08:00');
    const november = await statements().draft({ customerId, month: '2026-11' });
    expect(november).toMatchObject({ opening: -30_000, received: -25_000, closing: -5_000 });
    const { rows } = await finance.settlement.payments.receivables({ customerId });
    expect(rows).toMatchObject([{ owed: 0, advance: 5_000 }]);
  });
});
