import { stageOf, turnOf } from '../../../shared/domain/settlement/stage.ts';
import type { Facts } from '../../../shared/domain/tasks/rule.ts';
import { beginningOf } from '../../../shared/domain/settlement/period.ts';
import type { ClauseId } from '../../../shared/sop/clauses.ts';
import type { StatementRow } from '../database/entities/settlement.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { progressOf } from './progress.ts';
import { statementsRepository } from './statements.repository.ts';

/** What becomes of a statement, told of it; duties open and close on these. Amounts in fen. */
export type StatementFact =
  | 'drafted'
  | 'submitted'
  | 'returned'
  | 'reviewed'
  | 'sent'
  | 'chased'
  | 'disputed'
  | 'disputeEnded'
  | 'confirmed'
  | 'corrected'
  | 'invoiceAsked'
  | 'invoiced'
  | 'invoiceDelivered'
  | 'paymentReady'
  | 'paymentSeen'
  | 'partlyPaid'
  | 'paid'
  | 'paymentTakenBack'
  | 'writtenOff'
  | 'held';

const clausesOf: Readonly<Record<StatementFact, readonly ClauseId[]>> = {
  drafted: ['7.1.1'],
  submitted: ['7.1.1'],
  returned: ['7.1.1'],
  reviewed: ['7.1.1', '7.1.2'],
  sent: ['7.1.2', '7.2.1'],
  chased: ['7.1.3'],
  disputed: ['7.1.4'],
  disputeEnded: ['7.1.4'],
  confirmed: ['7.1.3', '7.1.4'],
  corrected: ['7.1.4'],
  invoiceAsked: ['7.1.4'],
  invoiced: ['7.1.4'],
  invoiceDelivered: ['7.1.5', '7.2.1'],
  paymentReady: ['7.1.6'],
  paymentSeen: ['7.1.6'],
  partlyPaid: ['7.1.6', '7.3.1'],
  paid: ['7.1.6', '7.3.1'],
  paymentTakenBack: ['7.3.1'],
  writtenOff: ['7.3.1'],
  held: ['7.2.1'],
};

export async function statementEvent(
  deps: Pick<SettlementDeps, 'company'>,
  what: StatementFact,
  row: StatementRow,
  payload: Readonly<Record<string, unknown>> = {},
): Promise<NewEvent> {
  const { id, number, month, revision, customerId, amountFen } = row;
  return {
    type: `statement.${what}`,
    subject: { kind: 'statement', id },
    clauses: clausesOf[what],
    payload: { number, month, revision, customerId, amount: amountFen, ...payload },
    facts: factsOf(row, await deps.company.zone()),
  };
}

/** What the duties around a statement know of it. */
export function statementFacts(deps: Pick<SettlementDeps, 'company'>) {
  return async (at: ReadContext, id: string): Promise<Facts | null> => {
    const row = await statementsRepository.find(at, id);
    return row && factsOf(row, await deps.company.zone());
  };
}

/** Whose turn it is and by when: the deadline is that of the stage. */
function factsOf(row: StatementRow, zone: string): Facts {
  const stage = stageOf(progressOf(row));
  const turn = turnOf(stage, row.issuer);
  const finance = turn === 'finance';
  const collection = turn === 'collection';
  const owner = finance
    ? { ownerId: row.financeId, ownerName: row.financeName, ownerRole: row.financeId ? null : 'financeClerk' }
    : { ownerId: row.ownerId, ownerName: row.ownerName, ownerRole: row.ownerId ? null : 'csClerk' };
  return {
    number: `${row.number} ${row.month}`,
    customerId: row.customerId,
    customerName: row.customerName,
    stage,
    issuerIsFinance: row.issuer === 'finance',
    revision: row.revision,
    round: row.revision,
    ...(collection ? { ownerId: null, ownerName: '', ownerRole: 'collectionClerk' } : owner),
    deadlineAt: deadlineOf(row, zone),
  };
}

function deadlineOf(row: StatementRow, zone: string): number {
  if (row.dueDay !== null) return beginningOf(row.dueDay, zone);
  return row.confirmDueAt ?? row.sendDueAt;
}
