import { isDeepStrictEqual } from 'node:util';
import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import { type Deduction, type StatementLine, totalsOf } from '../../../shared/domain/settlement/lines.ts';
import type { SettlementTerms } from '../../../shared/domain/settlement/terms.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { StatementRow } from '../database/entities/settlement.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import { termsInForce } from './accounts.repository.ts';
import { balancesOf } from './balances.ts';
import { heldDeductions } from './deductions.ts';
import { deliveredRepository } from './delivered.repository.ts';
import { sendingDue, gather, pricesFor } from './drafting.ts';
import type { Held, Told } from './in-hand.ts';
import { deductionOf, lineOf, rowOfDeduction, rowOfLine } from './line-rows.ts';
import { linesRepository } from './lines.repository.ts';
import { belongs, lineOfOrder, renewed } from './making-lines.ts';
import { peopleOf } from './new-statement.ts';
import { statementsRepository } from './statements.repository.ts';
import { columnsOfTotals } from './totals.ts';

type Place = Pick<StatementRow, 'id' | 'revision'>;

export async function linesOf(at: ReadContext, { id, revision }: Place): Promise<readonly StatementLine[]> {
  return (await linesRepository.of(at, id, revision)).map(lineOf);
}

export async function deductionsOf(at: ReadContext, { id, revision }: Place): Promise<readonly Deduction[]> {
  return (await statementsRepository.deductions(at, id, revision)).map(deductionOf);
}

/**
 * A draft made again from its orders as they are now: what was delivered meanwhile comes on, what is not delivered any
 * more goes, what was typed stays, and it is settled as was agreed by now for its last day. Answers the columns of the
 * row that change with it.
 */
export async function refreshed({ tx, deps, row }: Held): Promise<Partial<StatementRow>> {
  await statementsRepository.holdAccount(tx, [row.customerId]);
  const gathered = await gather(tx, deps, [row.customerId]);
  const old = await linesOf(tx, row);
  const now = await deliveredRepository.ofStatement(tx, row.id, row.revision);
  const byId = new Map(now.map((order) => [order.orderId, order]));
  // What was held here and let go by a later month counts there.
  const elsewhere = await linesRepository.billedElsewhere(tx, row.id, row.revision);
  const kept = old.flatMap((line) => {
    const order = byId.get(line.orderId);
    return order && belongs(order, row) && !elsewhere.has(order.orderId)
      ? [renewed(line, order, pricesFor(gathered, order))]
      : [];
  });
  const here = new Set(kept.map(({ orderId }) => orderId));
  const more = (await deliveredRepository.toBill(tx, [{ id: row.customerId, before: row.periodTo }]))
    .filter(({ orderId }) => !here.has(orderId))
    .map((order) => lineOfOrder(order, pricesFor(gathered, order)));
  const lines = [...kept, ...more];
  const deductions = await deductionsAgain({ tx, deps, row });
  await writeLines(tx, row, lines);
  await writeDeductions(tx, row, deductions);
  const [balance] = (await balancesOf(tx, [row])).values();
  const { nameZh, ownerId, keyAccount } = await deps.customers.get(row.customerId, tx);
  const terms = termsInForce(gathered.terms, { id: row.customerId, keyAccount }, row.lastDay);
  return {
    customerName: nameZh,
    ...(isDeepStrictEqual(terms, row.terms) ? {} : underTerms(row, terms, gathered.calendar)),
    ...peopleOf(ownerId, terms.financeId, gathered.names),
    ...columnsOfTotals(totalsOf(lines, deductions)),
    ...balance,
  };
}

/** By when a corrected statement was to be sent the first time stays. */
function underTerms({ lastDay, revision, sendDueAt }: StatementRow, terms: SettlementTerms, calendar: WorkingCalendar) {
  const due = revision === 1 ? sendingDue(calendar, lastDay, terms.sendWorkingDay) : sendDueAt;
  return { terms, issuer: terms.issuer, sendDueAt: due };
}

/** What is told of a draft that was read again: other terms may make it somebody else's, by another day. */
export function toldOfTerms({ terms }: Partial<StatementRow>): readonly Told[] {
  return terms ? [['termsTaken', { issuer: terms.issuer, terms }]] : [];
}

/** Lines and what they sum up to; on which statement their orders count follows from them. */
export async function writeLines(tx: WriteContext, { id, revision }: Place, lines: readonly StatementLine[]) {
  await linesRepository.replace(
    tx,
    id,
    revision,
    lines.map((line) => rowOfLine({ statementId: id, revision }, line)),
  );
  const counted = lines.filter(({ hold }) => hold === null).map(({ orderId }) => orderId);
  const [taken] = await linesRepository.bill(tx, id, counted);
  const line = lines.find(({ orderId }) => orderId === taken);
  if (line) billedElsewhere(line);
}

/** One of them alone: however long the statement is, the others are not touched. */
export async function writeLine(tx: WriteContext, { id: statementId, revision }: Place, line: StatementLine) {
  await linesRepository.update(tx, rowOfLine({ statementId, revision }, line));
  const place = { orderId: line.orderId, statementId };
  if (line.hold !== null) await linesRepository.unbillOne(tx, place);
  else if (!(await linesRepository.billOne(tx, place))) billedElsewhere(line);
}

export async function writeDeductions(tx: WriteContext, { id, revision }: Place, deductions: readonly Deduction[]) {
  await statementsRepository.removeDeductions(tx, id, revision);
  await statementsRepository.addDeductions(
    tx,
    deductions.map((one, position) => rowOfDeduction({ statementId: id, revision }, one, position)),
  );
}

/** Those that were typed, and those of claims as they are decided now; a text that was typed for a claim stays. */
async function deductionsAgain({ tx, deps, row }: Pick<Held, 'tx' | 'deps' | 'row'>): Promise<readonly Deduction[]> {
  const old = await deductionsOf(tx, row);
  const claims = await heldDeductions(tx, deps, row);
  const typed = new Map(old.map((one) => [one.claimId, one.text]));
  const fresh = claims.map((one) => ({ ...one, text: typed.get(one.claimId) ?? one.text }));
  return [...old.filter(({ claimId }) => claimId === null), ...fresh];
}

function billedElsewhere({ orderNumber }: StatementLine): never {
  throw new UserError('settlement.billedElsewhere', { number: orderNumber });
}
