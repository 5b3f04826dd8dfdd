import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { dutiesOf, invoice, type Money, openMoney, payment } from './money.ts';

describe.each(databases)('what nobody will pay on $name', ({ open }) => {
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
  const record = (fen: number) => money.collector.settlement.payments.record(payment(money, fen));
  const get = (id: string) => money.clerk.settlement.statements.get({ id });
  const bill = () => money.bill(money.customerId, { month: '2026-10', amountFen: 100_000 });
  const writeOff = async (id: string, fen: number) => {
    const writeOffId = money.ports.ids.next();
    const { version } = await get(id);
    await money.gm.settlement.payments.writeOff({ id, version, writeOffId, fen, reason: '尾数不收' });
    return writeOffId;
  };
  const takeBack = (id: string, by: Api = money.gm) =>
    by.settlement.payments.takeBackWriteOff({ id, reason: '客户又同意付了' });
  const owed = async () => {
    const { rows } = await money.clerk.settlement.payments.receivables({ customerId: money.customerId });
    return rows[0];
  };

  it('[7.3.1] is taken back with the reason, once, and is owed again', async () => {
    const { id } = await bill();
    await record(60_000);
    const kept = await writeOff(id, 10_000);
    const wrong = await writeOff(id, 30_000);
    expect(await get(id)).toMatchObject({ writtenOff: 40_000, open: 0 });
    expect(await problemOf(takeBack(wrong, money.finance))).toMatchObject({ kind: 'FORBIDDEN' });
    expect(await takeBack(wrong)).toMatchObject({
      writtenOff: 10_000,
      open: 30_000,
      stage: 'confirmed',
      writeOffs: [
        { id: kept, fen: 10_000, reason: '尾数不收', byName: '职员zongjingli', takenBack: null },
        { id: wrong, fen: 30_000, takenBack: { reason: '客户又同意付了', byName: '职员zongjingli' } },
      ],
    });
    expect(await owed()).toMatchObject({ owed: 30_000, advance: 0 });
    expect(await codeOf(takeBack(wrong))).toBe('settlement.writeOffOver');
    expect(await codeOf(takeBack(money.ports.ids.next()))).toBe('settlement.writeOffUnknown');
    await record(30_000);
    expect(await get(id)).toMatchObject({ paid: 90_000, open: 0 });
  });

  it('[7.3.1] counts neither in the balance nor in what came, once it is taken back', async () => {
    const { id } = await bill();
    const wrong = await writeOff(id, 30_000);
    money.ports.clock.set('2026-12-01T10:00:00+08:00');
    const november = () => money.clerk.settlement.statements.draft({ customerId: money.customerId, month: '2026-11' });
    expect(await november()).toMatchObject({ opening: 100_000, received: 30_000, closing: 70_000 });
    money.ports.clock.advance(1_000);
    await takeBack(wrong);
    expect(await november()).toMatchObject({ opening: 100_000, received: 0, closing: 100_000 });
  });

  it('[7.3.1] what is taken back is asked for again', async () => {
    const { id } = await bill();
    await invoice(money, id);
    const waiting = await dutiesOf(money.clerk, id);
    expect(waiting).toContain('paymentCollected');
    const wrong = await writeOff(id, 100_000);
    expect(await dutiesOf(money.clerk, id)).toEqual([]);
    await takeBack(wrong);
    expect(await dutiesOf(money.clerk, id)).toEqual(waiting);
  });

  it('[7.1.4, 7.3.1] a correction owes the customer what he paid, and not what was given up', async () => {
    const { id } = await bill();
    await record(60_000);
    const given = await writeOff(id, 40_000);
    const { version } = await get(id);
    const corrected = await money.clerk.settlement.statements.correct({ id, version, reason: '全部重开' });
    expect(corrected).toMatchObject({
      state: 'draft',
      totals: { amount: 0 },
      paid: 60_000,
      writtenOff: 0,
      open: -60_000,
      writeOffs: [{ id: given, takenBack: { reason: '全部重开', byName: '职员lina' } }],
    });
    expect(await money.told(id)).toEqual(
      expect.arrayContaining(['statement.writtenOff', 'statement.corrected', 'statement.writeOffTakenBack']),
    );
  });
});
