import type { Order, OrderFilter, OrderRow, TimelineEntry } from '../../../shared/contract/orders.ts';
import { densityClassOf } from '../../../shared/domain/orders/job-types.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import type { PrintJobRow } from '../database/entities/printing.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { search } from '../search/search.repository.ts';
import { currentForm, mustFindOrder } from './drafts.service.ts';
import { draftsRepository } from './drafts.repository.ts';
import { dayOfSeries, numberIn, numberOfScan } from './numbers.ts';
import { orderListRepository, type Position } from './order-list.repository.ts';
import type { OrdersDeps } from './orders.deps.ts';
import { orderFacts } from './order-facts.ts';
import { ordersRepository } from './orders.repository.ts';

const countUpTo = 1_000;
/** Found orders looked at in one go while the filters are laid over a search. */
const searchStep = 400;

export interface Page {
  readonly rows: OrderRow[];
  readonly next: string | null;
}

type ListInput = OrderFilter & { readonly cursor: string | null; readonly limit: number };

/** What windows read of orders. */
export function createOrderQueries(deps: OrdersDeps) {
  return {
    list: (input: ListInput) => list(deps, input),
    count: (filter: OrderFilter) => count(deps, filter),
    get: (id: string) => getOrder(deps, id),
    /** What the duties of the manual are judged by; `null` while it is a draft. */
    facts: async (at: ReadContext, id: string) => {
      const order = await ordersRepository.find(at, id);
      return order && orderFacts(order);
    },
    timeline: (id: string) => timeline(deps, id),
    jump: (text: string) => jump(deps, text),
    customerDefaults: (customerId: string) => customerDefaults(deps, customerId),
    numberGaps: (from: string, to: string) => numberGaps(deps, from, to),
  };
}

async function list(deps: OrdersDeps, input: ListInput): Promise<Page> {
  if (input.text.trim()) return searched(deps, input, input.cursor, input.limit);
  const zone = await deps.company.zone();
  const { read } = deps.database;
  const rows = await orderListRepository.page(read, input, zone, readPosition(input.cursor), input.limit + 1);
  return pageOf(rows, input.limit, (row) => `${row.confirmedAt}:${row.id}`);
}

/** Search first, filters over what it found; the cursor is the last id. */
async function searched(deps: OrdersDeps, filter: OrderFilter, cursor: string | null, limit: number): Promise<Page> {
  const zone = await deps.company.zone();
  const { read } = deps.database;
  const rows: OrderRow[] = [];
  let before = cursor ?? undefined;
  for (;;) {
    const step = hasFilter(filter) ? searchStep : limit + 1;
    const ids = await search.find(read, 'order', filter.text, { limit: step, before });
    rows.push(...(await orderListRepository.among(read, ids, filter, zone)));
    before = ids.at(-1);
    if (rows.length > limit || ids.length < step) return pageOf(rows, limit, (row) => row.id);
  }
}

async function count(deps: OrdersDeps, filter: OrderFilter): Promise<{ count: number; more: boolean }> {
  if (filter.text.trim()) {
    const { rows, next } = await searched(deps, filter, null, countUpTo);
    return { count: rows.length, more: next !== null };
  }
  const zone = await deps.company.zone();
  const found = await orderListRepository.count(deps.database.read, filter, zone, countUpTo + 1);
  return { count: Math.min(found, countUpTo), more: found > countUpTo };
}

async function getOrder(deps: OrdersDeps, id: string): Promise<Order> {
  const at = deps.database.read;
  const order = await mustFindOrder(at, id);
  const [points, goods, revisions, prints, change] = await Promise.all([
    ordersRepository.points(at, id),
    ordersRepository.goods(at, id),
    ordersRepository.revisions(at, id),
    deps.printing.ofOrder(at, id),
    draftsRepository.ofOrder(at, id),
  ]);
  const { goodsSummary, confirmedById: _by, updatedAt: _at, begunAt: _begun, ...facts } = order;
  return {
    ...facts,
    goods: goodsSummary,
    points: points.map(({ orderId: _order, ...point }) => point),
    goodsLines: goods.map(({ orderId: _order, ...line }) => ({
      ...line,
      density: densityClassOf(line.grams, line.cm3),
    })),
    revisions: revisions.map(({ orderId: _order, byId: _by, ...revision }) => revision),
    prints: prints.map(printOf),
    openChange: change && { draftId: change.id, authorName: change.authorName },
  };
}

/** Of an order only: facts of other subjects are for those who may read these. */
async function timeline(deps: OrdersDeps, id: string): Promise<TimelineEntry[]> {
  await mustFindOrder(deps.database.read, id);
  const events = await deps.events.of(deps.database.read, id);
  return events.map(({ seq, type, at, actorName, workstation, clauses, payload }) => ({
    seq,
    type,
    at,
    actorName,
    workstation,
    clauses: clauses ? clauses.split(' ') : [],
    payload,
  }));
}

/** A number is looked up; any other text leads somewhere only when it leads to one order. */
async function jump(deps: OrdersDeps, text: string): Promise<{ id: string } | null> {
  const { read } = deps.database;
  const number = numberOfScan(text);
  const order = number ? await ordersRepository.findByNumber(read, number) : null;
  if (order) return { id: order.id };
  const [only, second] = await search.find(read, 'order', text, { limit: 2 });
  return only && !second ? { id: only } : null;
}

/** The client's settlement and contact, with what his last order was like. */
async function customerDefaults(deps: OrdersDeps, customerId: string): Promise<Partial<OrderForm>> {
  const { read } = deps.database;
  const defaults = await deps.customers.formDefaults(read, customerId);
  const last = await ordersRepository.lastOf(read, customerId);
  if (!last) return defaults;
  const { jobType, vehicleType, mode, podKind, podCopies, pickups } = await currentForm(read, last);
  return { jobType, vehicleType, mode, podKind, podCopies, pickups, ...defaults };
}

async function numberGaps(deps: OrdersDeps, from: string, to: string) {
  const { read } = deps.database;
  const series = await ordersRepository.series(read);
  const wanted = series.filter((row) => dayOfSeries(row.series) >= from && dayOfSeries(row.series) <= to);
  return Promise.all(
    wanted.map(async (row) => {
      const given = new Set(await ordersRepository.numbersOf(read, row.series));
      const all = Array.from({ length: row.last }, (_, index) => numberIn(row.series, index + 1));
      return { ...row, missing: all.filter((number) => !given.has(number)) };
    }),
  );
}

function hasFilter(filter: OrderFilter): boolean {
  const { states, jobTypes, customerId, ownerId, notPrinted, dueOn, from, to } = filter;
  const single = customerId || ownerId || notPrinted || dueOn || from || to;
  return states.length > 0 || jobTypes.length > 0 || Boolean(single);
}

function readPosition(cursor: string | null): Position | null {
  const [confirmedAt = '', id = ''] = cursor?.split(':') ?? [];
  return id && /^\d+$/.test(confirmedAt) ? { confirmedAt: Number(confirmedAt), id } : null;
}

function pageOf(rows: readonly OrderRow[], limit: number, cursorOf: (row: OrderRow) => string): Page {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last ? cursorOf(last) : null };
}

function printOf(job: PrintJobRow): Order['prints'][number] {
  const { id, kind, revision, copyNo, state, errorCode, errorDetail, queuedAt, printedAt, confirmedAt } = job;
  return {
    jobId: id,
    kind,
    revision,
    copyNo,
    state,
    errorCode,
    errorDetail,
    queuedAt,
    printedAt,
    confirmedAt,
    confirmedByName: job.confirmedByName,
  };
}
