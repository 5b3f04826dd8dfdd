import { isWithCustomer } from '../../../shared/domain/settlement/moves.ts';
import { openOf, type Side, stageOf, turnOf } from '../../../shared/domain/settlement/stage.ts';
import { addDays } from '../../../shared/lib/dates.ts';
import type { Facts } from '../../../shared/domain/tasks/rule.ts';
import { beginningOf } from '../../../shared/domain/settlement/period.ts';
import type { ClauseId } from '../../../shared/sop/clauses.ts';
import type { StatementRow } from '../database/entities/settlement.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import { accountsRepository } from './accounts.repository.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { progressOf } from './progress.ts';
import { statementsRepository } from './statements.repository.ts';

/** What becomes of a statement, told of it; duties open and close on these. Amounts in fen. */
export type StatementFact =
  | 'drafted'
  | 'dropped'
  | 'termsTaken'
  | 'lineHeld'
  | 'lineLetGo'
  | 'submitted'
  | 'returned'
  | 'reviewed'
  | 'sent'
  | 'chased'
  | 'disputed'
  | 'disputeEnded'
  | 'confirmed'
  | 'corrected'
  | 'drifted'
  | 'driftEnded'
  | 'invoiceAsked'
  | 'invoiced'
  | 'invoiceDelivered'
  | 'invoiceTakenBack'
  | 'paymentReady'
  | 'paymentSeen'
  | 'partlyPaid'
  | 'paid'
  | 'paymentTakenBack'
  | 'creditUsed'
  | 'creditBack'
  | 'writtenOff'
  | 'writeOffTakenBack'
  | 'held';

const clausesOf: Readonly<Record<StatementFact, readonly ClauseId[]>> = {
  drafted: ['7.1.1'],
  dropped: ['7.1.1'],
  termsTaken: ['7.1.1', '7.1.3'],
  lineHeld: ['7.2.1'],
  lineLetGo: ['7.2.1'],
  submitted: ['7.1.1'],
  returned: ['7.1.1'],
  reviewed: ['7.1.1', '7.1.2'],
  sent: ['7.1.2', '7.2.1'],
  chased: ['7.1.3'],
  disputed: ['7.1.4'],
  disputeEnded: ['7.1.4'],
  confirmed: ['7.1.3', '7.1.4'],
  corrected: ['7.1.4'],
  drifted: ['7.1.4'],
  driftEnded: ['7.1.4'],
  invoiceAsked: ['7.1.4'],
  invoiced: ['7.1.4'],
  invoiceDelivered: ['7.1.5', '7.2.1'],
  invoiceTakenBack: ['7.1.4', '7.1.5'],
  paymentReady: ['7.1.6'],
  paymentSeen: ['7.1.6'],
  partlyPaid: ['7.1.6', '7.3.1'],
  paid: ['7.1.6', '7.3.1'],
  paymentTakenBack: ['7.3.1'],
  creditUsed: ['7.3.1'],
  creditBack: ['7.3.1'],
  writtenOff: ['7.3.1'],
  writeOffTakenBack: ['7.3.1'],
  held: ['7.2.1'],
};

type Payload = Readonly<Record<string, unknown>>;
type Deps = Pick<SettlementDeps, 'company' | 'staff'>;

export async function statementEvent(
  at: ReadContext,
  deps: Deps,
  what: StatementFact,
  row: StatementRow,
  payload: Payload = {},
): Promise<NewEvent> {
  return eventOf(what, row, await factsNow(at, deps, row), payload);
}

/** What happened to it in one act. */
export async function statementEvents(
  at: ReadContext,
  deps: Deps,
  row: StatementRow,
  told: readonly (readonly [what: StatementFact, payload?: Payload])[],
): Promise<readonly NewEvent[]> {
  if (told.length === 0) return [];
  const facts = await factsNow(at, deps, row);
  return told.map(([what, payload]) => eventOf(what, row, facts, payload));
}

/** Of what is drafted in this moment: who has the customer stands on it, and nobody is asked for each of them. */
export async function draftedEvents(deps: Deps, rows: readonly StatementRow[]): Promise<readonly NewEvent[]> {
  const zone = await deps.company.zone();
  return rows.map((row) => eventOf('drafted', row, factsOf(row, zone)));
}

function eventOf(what: StatementFact, row: StatementRow, facts: Facts, payload: Payload = {}): NewEvent {
  const { id, number, month, revision, customerId, amountFen } = row;
  return {
    type: `statement.${what}`,
    subject: { kind: 'statement', id },
    clauses: clausesOf[what],
    payload: { number, month, revision, customerId, amount: amountFen, ...payload },
    facts,
  };
}

/** What the duties around a statement know of it. */
export function statementFacts(deps: Deps) {
  return async (at: ReadContext, id: string): Promise<Facts | null> => {
    const row = await statementsRepository.find(at, id);
    return row && factsNow(at, deps, row);
  };
}

async function factsNow(at: ReadContext, deps: Deps, row: StatementRow): Promise<Facts> {
  return factsOf(await ownedNow(at, deps, row), await deps.company.zone());
}

/** With whoever looks after the customer by now: the row keeps who did when it was drafted. */
export async function ownedNow(at: ReadContext, deps: Deps, row: StatementRow): Promise<StatementRow> {
  const [account] = await accountsRepository.accounts(at, [row.customerId]);
  if (!account || account.ownerId === row.ownerId) return row;
  const owner = (await deps.staff(at)).colleagues.find(({ id }) => id === account.ownerId);
  return { ...row, ownerId: owner?.id ?? null, ownerName: owner?.name ?? '' };
}

/** Whose turn it is and by when: the deadline is that of the stage. */
function factsOf(row: StatementRow, zone: string): Facts {
  const progress = progressOf(row);
  const stage = stageOf(progress);
  return {
    number: `${row.number} ${row.month}`,
    customerId: row.customerId,
    customerName: row.customerName,
    stage,
    issuerIsFinance: row.issuer === 'finance',
    revision: row.revision,
    round: row.revision,
    /** Of each time that it was handed over. */
    submission: row.preparedAt,
    /** Of each invoice. */
    invoiceTurn: row.invoicedAt,
    invoiceToAsk: stage === 'confirmed',
    owed: openOf(progress) > 0,
    ...ownerOf(row, turnOf(stage, row.issuer)),
    deadlineAt: deadlineOf(row, zone),
  };
}

/** Of finance while it is finance's turn, otherwise whoever looks after the customer. */
function ownerOf(row: StatementRow, turn: Side | null): Facts {
  return turn === 'finance'
    ? { ownerId: row.financeId, ownerName: row.financeName, ownerRole: row.financeId ? null : 'financeClerk' }
    : { ownerId: row.ownerId, ownerName: row.ownerName, ownerRole: row.ownerId ? null : 'csClerk' };
}

/** Who makes a corrected version; once the invoice is out, it is finance that takes it back or off the next month. */
export function correctorOf(row: StatementRow): Facts {
  return ownerOf(row, row.invoicedAt === null ? row.issuer : 'finance');
}

/** The end of the day on which it is to be paid; before that is known, of the customer's check, or of sending it. */
function deadlineOf({ state, dueDay, confirmDueAt, sendDueAt }: StatementRow, zone: string): number {
  if (!isWithCustomer(state)) return sendDueAt;
  return dueDay === null ? (confirmDueAt ?? sendDueAt) : beginningOf(addDays(dueDay, 1), zone);
}
