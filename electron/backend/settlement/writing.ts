import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { type Deduction, type StatementLine, waitsForReceipt } from '../../../shared/domain/settlement/lines.ts';
import { reviewStatement } from '../../../shared/domain/settlement/review.ts';
import type { MonthText } from '../../../shared/lib/month.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { Actor } from '../session.ts';
import { demandReview, demandWrite, isOf } from './access.ts';
import { accountsRepository } from './accounts.repository.ts';
import { correcting } from './correcting.ts';
import { demandClaimsAsTaken } from './deductions.ts';
import { draftMonth } from './drafting.ts';
import { dropping } from './dropping.ts';
import { endsOf } from './ends.ts';
import { hold, put, type Held, type Told, type Versioned } from './in-hand.ts';
import { lineOf } from './line-rows.ts';
import { linesRepository } from './lines.repository.ts';
import { deductionsOf, linesOf, refreshed, toldOfTerms, writeDeductions, writeLine } from './refreshing.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';
import { sumsRepository } from './sums.repository.ts';
import { columnsOfTotals, totalsOfRow } from './totals.ts';
import { statementView } from './views.ts';

type LineWriting = Pick<StatementLine, 'fees' | 'otherName' | 'priceReason' | 'remark' | 'hold' | 'holdReason'>;

/** Made by its issuer, handed to the other side, reviewed or returned, and corrected by a new version (7.1.1, 7.3.1). */
export function createStatementWriting(deps: SettlementDeps) {
  const acting = async (actor: Actor, wanted: Versioned, act: (held: Held) => Promise<unknown>): Promise<Statement> =>
    deps.database.write(async (tx) => {
      await act(await hold(tx, deps, actor, wanted));
      return statementView(tx, deps, actor, wanted.id);
    });

  return {
    draft: (actor: Actor, wanted: { readonly customerId: string; readonly month: MonthText }) =>
      draftOne(deps, actor, wanted),

    saveLine: (
      actor: Actor,
      { orderId, line, ...acted }: Versioned & { readonly orderId: string; readonly line: LineWriting },
    ) => acting(actor, acted, (held) => saveLine(held, orderId, line)),

    saveDeductions: (
      actor: Actor,
      { deductions, ...acted }: Versioned & { readonly deductions: readonly Deduction[] },
    ) => acting(actor, acted, (held) => saveDeductions(held, deductions)),

    submit: (actor: Actor, acted: Versioned) => acting(actor, acted, submit),

    review: (actor: Actor, acted: Versioned) =>
      acting(actor, acted, (held) => {
        demandReview(actor, held.row);
        const reviewed = { reviewedAt: deps.now(), reviewedByName: actor.displayName, answer: '' };
        return put(held, { state: 'reviewed', ...reviewed }, ['reviewed']);
      }),

    giveBack: (actor: Actor, { reason, ...acted }: Versioned & { readonly reason: string }) =>
      acting(actor, acted, (held) => {
        demandReview(actor, held.row);
        const open = { preparedAt: null, preparedById: null, preparedByName: '' };
        return put(held, { state: 'draft', answer: reason, ...open }, ['returned', { reason }]);
      }),

    drop: (actor: Actor, acted: Versioned): Promise<void> =>
      deps.database.write(async (tx) => dropping(await hold(tx, deps, actor, acted))),

    correct: (actor: Actor, { reason, ...acted }: Versioned & { readonly reason: string }) =>
      acting(actor, acted, (held) => correcting(held, reason)),
  };
}

/** A new draft, or the same one read again. */
async function draftOne(
  deps: SettlementDeps,
  actor: Actor,
  { customerId, month }: { readonly customerId: string; readonly month: MonthText },
): Promise<Statement> {
  return deps.database.write(async (tx) => {
    const [account] = await accountsRepository.accounts(tx, [customerId]);
    if (!account) throw new UserError('settlement.customerUnknown');
    const { periodOf } = endsOf(month, await deps.company.zone());
    if (periodOf(account.closingDay).to > deps.now()) throw new UserError('settlement.periodNotOver');
    if (!isOf(actor, 'cs') && !isOf(actor, 'finance')) throw new UserError('settlement.notYours');
    const drafted = await draftMonth(tx, deps, { actor, month, customerIds: [customerId], alsoEmpty: true });
    const row = await statementsRepository.ofCustomerMonth(tx, customerId, month);
    if (!row) throw new UserError('settlement.unknown');
    if (drafted === 0) {
      const held = await hold(tx, deps, actor, { id: row.id, version: null });
      if (held.row.state === 'draft') await readAgain(held);
    }
    return statementView(tx, deps, actor, row.id);
  });
}

