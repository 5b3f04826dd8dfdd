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
  /** `null` for somebody who is not of the house. */
  readonly byId: string | null;
  readonly byName: string;
  readonly text: string;
}

/** The dates of the version in force and what was noted, the latest first. */
export function courseOf(statement: Statement): readonly CourseStep[] {
  const { invoice, steps, disputes } = statement;
  const dated = (what: What, at: number | null, byId: string | null, byName: string, text = ''): CourseStep[] =>
    at === null ? [] : [{ id: what, what, at, byId, byName, text }];
  const course: readonly CourseStep[] = [
    ...dated('prepared', statement.preparedAt, statement.preparedById, statement.preparedByName),
    ...dated('reviewed', statement.reviewedAt, statement.reviewedById, statement.reviewedByName),
    ...dated('sent', statement.sentAt, statement.sentById, statement.sentByName),
    ...dated('confirmed', statement.confirmedAt, null, statement.confirmedBy),
    ...dated('invoiceAsked', invoice.askedAt, invoice.askedById, invoice.askedByName),
    ...dated('invoiced', invoice.issuedAt, invoice.issuedById, invoice.issuedByName, invoice.no),
    ...dated('invoiceDelivered', invoice.deliveredAt, null, invoice.carrier, invoice.receiver),
    ...disputes.map(({ id, raisedAt, raisedBy, orderNumber, text }) => {
      const told = `${orderNumber} ${text}`.trim();
      return { id, what: 'disputed' as const, at: raisedAt, byId: null, byName: raisedBy, text: told };
    }),
    ...steps.map(({ id, kind, at, byId, byName, text }) => ({ id, what: kind, at, byId, byName, text })),
  ];
  // What happened in the same minute stays in its order.
  return course.toReversed().toSorted((one, other) => other.at - one.at);
}
