import type { FaxDay, FaxRow } from '../../../shared/contract/fax-count.ts';
import { differenceOf, faxState, isOpenPoint } from '../../../shared/domain/intake/fax-count.ts';
import { addDays, instantOf, wallTime } from '../../../shared/lib/dates.ts';
import type { FaxCountRow } from '../database/entities/intake.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { type FaxPaper, faxRepository } from './fax.repository.ts';
import type { IntakeDeps } from './intake.deps.ts';

/** A day that was never closed is asked for this long, in days; then it is history. */
const askedFor = 92;

/** One day with its customers: whoever's orders came by fax, and whoever says that he faxed. */
export async function faxDay(at: ReadContext, deps: IntakeDeps, day: string): Promise<FaxDay> {
  const zone = await deps.company.zone();
  const papers = await faxRepository.papers(at, start(day, zone), start(addDays(day, 1), zone));
  const counts = await faxRepository.counts(at, day);
  const row = await faxRepository.day(at, day);
  const ids = [
    ...new Set([...papers.flatMap(({ customerId }) => customerId ?? []), ...counts.map((c) => c.customerId)]),
  ];
  const customers = await faxRepository.customers(at, ids);
  const closed = row !== null && row.closedAt !== null;
  const rows = ids.map((customerId) => {
    const { code = '', name = '' } = customers.get(customerId) ?? {};
    const own = papers.filter((paper) => paper.customerId === customerId);
    const count = counts.find((one) => one.customerId === customerId) ?? null;
    return { customerId, code, name, ...rowOf(own, count, closed) };
  });
  return {
    day,
    closedAt: row?.closedAt ?? null,
    closedByName: row?.closedByName ?? null,
    reopenedAt: row?.reopenedAt ?? null,
    reopenedByName: row?.reopenedByName ?? null,
    reopenReason: row?.reopenReason ?? null,
    nobodys: papers.filter(({ customerId }) => customerId === null).length,
    rows: rows.toSorted((one, other) => one.code.localeCompare(other.code, 'en')),
    version: row?.version ?? 0,
  };
}

function rowOf(papers: readonly FaxPaper[], count: FaxCountRow | null, closed: boolean) {
  const drafts = papers.filter(({ number }) => number === null).length;
  const now = { orders: papers.length - drafts, drafts };
  const ours = closed ? { orders: count?.ordersAtClose ?? 0, drafts: count?.draftsAtClose ?? 0 } : now;
  const { theirCount = null, reason = '' } = count ?? {};
  const numbers = { ...ours, theirCount, reason };
  return {
    ...ours,
    theirCount,
    reason,
    toldBy: count?.toldBy ?? '',
    toldAt: count?.toldAt ?? null,
    difference: differenceOf(numbers),
    state: faxState(numbers),
    ownerId: count?.ownerId ?? null,
    ownerName: count?.ownerName ?? '',
    byHand: count?.byHand ?? false,
    // A draft that became an order meanwhile is no change of what came in.
    since: ours.orders + ours.drafts === papers.length ? null : now,
    papers: papers.map(({ id, number }) => ({ id, number })),
    version: count?.version ?? 0,
  } satisfies Omit<FaxRow, 'customerId' | 'code' | 'name'>;
}

/** What nobody has closed, and what came in after somebody had. */
export async function openFaxDays(at: ReadContext, deps: IntakeDeps) {
  const zone = await deps.company.zone();
  const today = wallTime(deps.now(), zone).day;
  const first = addDays(today, -askedFor);
  const papers = await faxRepository.papers(at, start(first, zone), start(addDays(today, 1), zone));
  const counts = await faxRepository.countsFrom(at, first);
  const closed = new Set((await faxRepository.daysFrom(at, first)).flatMap((d) => (d.closedAt === null ? [] : d.day)));
  const byDay = Map.groupBy(papers, ({ begunAt }) => wallTime(begunAt, zone).day);
  const days = [...new Set([...byDay.keys(), ...counts.map(({ day }) => day)])].toSorted();
  return days.flatMap((day) => {
    const own = byDay.get(day) ?? [];
    const counted = counts.filter((count) => count.day === day);
    const customers = [...new Set([...own.flatMap((p) => p.customerId ?? []), ...counted.map((c) => c.customerId)])];
    const rows = customers.map((id) =>
      rowOf(
        own.filter((paper) => paper.customerId === id),
        counted.find((count) => count.customerId === id) ?? null,
        closed.has(day),
      ),
    );
    const late = closed.has(day) && rows.some(({ since }) => since !== null);
    if (closed.has(day) && !late) return [];
    return [{ day, customers: rows.length, open: rows.filter(({ state }) => isOpenPoint(state)).length, late }];
  });
}

function start(day: string, zone: string): number {
  return instantOf(day, '00:00', zone) ?? 0;
}
