import type { FileContent } from '../../../shared/contract/base.ts';
import type { Receivable } from '../../../shared/contract/settlement-money.ts';
import { ageBuckets, ageingOf, daysLate, nothingOwed } from '../../../shared/domain/settlement/ageing.ts';
import { addDays, type DayText } from '../../../shared/lib/dates.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { today } from './days.ts';
import { type Receivables, receivablesExcel } from './receivables-excel.ts';
import { type Debtor, type OpenStatement, type PaidInvoice, receivablesRepository } from './receivables.repository.ts';
import type { SettlementDeps } from './settlement.deps.ts';

/** Paid invoices of so many days tell how long a customer takes. */
const remembered = 365;

/** Who owes what since when (7.3.1). */
export function createReceivables(deps: SettlementDeps) {
  const { read } = deps.database;
  return {
    receivables: async ({ customerId }: { readonly customerId: string | null }): Promise<Receivables> =>
      receivablesOf(read, await today(deps), customerId),
    excel: async (actor: Actor, { customers }: { readonly customers: readonly string[] }): Promise<FileContent> => {
      const { today: day, rows } = await receivablesOf(read, await today(deps), null);
      const asked = new Set(customers);
      const shown = rows.filter(({ customerId }) => asked.has(customerId));
      return receivablesExcel(actor, { today: day, rows: shown, total: totalOf(shown) });
    },
  };
}

async function receivablesOf(at: ReadContext, day: DayText, customerId: string | null): Promise<Receivables> {
  const since = addDays(day, -remembered);
  const open = Map.groupBy(await receivablesRepository.open(at, customerId), (one) => one.customerId);
  const advances = Map.groupBy(await receivablesRepository.advances(at, customerId), (one) => one.customerId);
  const paid = Map.groupBy(await receivablesRepository.paidInvoices(at, customerId, since), (one) => one.customerId);
  const debtors = await receivablesRepository.debtors(at, customerId);
  const rows = debtors.flatMap((debtor) => {
    const { customerId: id } = debtor;
    const rest = (advances.get(id) ?? []).reduce((sum, one) => sum + one.rest, 0);
    const row = rowOf(debtor, { open: open.get(id) ?? [], rest, paid: paid.get(id) ?? [] }, day);
    return customerId !== null || row.owed > 0 || row.advance > 0 ? [row] : [];
  });
  return { today: day, rows, total: totalOf(rows) };
}

interface Known {
  readonly open: readonly OpenStatement[];
  /** On no statement. */
  readonly rest: number;
  readonly paid: readonly PaidInvoice[];
}

/** A statement on which the customer has something to get counts as paid in advance. */
function rowOf(debtor: Debtor, { open, rest, paid }: Known, day: DayText): Receivable {
  const items = open.filter((item) => item.open > 0).map((item) => ({ ...item, daysLate: daysLate(item.dueDay, day) }));
  const toGet = open.filter((item) => item.open < 0);
  return {
    ...debtor,
    owed: sumOpen(items),
    advance: rest - sumOpen(toGet),
    overdue: sumOpen(items.filter((item) => item.daysLate > 0)),
    ageing: {
      ...ageingOf(
        items.map((item) => ({ openFen: item.open, dueDay: item.dueDay })),
        day,
      ),
    },
    paidInDays: paidInDays(paid),
    items: items.map(({ customerId: _customer, ...item }) => item),
  };
}

function sumOpen(items: readonly Pick<OpenStatement, 'open'>[]): number {
  return items.reduce((sum, { open }) => sum + open, 0);
}

function totalOf(rows: readonly Receivable[]): Receivables['total'] {
  const total = { ...nothingOwed };
  for (const { ageing } of rows) for (const bucket of ageBuckets) total[bucket] += ageing[bucket];
  return total;
}

/** Days from invoice to payment, a great payment counting for more than a small one; what came before it took none. */
function paidInDays(paid: readonly PaidInvoice[]): number | null {
  const fen = paid.reduce((sum, one) => sum + one.fen, 0);
  if (fen === 0) return null;
  const days = paid.reduce((sum, one) => sum + one.fen * daysLate(one.invoiceDay, one.day), 0);
  return Math.round(days / fen);
}
