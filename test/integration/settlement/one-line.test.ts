import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataSource } from '../../../electron/backend/database/data-source.ts';
import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { totalsOf } from '../../../shared/domain/settlement/lines.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { type Books, moveTo, openBooks, writingOf } from './house.ts';
import { acted } from './mail-house.ts';

/** A second line written by one act is refused by the database from now on. */
const refusal: Readonly<Record<'sqlite' | 'postgres', (orderId: string) => readonly string[]>> = {
  sqlite: (orderId) =>
    ['INSERT', 'UPDATE', 'DELETE'].map((act) => {
      const one = act === 'INSERT' ? 'NEW' : 'OLD';
      return `CREATE TRIGGER only_${act.toLowerCase()} BEFORE ${act} ON statement_line
        WHEN ${one}.order_id <> '${orderId}' BEGIN SELECT RAISE(ABORT, 'another line'); END`;
    }),
  postgres: (orderId) => [
    `CREATE FUNCTION only_one_line() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF COALESCE(NEW.order_id, OLD.order_id) <> '${orderId}' THEN RAISE EXCEPTION 'another line'; END IF;
      RETURN COALESCE(NEW, OLD); END $$`,
    `CREATE TRIGGER only_one_line BEFORE INSERT OR UPDATE OR DELETE ON statement_line
      FOR EACH ROW EXECUTE FUNCTION only_one_line()`,
  ],
};

describe.each(databases)('one line of a statement on $name', ({ open }) => {
  let database: OpenDatabase;
  let books: Books;

  beforeEach(async () => {
    database = await open();
    books = await openBooks(database);
    await books.agree('cs');
  });
  afterEach(async () => {
    await books.counter.close();
    await database.dispose();
  });

  const onTheDatabase = async (work: (source: DataSource) => Promise<void>): Promise<void> => {
    const source = await openDataSource(database.config, 'writer', 'test');
    await work(source);
    await source.destroy();
  };
  const write = (statement: Statement, orderId: string, more: Partial<ReturnType<typeof writingOf>>) =>
    books.clerk.settlement.statements.saveLine({
      ...acted(statement),
      orderId,
      line: { ...writingOf(statement, orderId), ...more },
    });
  const isSummed = (statement: Statement) =>
    expect(statement.totals).toEqual(totalsOf(statement.lines, statement.deductions));

  it('[7.1.1, 7.2.1] is corrected, held and let go without any other being written, and the sums are those of the lines', async () => {
    const { id } = await books.deliver('23', { settlementMethod: 'prepaid' });
    await books.deliver('24', { expectedFee: '0.07' });
    await books.deliver('25', { podKind: 'receiptSlip', podCopies: '1' });
    moveTo(books.desk, '27T19:00');
    const draft = await books.draft(books.clerk);
    await onTheDatabase(async (source) => {
      for (const statement of refusal[database.config.kind](id)) await source.query(statement);
    });
    const fees = { ...writingOf(draft, id).fees, freight: 5, other: 100_001 };
    const corrected = await write(draft, id, { fees, otherName: '夜间', priceReason: '客户同意' });
    expect(corrected.totals).toMatchObject({ lines: 2, held: 1, charges: 100_013, onSpot: 100_006, amount: 7 });
    isSummed(corrected);
    const held = await write(corrected, id, { hold: 'person', holdReason: '客户要求下月再议' });
    expect(held.totals).toMatchObject({ lines: 1, held: 2, charges: 7, onSpot: 0 });
    isSummed(held);
    const letGo = await write(held, id, { hold: null, holdReason: '' });
    expect(letGo.totals).toEqual(corrected.totals);
    const off = { kind: 'other', claimId: null, orderId: null, orderNumber: '', text: '折让', fen: 3 } as const;
    const less = await books.clerk.settlement.statements.saveDeductions({ ...acted(letGo), deductions: [off] });
    expect(less.totals.amount).toBe(4);
    isSummed(less);
  });
});
