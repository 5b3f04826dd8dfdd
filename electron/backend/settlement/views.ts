import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import type { SettlementTerms } from '../../../shared/domain/settlement/terms.ts';
import { isSettled } from '../../../shared/domain/settlement/disputes.ts';
import { isWithCustomer, mayMove } from '../../../shared/domain/settlement/moves.ts';
import { needsInvoice, openOf, stageOf, turnOf } from '../../../shared/domain/settlement/stage.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { StatementRow } from '../database/entities/settlement.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { EventRow } from '../database/entities/memory.ts';
import type { Actor } from '../session.ts';
import { isOf, mayReview, mayWrite } from './access.ts';
import { balanceDriftOf } from './balances.ts';
import { deliveredRepository } from './delivered.repository.ts';
import { driftOf, groundless } from './drift.ts';
import { isDroppable } from './droppable.ts';
import { deductionOf, lineOf } from './line-rows.ts';
import type { StatementFact } from './facts.ts';
import { takenBackInvoices } from './invoice-history.ts';
import { linesRepository } from './lines.repository.ts';
import { obstaclesOf } from './obstacles.ts';
import { noticesOf, paymentsOfStatement, writeOffsOf } from './payment-views.ts';
import { progressOf } from './progress.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';
import { totalsOfRow } from './totals.ts';

export async function mustFind(at: ReadContext, id: string): Promise<StatementRow> {
  const row = await statementsRepository.find(at, id);
  if (!row) throw new UserError('settlement.unknown');
  return row;
}

/** A statement with all that its page shows. */
export async function statementView(
  at: ReadContext,
  deps: SettlementDeps,
  actor: Actor,
  id: string,
): Promise<Statement> {
  const row = await mustFind(at, id);
  const lines = (await linesRepository.of(at, id, row.revision)).map(lineOf);
  const waiting = await deliveredRepository.toBill(at, [{ id: row.customerId, before: row.periodTo }]);
  const onIt = new Set(lines.map(({ orderId }) => orderId));
  const disputes = await statementsRepository.disputes(at, [id]);
  const orders = await deliveredRepository.ofStatement(at, id, row.revision);
  const drift = driftOf(row, lines, orders);
  const deductions = (await statementsRepository.deductions(at, id, row.revision)).map(deductionOf);
  const events = await deps.events.of(at, id);
  return {
    ...headOf(row),
    reviewedById: actorOf(events, 'reviewed'),
    sentById: actorOf(events, 'sent'),
    invoice: { ...invoiceOf(row, events), takenBack: takenBackInvoices(events) },
    messageState: await messageState(at, deps, row),
    lines,
    deductions,
    disputes: disputes.map(({ statementId: _statement, byId: _by, byName: _name, ...dispute }) => dispute),
    steps: (await statementsRepository.steps(at, id)).map(({ statementId: _s, ...step }) => step),
    notices: await noticesOf(at, id),
    payments: await paymentsOfStatement(at, id),
    writeOffs: await writeOffsOf(at, id),
    revisions: (await statementsRepository.revisions(at, id)).map(({ statementId: _s, ...one }) => one),
    drift: [...drift, ...(await balanceDriftOf(at, row))],
    unbilled: waiting.filter(({ orderId }) => !onIt.has(orderId)).length,
    obstacles: await obstaclesOf(at, deps, { lines, orders, disputes }),
    may: {
      ...rightsOf(actor, row, groundless(drift).length === 0 && isSettled(disputes, row.revision)),
      drop: mayWrite(actor, row) && isDroppable(row, lines, deductions),
    },
  };
}

function headOf(row: StatementRow) {
  const progress = progressOf(row);
  const stage = stageOf(progress);
  return {
    ...pick(row),
    stage,
    turn: turnOf(stage, row.issuer),
    terms: termsView(row.terms),
    totals: totalsOfRow(row),
    opening: row.openingFen,
    received: row.receivedFen,
    closing: row.openingFen + row.amountFen - row.receivedFen,
    paid: row.paidFen,
    writtenOff: row.writtenOffFen,
    open: openOf(progress),
  };
}

/** Whoever did it last: the row keeps his name alone. */
function actorOf(events: readonly EventRow[], what: StatementFact): string | null {
  return events.findLast(({ type }) => type === `statement.${what}`)?.actorId ?? null;
}

function invoiceOf(row: StatementRow, events: readonly EventRow[]) {
  return {
    askedAt: row.invoiceAskedAt,
    askedById: actorOf(events, 'invoiceAsked'),
    askedByName: row.invoiceAskedByName,
    no: row.invoiceNo,
    day: row.invoiceDay,
    fen: row.invoiceFen,
    issuedAt: row.invoicedAt,
    issuedById: actorOf(events, 'invoiced'),
    issuedByName: row.invoicedByName,
    way: row.invoiceWay,
    carrier: row.invoiceCarrier,
    receiver: row.invoiceReceiver,
    deliveredAt: row.invoiceDeliveredAt,
  };
}

function pick(row: StatementRow) {
  const { id, customerId, customerName, month, number, revision, state, firstDay, lastDay, dueDay } = row;
  const { ownerId, ownerName, financeName, preparedAt, preparedById, preparedByName } = row;
  const { reviewedAt, reviewedByName, answer } = row;
  const { sendDueAt, sentAt, sentByName, messageId, confirmDueAt, confirmedAt, confirmedBy, updatedAt, version } = row;
  const whose = { id, customerId, customerName, month, number, revision, state, firstDay, lastDay, dueDay };
  const prepared = { preparedAt, preparedById, preparedByName };
  const people = { ownerId, ownerName, financeName, ...prepared, reviewedAt, reviewedByName, answer };
  const way = { sendDueAt, sentAt, sentByName, messageId, confirmDueAt, confirmedAt, confirmedBy };
  return { ...whose, ...people, ...way, updatedAt, version };
}

export function termsView(terms: SettlementTerms) {
  return { ...terms, recipients: terms.recipients.map((one) => ({ ...one })) };
}

async function messageState(at: ReadContext, { mail }: SettlementDeps, { id, messageId }: StatementRow) {
  if (messageId === null) return null;
  return (await mail.ofSubject(id, at)).find((message) => message.id === messageId)?.state ?? null;
}

function rightsOf(actor: Actor, row: StatementRow, sound: boolean): Omit<Statement['may'], 'drop'> {
  const cs = isOf(actor, 'cs');
  const finance = isOf(actor, 'finance');
  const confirmed = row.state === 'confirmed';
  const open = openOf(progressOf(row)) > 0;
  return {
    write: mayWrite(actor, row),
    submit: mayWrite(actor, row),
    review: mayReview(actor, row),
    send: cs && (row.state === 'reviewed' || row.state === 'sent'),
    answer: cs && isWithCustomer(row.state),
    correct: (cs || finance) && row.state !== 'draft' && mayMove(row.state, 'draft') && row.invoicedAt === null,
    askInvoice:
      cs && confirmed && sound && needsInvoice(row.amountFen - row.writtenOffFen) && row.invoiceAskedAt === null,
    issueInvoice: finance && confirmed && sound && row.invoiceAskedAt !== null && row.invoicedAt === null,
    deliverInvoice:
      (cs || finance || actor.permissions.has('settlement.collect')) &&
      row.invoicedAt !== null &&
      row.invoiceDeliveredAt === null,
    takeBackInvoice: finance && row.invoicedAt !== null,
    pay: actor.permissions.has('settlement.collect') && isWithCustomer(row.state) && open,
    writeOff: actor.permissions.has('settlement.writeOff') && confirmed && open,
  };
}
