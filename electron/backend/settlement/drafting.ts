import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import { type Deduction, type StatementLine, totalsOf } from '../../../shared/domain/settlement/lines.ts';
import { type Period, periodOf } from '../../../shared/domain/settlement/period.ts';
import type { PriceLine } from '../../../shared/domain/settlement/price.ts';
import type { MonthText } from '../../../shared/lib/month.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import type { StatementRow } from '../database/entities/settlement.ts';
import type { QuotationRow, TermsRow } from '../database/entities/settlement-terms.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { type Account, accountsRepository, inForce, termsInForce } from './accounts.repository.ts';
import { balancesOf } from './balances.ts';
import { proposedDeductions } from './deductions.ts';
import { type DeliveredOrder, deliveredRepository } from './delivered.repository.ts';
import { draftedEvents } from './facts.ts';
import { rowOfDeduction, rowOfLine } from './line-rows.ts';
import { linesRepository } from './lines.repository.ts';
import { lineOfOrder } from './making-lines.ts';
import { newStatement } from './new-statement.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';
import { columnsOfTotals } from './totals.ts';

/** What several drafts are made of, read once for all of them. */
interface Gathered {
  readonly zone: string;
  readonly calendar: WorkingCalendar;
  readonly terms: readonly TermsRow[];
  readonly quotations: readonly QuotationRow[];
  readonly names: ReadonlyMap<string, string>;
}

interface Draft {
  readonly row: StatementRow;
  readonly lines: readonly StatementLine[];
  readonly deductions: readonly Deduction[];
}

interface Wanted {
  /** `null`: the clock. */
  readonly actor: Actor | null;
  readonly month: MonthText;
  readonly customerIds: readonly string[];
  /** Where nothing was delivered too, because a person asks for it. */
  readonly alsoEmpty: boolean;
}

/**
 * Drafts the month of these customers, each with all that was delivered to him up to his last day and is on no statement
 * (7.1.1). Answers how many were new: whoever else drafts at the same time, each has one.
 */
export async function draftMonth(
  tx: WriteContext,
  deps: SettlementDeps,
  { actor, month, customerIds, alsoEmpty }: Wanted,
): Promise<number> {
  await statementsRepository.holdAccount(tx, customerIds);
  const there = await statementsRepository.customersOf(tx, month, customerIds);
  const wanted = customerIds.filter((id) => !there.has(id));
  if (wanted.length === 0) return 0;
  const made = await makeDrafts(tx, deps, month, wanted);
  const drafts = made.filter(({ lines }) => alsoEmpty || lines.length > 0);
  const rows = drafts.map(({ row }) => row);
  await statementsRepository.insert(tx, rows);
  await linesRepository.add(tx, drafts.flatMap(lineRows));
  await statementsRepository.addDeductions(tx, drafts.flatMap(deductionRows));
  await linesRepository.billMore(tx, drafts.flatMap(billedOf));
  await deps.events.append(tx, actor, await draftedEvents(deps, rows));
  for (const { id } of rows) tx.changed('statement', id);
  return rows.length;
}

async function makeDrafts(
  tx: WriteContext,
  deps: SettlementDeps,
  month: MonthText,
  customerIds: readonly string[],
): Promise<readonly Draft[]> {
  const gathered = await gather(tx, deps, customerIds);
  const accounts = await accountsRepository.accounts(tx, customerIds);
  const periods = accounts.map(({ closingDay }) => periodOf(month, closingDay, gathered.zone));
  const ends = accounts.map(({ id }, index) => ({ id, before: periods[index]?.to ?? 0 }));
  const orders = Map.groupBy(await deliveredRepository.toBill(tx, ends), ({ customerId }) => customerId);
  const deductions = await proposedDeductions(tx, deps, customerIds);
  const rows = await headsOf(tx, deps, { month, accounts, periods, gathered });
  const balances = await balancesOf(tx, rows);
  return rows.map((row): Draft => {
    const own = orders.get(row.customerId) ?? [];
    const lines = own.map((order) => lineOfOrder(order, pricesFor(gathered, order)));
    const off = deductions.get(row.customerId) ?? [];
    const sums = { ...columnsOfTotals(totalsOf(lines, off)), ...balances.get(row.customerId) };
    return { row: { ...row, ...sums }, lines, deductions: off };
  });
}

export async function gather(at: ReadContext, deps: SettlementDeps, customerIds: readonly string[]): Promise<Gathered> {
  const { colleagues } = await deps.staff(at);
  return {
    zone: await deps.company.zone(),
    calendar: await deps.calendar.current(),
    terms: await accountsRepository.terms(at, customerIds),
    quotations: await accountsRepository.quotations(at, customerIds),
    names: new Map(colleagues.map(({ id, name }) => [id, name])),
  };
}

/** The prices that were in force on the day of delivery. */
export function pricesFor(
  { quotations, zone }: Pick<Gathered, 'quotations' | 'zone'>,
  { customerId, signedAt, closedAt }: DeliveredOrder,
): readonly PriceLine[] {
  return inForce(quotations, customerId, wallTime(signedAt ?? closedAt ?? 0, zone).day)?.lines ?? [];
}

/** When the office closes on the nth working day after that day. */
export function sendingDue(calendar: WorkingCalendar, day: string, workingDay: number): number {
  return calendar.closingOf(calendar.addWorkingDays(day, workingDay).day) ?? 0;
}

async function headsOf(
  tx: WriteContext,
  deps: SettlementDeps,
  given: {
    readonly month: MonthText;
    readonly accounts: readonly Account[];
    readonly periods: readonly Period[];
    readonly gathered: Gathered;
  },
): Promise<readonly StatementRow[]> {
  const { month, accounts, periods, gathered } = given;
  const series = `DZ${month.slice(2).replace('-', '')}`;
  const first = (await statementsRepository.nextNumbers(tx, series, accounts.length)) - accounts.length + 1;
  return accounts.map((account, index) => {
    const period = periods[index] ?? periodOf(month, null, gathered.zone);
    const terms = termsInForce(gathered.terms, account, period.lastDay);
    const sendDueAt = sendingDue(gathered.calendar, period.lastDay, terms.sendWorkingDay);
    const number = `${series}-${String(first + index).padStart(4, '0')}`;
    return newStatement(deps, { account, period, terms, number, sendDueAt, names: gathered.names });
  });
}

function lineRows({ row, lines }: Draft) {
  return lines.map((line) => rowOfLine({ statementId: row.id, revision: row.revision }, line));
}

function deductionRows({ row, deductions }: Draft) {
  const place = { statementId: row.id, revision: row.revision };
  return deductions.map((one, position) => rowOfDeduction(place, one, position));
}

function billedOf({ row, lines }: Draft) {
  return lines.filter(({ hold }) => hold === null).map(({ orderId }) => ({ orderId, statementId: row.id }));
}
