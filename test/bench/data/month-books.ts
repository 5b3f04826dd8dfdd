import type { Due } from '../../../shared/contract/settlement.ts';
import type { Api } from '../../../shared/contract/contract.ts';
import { type MonthText, monthAfter, monthOf } from '../../../shared/lib/month.ts';
import type { DatabaseConfig } from '../../../electron/backend/config.ts';
import { openHouse, startHouse } from '../house.ts';
import { type Books, makeCustomers, makeOrders } from './delivered.ts';
import { setUpCompany } from './set-up.ts';

const zone = 'Asia/Shanghai';
/** A customer's month ends on its last day: all of them are due at once. */
const endOfMonth = [null];
/** So that the last of them is signed for within the month. */
const days = 26;
/** None is on its way any more: nobody is told of late ones while the month is closed. */
const fates = [
  ['closed', 95],
  ['lost', 5],
] as const;

export interface MonthBooks {
  /** To be closed. */
  readonly month: MonthText;
  /** A night after it, epoch ms: the app closes months by itself while the office is open. */
  readonly night: number;
}

interface Wanted {
  readonly customers: number;
  /** Delivered in each month. */
  readonly orders: number;
  /** With the month before, closed. */
  readonly earlier?: boolean;
}

/** Sets up a company in that folder and fills its months. */
export async function makeMonthBooks(
  { dataDir, config }: { readonly dataDir: string; readonly config: DatabaseConfig },
  { customers, orders, earlier = true }: Wanted,
): Promise<MonthBooks> {
  const place = { orders: 0, dataDir, config };
  const house = await startHouse(place);
  const { userId, displayName } = await setUpCompany(house);
  const books: Books = { config, dataDir, logger: house.ports.logger, owner: { id: userId, name: displayName } };
  await house.close();
  const running = monthOf(Date.now(), zone);
  const month = monthAfter(running, -1);
  const night = Date.parse(`${running}-01T02:00:00+08:00`);
  const before = monthAfter(month, -1);
  const clients = await makeCustomers(books, customers, endOfMonth);
  for (const [index, one] of (earlier ? [before, month] : [month]).entries()) {
    const from = Date.parse(`${one}-01T00:00:00+08:00`);
    await makeOrders(books, clients, { from, days, count: orders, seed: index + 1, fates });
  }
  if (earlier) {
    const counter = await openHouse(place, { at: night });
    await closeMonth(counter.api, before);
    await counter.close();
  }
  return { month, night };
}

/** As the board does: some customers at a time until nothing is left. Answers how many statements were drafted, in how many units. */
export async function closeMonth(api: Api, month: MonthText) {
  let drafted = 0;
  let units = 0;
  for (let due: Due[] | null = null; due === null || due.length > 0; ) {
    const step = await api.settlement.close({ month, due });
    drafted += step.drafted;
    units += 1;
    due = step.left;
  }
  return { drafted, units };
}
