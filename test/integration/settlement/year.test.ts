import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Due } from '../../../shared/contract/settlement.ts';
import type { Api } from '../../../shared/contract/contract.ts';
import { type Made, makeCustomers, makeOrders } from '../../bench/data/delivered.ts';
import { type Counter, openCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';

const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
const january = Date.parse('2026-01-01T00:00:00+08:00');
const march = Date.parse('2026-03-02T00:00:00+08:00');

describe.each(databases)('a year of 120 customers on $name', ({ open }) => {
  let database: OpenDatabase;
  let counter: Counter;
  let finance: Api;

  beforeEach(async () => {
    database = await open();
    counter = await openCounter(database);
    counter.ports.clock.set('2027-01-02T10:00:00+08:00');
    await counter.hire('lina', ['csClerk']);
    finance = (await counter.hire('dongyan', ['financeClerk'])).api;
  });
  afterEach(async () => {
    await counter.close();
    await database.dispose();
  });

  const close = async (month: string) => {
    for (let due: readonly Due[] | null = null; due === null || due.length > 0; ) {
      ({ left: due } = await finance.settlement.close({ month, due: due && [...due] }));
    }
  };

  it('[7.1.1, 7.2.1] is closed month by month, equal to the fen to an independent sum, and nothing is missing', async () => {
    const [owner] = await finance.people.owners();
    if (!owner) throw new Error('Nobody owns orders');
    const ground = {
      config: database.config,
      dataDir: counter.dataDir,
      logger: counter.ports.logger,
      owner: { id: owner.id, name: owner.displayName },
    };
    const customers = await makeCustomers(ground, 120);
    const orders = [...(await makeOrders(ground, customers, { from: january, days: 355, count: 2_400, seed: 1 }))];
    for (const month of months.slice(0, 6)) await close(month);
    // What was signed for in spring and written down in summer comes in with the next month.
    const late = await makeOrders(ground, customers, { from: march, days: 20, count: 150, seed: 2 });
    for (const month of months.slice(6)) await close(month);
    const lateIds = new Set(late.map(({ id }) => id));
    const expected = independentSums([...orders, ...late], (made) => (lateIds.has(made.id) ? '2026-07' : null));

    const found = new Map<string, number>();
    const counted = new Set<string>();
    const opening = new Map<string, number>();
    for (const month of months) {
      const { rows } = await finance.settlement.board({ month });
      for (const row of rows) {
        expect(row.stage).not.toBe('due');
        const statement = await finance.settlement.statements.get({ id: row.statementId ?? '' });
        found.set(`${row.customerId} ${month}`, row.amount);
        expect(statement.opening).toBe(opening.get(row.customerId) ?? 0);
        opening.set(row.customerId, statement.closing);
        for (const line of statement.lines.filter(({ hold }) => hold === null)) {
          expect(counted.has(line.orderId)).toBe(false);
          counted.add(line.orderId);
        }
      }
    }
    expect(differing(found, expected)).toEqual([]);
    const wanted = [...orders, ...late].filter(({ day, held }) => day !== null && day <= '2026-12-31' && !held);
    const inTime = wanted.filter((made) => lateIds.has(made.id) || monthOf(made) <= '2026-12');
    expect(counted.size).toBe(inTime.length);
  }, 240_000);
});

/** Reckoned from the rows alone, by another way than the product's. */
function independentSums(orders: readonly Made[], moved: (made: Made) => string | null): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const made of orders) {
    if (made.day === null) continue;
    const month = moved(made) ?? monthOf(made);
    if (month > '2026-12') continue;
    const key = `${made.customerId} ${month}`;
    sums.set(key, (sums.get(key) ?? 0) + (made.held || made.onSpot ? 0 : made.fen));
  }
  return sums;
}

function monthOf({ day, closingDay }: Made): string {
  const [year = 0, month = 0, date = 0] = (day ?? '').split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (closingDay === null || date <= Math.min(closingDay, last)) return `${year}-${String(month).padStart(2, '0')}`;
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
}

/** Where one says something and the other something else; a month without an amount may have no row. */
function differing(found: ReadonlyMap<string, number>, expected: ReadonlyMap<string, number>): readonly string[] {
  const keys = new Set([...found.keys(), ...expected.keys()]);
  return [...keys].filter((key) => (found.get(key) ?? 0) !== (expected.get(key) ?? 0));
}
