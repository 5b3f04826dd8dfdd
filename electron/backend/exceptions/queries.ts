import type { ExceptionRow as ListedException, Trouble, TroubleFlag } from '../../../shared/contract/exceptions.ts';
import type { TroubleOfOrder } from '../../../shared/domain/exceptions/trouble-of-order.ts';
import type { ExceptionKind } from '../../../shared/domain/exceptions/values.ts';
import { exceptionRules } from '../../../shared/sop/rules/exception-rules.ts';
import type { ExceptionRow } from '../database/entities/exceptions.ts';
import type { TaskRow } from '../database/entities/tasks.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { search } from '../search/search.repository.ts';
import type { ExceptionsDeps } from './exceptions.deps.ts';
import { exceptionsRepository } from './exceptions.repository.ts';
import { linksRepository } from './links.repository.ts';
import { stateOf } from './views.ts';

/** More open trouble than a department can look after. */
const most = 2_000;
const searchedMost = 400;
const duties: ReadonlySet<string> = new Set(exceptionRules.map(({ id }) => id));

interface ListInput {
  readonly view: 'open' | 'closed';
  readonly kind: ExceptionKind | null;
  readonly text: string;
  readonly cursor: string | null;
  readonly limit: number;
}

/** What windows and other areas read of trouble. */
export function createExceptionQueries(deps: ExceptionsDeps) {
  const { read } = deps.database;
  return {
    flags: (): Promise<TroubleFlag[]> => flags(read),
    list: (input: ListInput) => list(deps, input),
    ofOrder: (orderId: string) => ofOrder(deps, orderId),
    ofOrders: (at: ReadContext, ids: readonly string[]) => ofOrders(at, ids),

    /** Whether such an exception was ever flagged for the order. */
    has: async (at: ReadContext, orderId: string, kinds: readonly ExceptionKind[]): Promise<boolean> =>
      (await exceptionsRepository.ofOrder(at, orderId)).some(({ kind }) => kinds.includes(kind)),

    /** Orders with open trouble, the newest first. */
    troubled: async (at: ReadContext): Promise<readonly string[]> => [
      ...new Set((await exceptionsRepository.open(at, most)).map(({ orderId }) => orderId)),
    ],

    /** The order that this one makes good; `null` for most. */
    async originOf(orderId: string) {
      const [origin] = await linksRepository.origins(read, [orderId]);
      return origin ?? null;
    },
  };
}

async function flags(at: ReadContext): Promise<TroubleFlag[]> {
  const open = await exceptionsRepository.open(at, most);
  const byOrder = Map.groupBy(open, ({ orderId }) => orderId);
  const links = await linksRepository.ofOriginals(at, [...byOrder.keys()]);
  return [...byOrder].map(([orderId, rows]) => ({
    orderId,
    kinds: rows.map(({ kind }) => kind),
    links: links.flatMap(({ originalId, kind, id, number }) =>
      originalId === orderId && number !== null ? [{ kind, id, number }] : [],
    ),
  }));
}

async function ofOrder({ database, events }: ExceptionsDeps, orderId: string) {
  const at = database.read;
  const rows = await exceptionsRepository.ofOrder(at, orderId);
  const [origin] = await linksRepository.origins(at, [orderId]);
  const links = await linksRepository.ofExceptions(
    at,
    rows.map(({ id }) => id),
  );
  const told = rows.length === 0 ? [] : await events.of(at, orderId);
  const exceptions = rows.map(
    (row): Trouble => ({
      ...stateOf(row),
      links: links
        .filter(({ exceptionId }) => exceptionId === row.id)
        .map(({ exceptionId: _exception, originalId: _original, ...link }) => link),
      history: told
        .filter(({ type, payload }) => type.startsWith('exception.') && payload['exceptionId'] === row.id)
        .map(({ seq, type, at: when, actorName, workstation, clauses, payload }) => {
          return { seq, type, at: when, actorName, workstation, clauses: clauses.split(' ').filter(Boolean), payload };
        }),
    }),
  );
  return { exceptions, origin: origin ? { kind: origin.kind, orderId: origin.orderId, number: origin.number } : null };
}

async function ofOrders(at: ReadContext, ids: readonly string[]): Promise<ReadonlyMap<string, TroubleOfOrder>> {
  if (ids.length === 0) return new Map();
  const rows = await exceptionsRepository.ofOrders(at, ids);
  const links = await linksRepository.ofOriginals(at, ids);
  const origins = await linksRepository.origins(at, ids);
  const touched = new Set([...rows.map(({ orderId }) => orderId), ...origins.map(({ linkedId }) => linkedId)]);
  return new Map(
    [...touched].map((id) => [
      id,
      {
        kinds: rows.flatMap(({ orderId, kind, openKey }) => (orderId === id ? [{ kind, open: openKey !== null }] : [])),
        links: links.flatMap(({ originalId, kind, number }) =>
          originalId === id && number !== null ? [{ kind, number }] : [],
        ),
        origin: origins.find(({ linkedId }) => linkedId === id) ?? null,
      },
    ]),
  );
}

async function list(deps: ExceptionsDeps, { view, kind, text, cursor, limit }: ListInput) {
  const at = deps.database.read;
  const found = text.trim() ? new Set(await search.find(at, 'order', text, { limit: searchedMost })) : null;
  const fits = (row: ExceptionRow) =>
    (kind === null || row.kind === kind) && (found === null || found.has(row.orderId));
  if (view === 'open') {
    const rows = (await exceptionsRepository.open(at, most)).filter(fits);
    return { rows: (await listed(deps, rows)).toSorted(byNextDue), next: null };
  }
  const [closedAt = '', id = ''] = cursor?.split(':') ?? [];
  const after = id && /^\d+$/.test(closedAt) ? { closedAt: Number(closedAt), id } : null;
  const rows = await exceptionsRepository.closed(at, after, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? `${last.closedAt ?? 0}:${last.id}` : null;
  return { rows: await listed(deps, shown.filter(fits)), next };
}

async function listed(deps: ExceptionsDeps, rows: readonly ExceptionRow[]): Promise<ListedException[]> {
  const at = deps.database.read;
  const ids = [...new Set(rows.map(({ orderId }) => orderId))];
  const orders = new Map((await deps.orders.some(at, ids)).map((order) => [order.id, order]));
  const open = ids.length > 0 ? await deps.tasks.openOf(at, ids) : [];
  return rows.flatMap((row) => {
    const order = orders.get(row.orderId);
    if (!order) return [];
    const { number, state: orderState, customerName, consignee, destination, ownerName } = order;
    const named = { number, orderState, customerName, consignee, destination, ownerName };
    return [{ ...stateOf(row), ...named, next: row.openKey === null ? null : nextOf(row, open) }];
  });
}

/** The duty of this exception that runs out first; a daily one is of the order. */
function nextOf({ id, orderId }: ExceptionRow, open: readonly TaskRow[]): ListedException['next'] {
  const task = open.find(({ ruleId, subjectId, occurrence }) => {
    const own = occurrence.length < 36 || occurrence.startsWith(id);
    return subjectId === orderId && duties.has(ruleId) && own;
  });
  return task ? { taskId: task.id, ruleId: task.ruleId, dueAt: task.dueAt, warnAt: task.warnAt } : null;
}

function byNextDue(one: ListedException, other: ListedException): number {
  const due = (row: ListedException) => row.next?.dueAt ?? Number.MAX_SAFE_INTEGER;
  return due(one) - due(other) || one.flaggedAt - other.flaggedAt;
}
