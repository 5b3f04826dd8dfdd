import type { Period } from '../../../shared/domain/settlement/period.ts';
import type { SettlementTerms } from '../../../shared/domain/settlement/terms.ts';
import { noFees } from '../../../shared/domain/settlement/values.ts';
import type { StatementRow } from '../database/entities/settlement.ts';
import type { Account } from './accounts.repository.ts';
import type { SettlementDeps } from './settlement.deps.ts';

interface Head {
  readonly account: Account;
  readonly period: Period;
  readonly terms: SettlementTerms;
  readonly number: string;
  readonly sendDueAt: number;
  /** Of the people who work here, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** A month's statement before anything is on it. */
export function newStatement(
  { ports, now }: Pick<SettlementDeps, 'ports' | 'now'>,
  { account, period, terms, number, sendDueAt, names }: Head,
): StatementRow {
  const at = now();
  return {
    id: ports.ids.next(),
    customerId: account.id,
    customerName: account.nameZh,
    month: period.month,
    number,
    revision: 1,
    state: 'draft',
    issuer: terms.issuer,
    terms,
    firstDay: period.firstDay,
    lastDay: period.lastDay,
    periodFrom: period.from,
    periodTo: period.to,
    ...nothingOnIt,
    ...peopleOf(account.ownerId, terms.financeId, names),
    ...notYet,
    sendDueAt,
    draftedAt: at,
    updatedAt: at,
    version: 1,
  };
}

/** Who has the account here and in finance; who left is nobody. */
export function peopleOf(ownerId: string | null, financeId: string | null, names: ReadonlyMap<string, string>) {
  const owner = ownerId === null ? undefined : names.get(ownerId);
  const finance = financeId === null ? undefined : names.get(financeId);
  return {
    ownerId: owner === undefined ? null : ownerId,
    ownerName: owner ?? '',
    financeId: finance === undefined ? null : financeId,
    financeName: finance ?? '',
  };
}

const nothingOnIt = {
  chargesFen: 0,
  onSpotFen: 0,
  deductionsFen: 0,
  amountFen: 0,
  openingFen: 0,
  receivedFen: 0,
  fees: noFees,
  lineCount: 0,
  heldCount: 0,
  bypassedCount: 0,
  paidFen: 0,
  writtenOffFen: 0,
  paidAt: null,
};

/** What a version has before it is handed over: a correction begins here again. */
export const notHandedOver = {
  preparedAt: null,
  preparedById: null,
  preparedByName: '',
  reviewedAt: null,
  reviewedByName: '',
  sentAt: null,
  sentByName: '',
  messageId: null,
  confirmDueAt: null,
  confirmedAt: null,
  confirmedBy: '',
  invoiceAskedAt: null,
  invoiceAskedByName: '',
};

/** What a statement has before its invoice: one that was taken back begins here again. */
export const notInvoiced = {
  invoiceNo: '',
  invoiceDay: null,
  invoiceFen: null,
  invoicedAt: null,
  invoicedByName: '',
  invoiceWay: null,
  invoiceCarrier: '',
  invoiceReceiver: '',
  invoiceDeliveredAt: null,
  dueDay: null,
};

const notYet = { ...notHandedOver, ...notInvoiced, answer: '' };
