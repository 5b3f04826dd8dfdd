import type { BoardRow } from '../../../shared/contract/settlement-board.ts';
import type { FileContent } from '../../../shared/contract/base.ts';
import { openOf, stageOf, turnOf } from '../../../shared/domain/settlement/stage.ts';
import { beginningOf } from '../../../shared/domain/settlement/period.ts';
import { type MonthText, monthAfter, monthOf } from '../../../shared/lib/month.ts';
import type { StatementRow } from '../database/entities/settlement.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import { isOf } from './access.ts';
import { accountsRepository, termsInForce } from './accounts.repository.ts';
import { dueCustomers } from './closing.ts';
import { deliveredRepository, type Unbilled } from './delivered.repository.ts';
import { boardTable } from './board-table.ts';
import { sendingDue } from './drafting.ts';
import { endsOf } from './ends.ts';
import { progressOf } from './progress.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';

/** The month board: every customer with delivered orders has a row, and nothing falls out of it (7.1.1, 7.2.1). */
export function createBoard(deps: SettlementDeps) {
  const { read } = deps.database;

  async function rowsOf(actor: Actor, month: MonthText, mine: boolean): Promise<readonly BoardRow[]> {
    const rows = [...(await statementRows(deps, month)), ...(await dueRows(deps, month))];
    const own = rows.filter(({ ownerId }) => !mine || ownerId === actor.userId);
    return own.toSorted((one, other) => one.customerName.localeCompare(other.customerName, 'zh-CN'));
  }

  /** Nobody had anything delivered then. */
  const isEmpty = async (month: MonthText) =>
    (await statementRows(deps, month)).length === 0 && (await dueRows(deps, month)).length === 0;

  return {
    /** Of the month that is over where none is asked for; of the running one where nothing was delivered in that. */
    async board(actor: Actor, { month: asked, mine }: { readonly month: MonthText | null; readonly mine: boolean }) {
      const running = monthOf(deps.now(), await deps.company.zone());
      const over = monthAfter(running, -1);
      const month = asked ?? ((await isEmpty(over)) ? running : over);
      const months = new Set([running, over, month, ...(await statementsRepository.months(read))]);
      return {
        months: [...months].toSorted().toReversed(),
        month,
        rows: [...(await rowsOf(actor, month, mine))],
        toDraft: (await dueCustomers(deps, month)).length,
        mayClose: isOf(actor, 'cs') || isOf(actor, 'finance'),
      };
    },

    async boardExcel(
      actor: Actor,
      { month, mine }: { readonly month: MonthText; readonly mine: boolean },
    ): Promise<FileContent> {
      const table = boardTable(await rowsOf(actor, month, mine), month, translatorFor(actor.language));
      return deps.writeTable(table, 'xlsx');
    },
  };
}

/** Of what was drafted. */
async function statementRows(deps: SettlementDeps, month: MonthText): Promise<readonly BoardRow[]> {
  const { read } = deps.database;
  const statements = await statementsRepository.ofMonth(read, month);
  const ids = statements.map(({ id }) => id);
  const open = (await statementsRepository.openDisputes(read, ids)).map(({ statementId }) => statementId);
  const { ends } = endsOf(month, await deps.company.zone());
  const unbilled = countsOf(await deliveredRepository.unbilled(read, ends, 'month'));
  const keys = await accountsRepository.accounts(
    read,
    statements.map(({ customerId }) => customerId),
  );
  const keyAccounts = new Set(keys.filter(({ keyAccount }) => keyAccount).map(({ id }) => id));
  const drifted = await deliveredRepository.drifted(read, month);
  const zone = await deps.company.zone();
  return statements.map((row) => {
    const more = { unbilled: unbilled.get(row.customerId) ?? 0, keyAccount: keyAccounts.has(row.customerId) };
    const disputes = open.filter((id) => id === row.id).length;
    return rowOf(row, zone, { ...more, disputes, drifted: drifted.get(row.id) ?? 0 });
  });
}

function rowOf(
  row: StatementRow,
  zone: string,
  more: Pick<BoardRow, 'unbilled' | 'disputes' | 'drifted' | 'keyAccount'>,
): BoardRow {
  const progress = progressOf(row);
  const stage = stageOf(progress);
  const { id: statementId, customerId, customerName, number, revision, issuer, ownerId, ownerName, financeName } = row;
  return {
    customerId,
    customerName,
    statementId,
    number,
    revision,
    issuer,
    ownerId,
    ownerName,
    financeName,
    stage,
    turn: turnOf(stage, issuer),
    lines: row.lineCount,
    held: row.heldCount,
    amount: row.amountFen,
    open: openOf(progress),
    dueAt: stage === 'paid' ? null : dueAtOf(row, zone),
    dueDay: row.dueDay,
    ...more,
  };
}

function dueAtOf(row: StatementRow, zone: string): number {
  if (row.dueDay !== null) return beginningOf(row.dueDay, zone);
  return row.confirmDueAt ?? row.sendDueAt;
}

/** Of customers who have no statement of the month, and to whom something was delivered or of whose something is held back. */
async function dueRows(deps: SettlementDeps, month: MonthText): Promise<readonly BoardRow[]> {
  const { read } = deps.database;
  const zone = await deps.company.zone();
  const { ends, periodOf } = endsOf(month, zone);
  // What is older and was forgotten stands in the last month that is over, and in the running one.
  const last = month >= monthAfter(monthOf(deps.now(), zone), -1);
  const unbilled = countsOf(await deliveredRepository.unbilled(read, ends, last ? 'ever' : 'month'));
  const held = countsOf(last ? await deliveredRepository.heldBack(read, ends) : []);
  const there = await statementsRepository.customersOf(read, month, null);
  const ids = [...new Set([...unbilled.keys(), ...held.keys()])].filter((id) => !there.has(id));
  const terms = await accountsRepository.terms(read, ids);
  const calendar = await deps.calendar.current();
  const names = new Map((await deps.staff(read)).colleagues.map(({ id, name }) => [id, name]));
  return (await accountsRepository.accounts(read, ids)).map((account) => {
    const { lastDay } = periodOf(account.closingDay);
    const { issuer, financeId, sendWorkingDay } = termsInForce(terms, account, lastDay);
    return {
      ...nothingYet,
      customerId: account.id,
      customerName: account.nameZh,
      keyAccount: account.keyAccount,
      issuer,
      turn: turnOf('due', issuer),
      ownerId: account.ownerId,
      ownerName: names.get(account.ownerId ?? '') ?? '',
      financeName: names.get(financeId ?? '') ?? '',
      unbilled: unbilled.get(account.id) ?? 0,
      held: held.get(account.id) ?? 0,
      dueAt: sendingDue(calendar, lastDay, sendWorkingDay),
    };
  });
}

function countsOf(waiting: readonly Unbilled[]): ReadonlyMap<string, number> {
  return new Map(waiting.map(({ customerId, orders }) => [customerId, orders]));
}

const nothingYet = {
  statementId: null,
  number: '',
  revision: 0,
  stage: 'due',
  lines: 0,
  amount: 0,
  open: 0,
  dueDay: null,
  disputes: 0,
  drifted: 0,
} as const satisfies Partial<BoardRow>;
