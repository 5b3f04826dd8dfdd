import type { DayText } from '../../lib/dates.ts';
import type { Stage } from './stage.ts';

interface Limits {
  readonly stage: Stage;
  readonly sendDueAt: number;
  readonly confirmDueAt: number | null;
  /** By which day the invoice is paid. */
  readonly dueDay: DayText | null;
}

/** By when the next step of a statement is due, where a limit was agreed for it: a moment, or a day that is over at its end. */
export function clockOf({ stage, sendDueAt, confirmDueAt, dueDay }: Limits): {
  readonly dueAt: number | null;
  readonly dueDay: DayText | null;
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
