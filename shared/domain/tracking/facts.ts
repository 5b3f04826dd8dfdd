import type { DriverAttitude, GoodsCondition, SignOutcome } from './values.ts';

/** What is typed into the feedback table about one shipment; times in epoch ms, `null` and `''` for not known yet. */
export interface TrackingFacts {
  readonly partnerName: string;
  readonly partnerNo: string;
  readonly departedAt: number | null;
  readonly seenAt: number | null;
  readonly seenPlace: string;
  readonly expectedAt: number | null;
  readonly arrivedAt: number | null;
  readonly signedAt: number | null;
  readonly signee: string;
  readonly signedPieces: number | null;
  readonly outcome: SignOutcome | null;
  readonly condition: GoodsCondition | null;
  readonly attitude: DriverAttitude | null;
  readonly satisfied: boolean | null;
  readonly lateReason: string;
  readonly podBackAt: number | null;
  readonly remarks: string;
}

export type FactName = keyof TrackingFacts;

export const factNames = [
  'partnerName',
  'partnerNo',
  'departedAt',
  'seenAt',
  'seenPlace',
  'expectedAt',
  'arrivedAt',
  'signedAt',
  'signee',
  'signedPieces',
  'outcome',
  'condition',
  'attitude',
  'satisfied',
  'lateReason',
  'podBackAt',
  'remarks',
] as const satisfies readonly FactName[];