async function readAgain(held: Held): Promise<void> {
  const columns = await refreshed(held);
  await put(held, columns, ...toldOfTerms(columns));
}

async function saveLine(held: Held, orderId: string, typed: LineWriting): Promise<void> {
  const { actor, tx, row } = held;
  demandWrite(actor, row);
  const found = await linesRepository.find(tx, row.id, row.revision, orderId);
  if (!found) throw new UserError('settlement.lineUnknown');
  const old = lineOf(found);
  const line = { ...old, ...typed };
  demandLine(old, line);
  await writeLine(tx, row, line);
  const columns = columnsOfTotals(await sumsRepository.totals(tx, row, await deductionsOf(tx, row)));
  await put(held, columns, ...(old.hold === line.hold ? [] : [toldOfHold(line)]));
}

/** Who lets a line go without its signed original answers for it, as does who holds one back: by name and reason (7.2.1). */
function toldOfHold({ orderId, orderNumber, hold, holdReason: reason, pod }: StatementLine): Told {
  return [hold === null ? 'lineLetGo' : 'lineHeld', { orderId, orderNumber, hold, pod, reason }];
}

/** What is missing its signed original is let go by a word of why, and a person holds a line by one (7.2.1). */
function demandLine(old: StatementLine, line: StatementLine): void {
  const wrong = (code: string) => new UserError(code, {}, [{ path: 'holdReason', code }]);
  if (line.hold === 'receipt' && line.pod !== 'missing') throw wrong('settlement.receiptIsBack');
  const changed = old.hold !== line.hold;
  if (changed && line.hold === 'person' && line.holdReason === '') throw wrong('settlement.holdReason');
  if (waitsForReceipt(line) && line.hold === null && line.holdReason === '') throw wrong('settlement.letGoReason');
  const issues = reviewStatement([{ ...line, hold: null }], []).map((issue) => {
    return { ...issue, path: issue.path.split('.').at(-1) ?? '' };
  });
  const faults = issues.filter(({ code }) => code === 'settlement.feeWrong' || code === 'settlement.otherUnnamed');
  if (faults.length > 0) throw new UserError('settlement.lineWrong', {}, faults);
}

async function saveDeductions(held: Held, deductions: readonly Deduction[]): Promise<void> {
  const { actor, tx, row } = held;
  demandWrite(actor, row);
  const issues = reviewStatement([], deductions);
  if (issues.length > 0) throw new UserError('settlement.deductionsWrong', {}, issues);
  demandClaimsAsTaken(await deductionsOf(tx, row), deductions);
  await writeDeductions(tx, row, deductions);
  await put(held, columnsOfTotals(await sumsRepository.totals(tx, row, deductions)));
}

/** Read again from the orders first: nobody hands over what is not so any more. */
async function submit(held: Held): Promise<void> {
  const { actor, tx, deps, row } = held;
  demandWrite(actor, row);
  const columns = await refreshed(held);
  // Other terms may have made it the other side's.
  demandWrite(actor, { ...row, ...columns });
  const issues = reviewStatement(await linesOf(tx, row), await deductionsOf(tx, row));
  if (issues.length > 0) throw new UserError('settlement.incomplete', {}, issues);
  const prepared = { preparedAt: deps.now(), preparedById: actor.userId, preparedByName: actor.displayName };
  const { charges, deductions, amount, lines, held: waiting } = totalsOfRow({ ...row, ...columns });
  const told = { charges, deductions, amount, lines, held: waiting };
  const handedOver = { ...columns, ...prepared, state: 'submitted', answer: '' } as const;
  await put(held, handedOver, ...toldOfTerms(columns), ['submitted', told]);
}
