/** The way of the signed original: from the consignee back to Beijing, into the archive, on to the customer (2.5.1). */
export const receiptSteps = ['collected', 'sent', 'received', 'checked', 'archived', 'handedOn'] as const;
export type ReceiptStep = (typeof receiptSteps)[number];

/** What a receipt must carry to be good. */
export const receiptMarks = ['signee', 'date', 'time', 'stamp'] as const;
export type ReceiptMark = (typeof receiptMarks)[number];

/** Nobody may be told of these two; without the others the next cannot be. */
const needs: Readonly<Record<ReceiptStep, ReceiptStep | null>> = {
  collected: null,
  sent: null,
  received: null,
  checked: 'received',
  archived: 'checked',
  handedOn: 'archived',
};

export type ReceiptRefusal = 'alreadyDone' | 'tooLate' | { readonly missing: ReceiptStep };

/** Why a step cannot be taken now; `null` when it can. */
export function refusalOf(done: readonly ReceiptStep[], step: ReceiptStep): ReceiptRefusal | null {
  if (done.includes(step)) return 'alreadyDone';
  const at = receiptSteps.indexOf(step);
  if (done.some((other) => receiptSteps.indexOf(other) > at)) return 'tooLate';
  const missing = needs[step];
  return missing !== null && !done.includes(missing) ? { missing } : null;
}

/** The only step that can be taken back. */
export function lastReceiptStep(done: readonly ReceiptStep[]): ReceiptStep | null {
  return receiptSteps.findLast((step) => done.includes(step)) ?? null;
}
