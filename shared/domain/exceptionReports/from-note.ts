import type { ReportForm } from './form.ts';

/** What was written while the phone was at the ear (4.3.1.1). */
export interface NotedCall {
  /** When the phone rang: the moment of knowledge. */
  readonly knownAt: number;
  readonly orderId: string | null;
  readonly customerId: string | null;
  readonly caller: string;
  readonly phone: string;
  readonly what: string;
}

/** A form with what was noted where nothing is typed yet. */
export function withNote(form: ReportForm, { orderId, customerId, caller, phone, what }: NotedCall): ReportForm {
  const order = form.orderId ?? orderId;
  return {
    ...form,
    orderId: order,
    // The order's own client goes before the one who was looked up.
    customerId: form.customerId ?? (order === null ? customerId : null),
    person: form.person || caller,
    phone: form.phone || phone,
    channel: form.channel || 'phone',
    facts: form.facts || what,
  };
}
