import type { ReportKind } from '../exceptionReports/values.ts';
import type { CauseSide, ExceptionKind } from '../exceptions/values.ts';
import type { ResponsibleParty } from '../quality/values.ts';
import type { GoodsCondition, SignOutcome } from '../tracking/values.ts';

/** How the consignee took the goods. */
export interface Handed {
  readonly signedAt: number | null;
  readonly signedPieces: number | null;
  readonly outcome: SignOutcome | null;
  readonly condition: GoodsCondition | null;
}

/** A report that was filed for an order. */
export interface ReportOfOrder {
  readonly kind: ReportKind | null;
  /** `null` where nobody counted. */
  readonly pieces: number | null;
  /** Whose doing it was, once quality control has signed that. */
  readonly party: ResponsibleParty | null;
}

/** Trouble that was flagged on an order. */
export interface TroubleOfOrder {
  readonly kind: ExceptionKind;
  readonly pieces: number | null;
  /** `null` until somebody knows why. */
  readonly side: CauseSide | null;
}

export interface Happened {
  readonly pieces: number;
  readonly handed: Handed | null;
  readonly reports: readonly ReportOfOrder[];
  readonly troubles: readonly TroubleOfOrder[];
}

const damaging: ReadonlySet<ReportKind | null> = new Set(['damage', 'shortage']);

/**
 * Pieces that were damaged, lost or short. Three may tell of the same pieces (reports, the flag on the order, the
 * consignee), so the greatest of their numbers holds; what nobody counted is one piece, lost goods without a number are all.
 * What was signed for in the end was found again.
 */
export function damagedPieces({ pieces, handed, reports, troubles }: Happened): number {
  const missing = missingPieces(pieces, handed);
  const reported = sum(reports.filter(({ kind }) => damaging.has(kind)).map((one) => one.pieces ?? 1));
  const reportedLost = sum(reports.filter(({ kind }) => kind === 'loss').map((one) => one.pieces ?? 1));
  const flaggedLost = sum(troubles.filter(({ kind }) => kind === 'lost').map((one) => one.pieces ?? pieces));
  const told = Math.max(reported + Math.min(reportedLost, missing), Math.min(flaggedLost, missing));
  return Math.min(pieces, Math.max(told, saidAtTheDoor(pieces, handed)));
}

/** All of them until somebody has signed. */
function missingPieces(pieces: number, handed: Handed | null): number {
  if (!handed || handed.signedAt === null) return pieces;
  const { signedPieces, outcome, condition } = handed;
  const whole = outcome !== 'part' && outcome !== 'refused' && condition !== 'short';
  return Math.max(0, pieces - (signedPieces ?? (whole ? pieces : 0)));
}

function saidAtTheDoor(pieces: number, handed: Handed | null): number {
  if (!handed?.condition || handed.condition === 'sound') return 0;
  // Refused goods are not there either, but they are not lost.
  const short = handed.condition === 'short' && handed.outcome !== 'refused';
  const missing = short ? pieces - (handed.signedPieces ?? pieces) : 0;
  return Math.max(1, missing);
}

/** In full and undamaged; `null` until it is signed for. */
export function arrivedIntact(happened: Happened): boolean | null {
  const { handed, pieces } = happened;
  if (!handed || handed.signedAt === null) return null;
  if (handed.outcome === 'part' || handed.outcome === 'refused') return false;
  return (handed.signedPieces ?? pieces) >= pieces && damagedPieces(happened) === 0;
}

export const excuses = ['customer', 'forceMajeure'] as const;
export type Excuse = (typeof excuses)[number];

/** Whose doing a delay was, where it was not ours: what quality control signed, else what was answered about the cause. */
export function excuseOf({ reports, troubles }: Pick<Happened, 'reports' | 'troubles'>): Excuse | null {
  const signed = reports.findLast(({ kind, party }) => kind === 'late' && party !== null)?.party;
  const answered = troubles.findLast(({ kind, side }) => kind === 'late' && side !== null)?.side;
  const whose = signed ?? answered;
  return whose === 'customer' || whose === 'forceMajeure' ? whose : null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
