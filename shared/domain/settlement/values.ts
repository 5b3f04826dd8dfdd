/** Who makes the statement and who checks it (7.1.1): finance and then CS, or for key accounts the other way round. */
export const issuers = ['finance', 'cs'] as const;
export type Issuer = (typeof issuers)[number];

/** What the customer owes for an order, by kind; amounts in fen. */
export const feeKinds = [
  'freight',
  'pickup',
  'delivery',
  'insurance',
  'upstairs',
  'handling',
  'transfer',
  'other',
] as const;
export type FeeKind = (typeof feeKinds)[number];
export type Fees = Readonly<Record<FeeKind, number>>;

export const noFees: Fees = {
  freight: 0,
  pickup: 0,
  delivery: 0,
  insurance: 0,
  upstairs: 0,
  handling: 0,
  transfer: 0,
  other: 0,
};

/** What is taken off, and a balance from before the software, which may be either way. */
export const deductionKinds = ['claim', 'penalty', 'other', 'broughtForward'] as const;
export type DeductionKind = (typeof deductionKinds)[number];

/** Whether the signed original of a line is back (2.5.1, 7.2.1). */
export const podStandings = ['none', 'back', 'missing', 'bypassed'] as const;
export type PodStanding = (typeof podStandings)[number];

/** Why a line is shown and not counted yet: its signed original is missing, or a person holds it back. */
export const holds = ['receipt', 'person'] as const;
export type Hold = (typeof holds)[number];

/**
 * The life of a statement: made by its issuer, handed to the other side, reviewed, sent, and confirmed by the customer or
 * disputed. What becomes of its invoice and its payment is told by their own dates.
 */
export const statementStates = ['draft', 'submitted', 'reviewed', 'sent', 'disputed', 'confirmed'] as const;
export type StatementState = (typeof statementStates)[number];

/** How the invoice reaches the customer (7.1.5). */
export const invoiceWays = ['collectionClerk', 'cs', 'staff', 'driver', 'courier', 'electronic'] as const;
export type InvoiceWay = (typeof invoiceWays)[number];

/** Who carried it brings a signature back. */
export function needsSignature(way: InvoiceWay): boolean {
  return way !== 'electronic';
}

export const paymentWays = ['wire', 'cheque', 'cash'] as const;
export type PaymentWay = (typeof paymentWays)[number];
/** Beside money, what a customer has to get of a statement pays another one. */
export const movementWays = [...paymentWays, 'setOff'] as const;
export type MovementWay = (typeof movementWays)[number];

/** What a dispute of the customer came to. */
export const disputeResults = ['upheld', 'rejected', 'withdrawn'] as const;
export type DisputeResult = (typeof disputeResults)[number];
export const disputeStates = ['open', ...disputeResults] as const;
export type DisputeState = (typeof disputeStates)[number];

/** What a quoted price is reckoned by. */
export const priceBases = ['kg', 'm3', 'piece', 'order'] as const;
export type PriceBasis = (typeof priceBases)[number];

/** Nothing greater is typed by hand: a hundred million yuan. */
export const greatestFen = 10_000_000_000;
