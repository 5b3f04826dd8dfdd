import type { Statement } from '../../../../shared/contract/settlement-schemas.ts';

type What =
  | 'prepared'
  | 'reviewed'
  | 'sent'
  | 'confirmed'
  | 'invoiceAsked'
  | 'invoiced'
  | 'invoiceDelivered'
  | 'disputed'
  | Statement['steps'][number]['kind'];

interface CourseStep {
  readonly id: string;
  readonly what: What;
  readonly at: number;
  readonly byName: string;
  readonly text: string;
}

/** The dates of the version in force and what was noted, the latest first. */
export function courseOf(statement: Statement): readonly CourseStep[] {
  const { invoice, steps, disputes } = statement;
  const dated = (what: What, at: number | null, byName: string, text = ''): readonly CourseStep[] =>
    at === null ? [] : [{ id: what, what, at, byName, text }];
  const course: readonly CourseStep[] = [
    ...dated('prepared', statement.preparedAt, statement.preparedByName),
    ...dated('reviewed', statement.reviewedAt, statement.reviewedByName),
    ...dated('sent', statement.sentAt, statement.sentByName),
    ...dated('confirmed', statement.confirmedAt, statement.confirmedBy),
    ...dated('invoiceAsked', invoice.askedAt, invoice.askedByName),
    ...dated('invoiced', invoice.issuedAt, invoice.issuedByName, invoice.no),
    ...dated('invoiceDelivered', invoice.deliveredAt, invoice.carrier, invoice.receiver),
    ...disputes.map(({ id, raisedAt, raisedBy, orderNumber, text }) => {
      return { id, what: 'disputed' as const, at: raisedAt, byName: raisedBy, text: `${orderNumber} ${text}`.trim() };
    }),
    ...steps.map(({ id, kind, at, byName, text }) => ({ id, what: kind, at, byName, text })),
  ];
  // What happened in the same minute stays in its order.
  return course.toReversed().toSorted((one, other) => other.at - one.at);
}
