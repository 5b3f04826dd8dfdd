import type { PaymentRow } from '../database/entities/payments.ts';
import type { NewEvent } from '../events/events.ts';

/**
 * What is told of a customer and not of a statement, in fen: money that is on none (`recorded`, with `rest`), that pays
 * statements by now (`settled`, with `settled`), that was taken back (`takenBack`, with `rest` and `reason`), what one
 * statement gave another (`setOff`, with `settled`), and what was paid back to him (`refunded`, `fen` below nought).
 */
export function paymentEvent(
  what: 'recorded' | 'settled' | 'takenBack' | 'setOff' | 'refunded',
  { id, customerId, day, fen, way, reference }: PaymentRow,
  payload: Readonly<Record<string, unknown>>,
): NewEvent {
  return {
    type: `payment.${what}`,
    subject: { kind: 'customer', id: customerId },
    clauses: ['7.1.6', '7.3.1'],
    payload: { paymentId: id, day, fen, way, reference, ...payload },
  };
}
