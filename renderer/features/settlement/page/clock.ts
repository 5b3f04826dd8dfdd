import type { Statement } from '../../../../shared/contract/settlement-schemas.ts';

type Timed = Pick<Statement, 'stage' | 'sendDueAt' | 'confirmDueAt' | 'dueDay'>;

/** By when the next step of a statement is due, where a limit was agreed for it. */
export function clockOf({ stage, sendDueAt, confirmDueAt, dueDay }: Timed): {
  readonly dueAt: number | null;
  readonly dueDay: string | null;
} {
  switch (stage) {
    case 'due':
    case 'drafted':
    case 'submitted':
    case 'reviewed':
      return { dueAt: sendDueAt, dueDay: null };
    case 'sent':
    case 'disputed':
      return { dueAt: confirmDueAt, dueDay: null };
    case 'confirmed':
    case 'invoiceAsked':
    case 'invoiced':
    case 'paid':
      return { dueAt: null, dueDay: null };
    case 'invoiceDelivered':
      return { dueAt: null, dueDay };
  }
}
