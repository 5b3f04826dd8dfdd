import type { BoardRow } from '../../../shared/contract/settlement-board.ts';
import type { FileContent } from '../../../shared/contract/base.ts';
import { clockOf } from '../../../shared/domain/settlement/clock.ts';
import { openOf, stageOf, turnOf } from '../../../shared/domain/settlement/stage.ts';
import { type MonthText, monthAfter, monthOf } from '../../../shared/lib/month.ts';
import type { StatementRow } from '../database/entities/settlement.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import { isOf } from './access.ts';
import { accountsRepository, termsInForce } from './accounts.repository.ts';
import { dueCustomers } from './closing.ts';
import { deliveredRepository, type Unbilled } from './delivered.repository.ts';
import { boardExcel } from './board-excel.ts';
import { sendingDue } from './drafting.ts';
import { endsOf } from './ends.ts';
import { peopleOf } from './new-statement.ts';
import { progressOf } from './progress.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';

/** The month board: every customer with delivered orders has a row, and nothing falls out of it (7.1.1, 7.2.1). */
export function createBoard(deps: SettlementDeps) {
  const { read } = deps.database;

  /** Of everybody, by name, and how many of them can be drafted. */
  async function whole(month: MonthText) {
    const { ends } = endsOf(month, await deps.company.zone());
    const unbilled = await deliveredRepository.unbilled(read, ends);
    const rows = [...(await statementRows(deps, month, unbilled)), ...(await dueRows(deps, month, unbilled))];
    const toDraft = (await dueCustomers(deps, month, unbilled)).length;
    return { month, rows: rows.toSorted(byName), toDraft };
  }

  /** Of the month that is over where none is asked for; of the running one where nothing was delivered in that. */
  async function asked(month: MonthText | null, running: MonthText) {
    if (month !== null) return whole(month);
    const over = await whole(monthAfter(running, -1));
    return over.rows.length === 0 ? whole(running) : over;
  }

  const ownOf = (rows: readonly BoardRow[], actor: Actor, mine: boolean) =>
    rows.filter(({ ownerId, financeId }) => !mine || [ownerId, financeId].includes(actor.userId));

  return {
    async board(actor: Actor, { month: wanted, mine }: { readonly month: MonthText | null; readonly mine: boolean }) {
      const running = monthOf(deps.now(), await deps.company.zone());
      const { month, rows, toDraft } = await asked(wanted, running);
      const months = new Set([running, monthAfter(running, -1), month, ...(await statementsRepository.months(read))]);
      return {
        months: [...months].toSorted().toReversed(),
        month,
        rows: ownOf(rows, actor, mine),
        toDraft,
        mayClose: isOf(actor, 'cs') || isOf(actor, 'finance'),
      };
    },

    async boardExcel(
      actor: Actor,
      { month, customers }: { readonly month: MonthText; readonly customers: readonly string[] },
    ): Promise<FileContent> {
      const { rows } = await whole(month);
      const known = new Map(rows.map((row) => [row.customerId, row]));
      const shown = customers.flatMap((id) => known.get(id) ?? []);
      return boardExcel(translatorFor(actor.language), { month, rows: shown, zone: await deps.company.zone() });
    },
  };
}

/** Sorted by the sounds of the names, which is costly where it is asked anew for each of two. */
const sounds = new Intl.Collator('zh-CN');
const byName = (one: BoardRow, other: BoardRow) => sounds.compare(one.customerName, other.customerName);

/** Of what was drafted. */
async function statementRows(
  deps: SettlementDeps,
  month: MonthText,
  unbilled: readonly Unbilled[],
): Promise<readonly BoardRow[]> {
  const { read } = deps.database;
  const statements = await statementsRepository.ofMonth(read, month);
  const ids = statements.map(({ id }) => id);
  const open = (await statementsRepository.openDisputes(read, ids)).map(({ statementId }) => statementId);
  const more = countsOf(unbilled, 'inMonth');
  const keys = await accountsRepository.accounts(
    read,
    statements.map(({ customerId }) => customerId),
  );
  const accounts = new Map(keys.map((account) => [account.id, account]));
  const names = await namesOf(deps);
  const drifted = await deliveredRepository.drifted(read, month);
  return statements.map((row) => {
    const account = accounts.get(row.customerId);
    // Whoever looks after the customer by now; the row keeps who did when it was drafted.
    const same = !account || account.ownerId === row.ownerId;
    const { ownerId, ownerName } = same ? row : peopleOf(account.ownerId, null, names);
    return rowOf(row, {
      ownerId,
      ownerName,
      unbilled: more.get(row.customerId) ?? 0,
      keyAccount: account?.keyAccount === true,
      disputes: open.filter((id) => id === row.id).length,
      drifted: drifted.get(row.id) ?? 0,
    });
  });
}

type Beside = 'ownerId' | 'ownerName' | 'unbilled' | 'disputes' | 'drifted' | 'keyAccount';

function rowOf(row: StatementRow, more: Pick<BoardRow, Beside>): BoardRow {
  const progress = progressOf(row);
  const stage = stageOf(progress);
  const { id: statementId, customerId, customerName, number, revision, issuer, financeId, financeName } = row;
  return {
    customerId,
    customerName,
    statementId,
    number,
    revision,
    issuer,
    financeId,
    financeName,
    stage,
    turn: turnOf(stage, issuer),
    lines: row.lineCount,
    held: row.heldCount,
    amount: row.amountFen,
    open: openOf(progress),
    ...clockOf({ ...row, stage }),
    ...more,
  };
}

/** Of customers who have no statement of the month, and to whom something was delivered or of whose something is held back. */
async function dueRows(
  deps: SettlementDeps,
  month: MonthText,
  unbilled: readonly Unbilled[],
): Promise<readonly BoardRow[]> {
  const { read } = deps.database;
  const zone = await deps.company.zone();
  const { ends, periodOf } = endsOf(month, zone);
  // What is older and was forgotten stands in the last month that is over, and in the running one.
  const last = month >= monthAfter(monthOf(deps.now(), zone), -1);
  const waiting = countsOf(unbilled, last ? 'orders' : 'inMonth');
  const held = countsOf(last ? await deliveredRepository.heldBack(read, ends) : [], 'orders');
  const there = await statementsRepository.customersOf(read, month, null);
  const ids = [...new Set([...waiting.keys(), ...held.keys()])].filter((id) => !there.has(id));
  const terms = await accountsRepository.terms(read, ids);
  const calendar = await deps.calendar.current();
  const names = await namesOf(deps);
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
      financeId,
      financeName: names.get(financeId ?? '') ?? '',
      unbilled: waiting.get(account.id) ?? 0,
      held: held.get(account.id) ?? 0,
      dueAt: sendingDue(calendar, lastDay, sendWorkingDay),
    };
  });
}

/** Of those who work here today, by id. */
async function namesOf({ database, staff }: SettlementDeps): Promise<ReadonlyMap<string, string>> {
  return new Map((await staff(database.read)).colleagues.map(({ id, name }) => [id, name]));
}

/** Of those who have any. */
function countsOf(waiting: readonly Unbilled[], which: 'orders' | 'inMonth'): ReadonlyMap<string, number> {
  return new Map(waiting.filter((one) => one[which] > 0).map((one) => [one.customerId, one[which]]));
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
