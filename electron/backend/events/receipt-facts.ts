/**
 * SQL: the type of the newest fact that tells of an order's POD whether it came or has to be signed again (2.5.1).
 * `orderId`: a column or a parameter.
 */
export function newestReceiptFact(orderId: string): string {
  return `(SELECT e.type FROM event e WHERE e.subject_id = ${orderId}
    AND e.type IN ('receipt.received', 'receipt.unqualified') ORDER BY e.seq DESC LIMIT 1)`;
}
