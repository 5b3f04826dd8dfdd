/** The times of delivery that an order was agreed for. */
export interface Agreement {
  /** The last one agreed before the one before it had passed: what the order is judged by. */
  readonly agreedAt: number | null;
  /** What the order says now. */
  readonly currentAt: number | null;
  /** How often it was changed after it had passed. */
  readonly movedLate: number;
}

/**
 * Another time stands in the order from this moment on. While the agreed one had not passed it takes its place; once
 * that has passed nobody makes it good by writing a later one, and both versions are kept. Taking the time out of the
 * order is no agreement: the last one holds.
 */
export function agreedAnew(before: Agreement | null, currentAt: number | null, at: number): Agreement {
  if (before === null) return { agreedAt: currentAt, currentAt, movedLate: 0 };
  if (currentAt === before.currentAt) return before;
  const passed = before.agreedAt !== null && before.agreedAt < at;
  if (!passed) return { ...before, agreedAt: currentAt ?? before.agreedAt, currentAt };
  return { ...before, currentAt, movedLate: before.movedLate + 1 };
}

/** What was agreed with the customer: the end of the window, its beginning when it has no end. What we expect is no promise. */
export function windowEnd(order: {
  readonly deliveryFromAt: number | null;
  readonly deliveryToAt: number | null;
}): number | null {
  return order.deliveryToAt ?? order.deliveryFromAt;
}
