import type { Issuer, StatementState } from './values.ts';

/** The columns of the month board: how far a customer's month has come. */
export const stages = [
  'due',
  'drafted',
  'submitted',
  'reviewed',
  'sent',
  'disputed',
  'confirmed',
  'invoiceAsked',
  'invoiced',
  'invoiceDelivered',
  'paid',
] as const;
export type Stage = (typeof stages)[number];

/** Whose turn it is. */
export const sides = ['cs', 'finance', 'collection', 'customer'] as const;
export type Side = (typeof sides)[number];

/** What a month's stage is read from; dates in epoch ms, amounts in fen. */
export interface Progress {
  readonly state: StatementState;
  readonly issuer: Issuer;
  readonly invoiceAskedAt: number | null;
  readonly invoicedAt: number | null;
  readonly invoiceDeliveredAt: number | null;
  readonly amount: number;
  readonly paid: number;
  readonly writtenOff: number;
}

const stageOfState = {
  draft: 'drafted',
  submitted: 'submitted',
  reviewed: 'reviewed',
  sent: 'sent',
  disputed: 'disputed',
} as const satisfies Partial<Record<StatementState, Stage>>;

/** `null` stands for a customer who was delivered to and has no statement yet. */
export function stageOf(progress: Progress | null): Stage {
  if (progress === null) return 'due';
  if (progress.state !== 'confirmed') return stageOfState[progress.state];
  if (openOf(progress) <= 0 && !waitsForInvoice(progress)) return 'paid';
  if (progress.invoiceDeliveredAt !== null) return 'invoiceDelivered';
  if (progress.invoicedAt !== null) return 'invoiced';
  return progress.invoiceAskedAt === null ? 'confirmed' : 'invoiceAsked';
}

/** What is still owed of a statement, in fen. */
export function openOf({ amount, paid, writtenOff }: Pick<Progress, 'amount' | 'paid' | 'writtenOff'>): number {
  return amount - paid - writtenOff;
}

/** Who owes nothing for the month, or gets something back, gets no invoice. */
export function needsInvoice(amountFen: number): boolean {
  return amountFen > 0;
}

/** Who has paid before his invoice still gets it; what was given up altogether gets none. */
function waitsForInvoice({ amount, writtenOff, invoiceDeliveredAt }: Progress): boolean {
  return needsInvoice(amount - writtenOff) && invoiceDeliveredAt === null;
}

/** Who has to act next; `null` when nobody has to. */
export function turnOf(stage: Stage, issuer: Issuer): Side | null {
  const other = issuer === 'finance' ? 'cs' : 'finance';
  switch (stage) {
    case 'due':
    case 'drafted':
      return issuer;
    case 'submitted':
      return other;
    case 'reviewed':
    case 'disputed':
    case 'confirmed':
      return 'cs';
    case 'sent':
      return 'customer';
    case 'invoiceAsked':
      return 'finance';
    case 'invoiced':
      return 'cs';
    case 'invoiceDelivered':
      return 'collection';
    case 'paid':
      return null;
  }
}
