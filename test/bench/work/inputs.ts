import { startingWords } from '../../../electron/backend/dangerousGoods/starting-words.ts';
import type { OrderFilter } from '../../../shared/contract/orders.ts';
import type { TrackingFilter } from '../../../shared/contract/tracking.ts';
import { matchGoods } from '../../../shared/domain/dangerousGoods/match-goods.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import { orderStates } from '../../../shared/domain/orders/states.ts';
import { addDays, wallTime } from '../../../shared/lib/dates.ts';
import { sampleCustomers } from '../data/fill.ts';
import { formOf, sampleContent } from '../data/order-content.ts';
import { seededRandom } from '../data/random.ts';
import { trades } from '../data/words.ts';
import type { RawDatabase } from '../raw/raw.ts';

/** Pairs of Chinese characters by how many records hold them. */
export interface Words {
  readonly rare: readonly string[];
  readonly common: readonly string[];
  readonly absent: readonly string[];
}

export const rarities = ['rare', 'common', 'absent'] as const;

/** What the work is done with, the same for every side of a race; plain enough to be sent to another process. */
export interface Inputs {
  readonly forms: readonly OrderForm[];
  readonly filters: Readonly<Record<FilterName, readonly Partial<OrderFilter>[]>>;
  readonly views: readonly Partial<TrackingFilter>[];
  readonly words: { readonly order: Words; readonly customer: Words };
}

export const filterNames = ['one state', 'one client', 'several states', 'a kind of job', 'not printed yet'] as const;
export type FilterName = (typeof filterNames)[number];

/** A rare word has fewer hits than a page has lines, and one at least. */
const rareLimit = 40;

export async function chooseInputs(raw: RawDatabase): Promise<Inputs> {
  const customers = sampleCustomers('');
  const random = seededRandom(23);
  const at = Date.now();
  const tomorrow = addDays(wallTime(at, 'Asia/Shanghai').day, 1);
  const later = addDays(tomorrow, 2);
  const times = {
    pickupDay: tomorrow,
    pickupFrom: '09:00',
    pickupTo: '11:00',
    deliveryDay: later,
    deliveryFrom: '09:00',
    deliveryTo: '18:00',
  };
  const listed = startingWords(at);
  // Goods on the list would first have to be talked about.
  const forms = Array.from({ length: 60 }, (_, n) => ({
    ...formOf(sampleContent(n, at, customers, random)),
    ...times,
    channel: 'phone' as const,
  })).filter(
    ({ goods }) =>
      matchGoods(
        goods.map(({ name }) => name),
        listed,
      ).length === 0,
  );
  // Those who order most.
  const clients = customers.slice(0, 5).map(({ customer }) => customer.id);
  const pairs = Array.from({ length: 200 }, () => [...random.pick(customers).customer.nameZh].slice(2, 4).join(''));
  return {
    forms,
    filters: {
      'one state': orderStates.map((state) => ({ states: [state] })),
      'one client': clients.map((customerId) => ({ customerId })),
      'several states': [{ states: ['confirmed', 'dispatched', 'collected'] }, { states: ['inTransit', 'arrived'] }],
      'a kind of job': [{ jobTypes: ['cityDelivery'] }, { jobTypes: ['doorToStation'] }],
      'not printed yet': [{ notPrinted: true }],
    },
    // The table as it opens, and what a clerk looks after.
    views: [{}, { view: 'open' }],
    words: { order: await wordsOf(raw, 'order', pairs), customer: await wordsOf(raw, 'customer', pairs) },
  };
}

async function wordsOf(raw: RawDatabase, scope: 'order' | 'customer', pairs: readonly string[]): Promise<Words> {
  const rare: string[] = [];
  for (const pair of pairs) {
    const query =
      'SELECT count(*) AS n FROM (SELECT 1 FROM search_token WHERE scope = $1 AND token = $2 LIMIT 100) AS few';
    const [row] = await raw.query(query, [scope, pair]);
    const found = Number(row?.['n'] ?? 0);
    if (found > 0 && found < rareLimit && rare.length < 40) rare.push(pair);
  }
  return { rare, common: trades.slice(0, 5), absent: ['龘靐', '齉齾'] };
}
