import type { Issue } from '../../errors/errors.ts';
import { type FactName, factNames, type TrackingFacts } from './facts.ts';

export interface FactChange {
  readonly name: FactName;
  readonly from: TrackingFacts[FactName];
  readonly to: TrackingFacts[FactName];
}

export interface JudgedOrder {
  readonly confirmedAt: number;
  /** Pieces sent. */
  readonly pieces: number;
}

export interface FactsJudgement {
  readonly issues: readonly Issue[];
  /** Known for the first time. */
  readonly recorded: readonly FactChange[];
  /** Known before, and otherwise now: only with a reason. */
  readonly corrected: readonly FactChange[];
}

/** Once recorded they stand: changing one says why, taking one back is a step back. */
const standing: readonly FactName[] = [
  'departedAt',
  'arrivedAt',
  'signedAt',
  'signee',
  'signedPieces',
  'outcome',
  'podBackAt',
];
/** Clocks of two machines differ a little. */
const grace = 120_000;

/** What the typed facts change, and what in them cannot be (2.3.1, 2.5.1). */
export function judgeFacts(
  before: TrackingFacts,
  after: TrackingFacts,
  order: JudgedOrder,
  { now, reason }: { readonly now: number; readonly reason: string },
): FactsJudgement {
  const changes = factNames
    .filter((name) => before[name] !== after[name])
    .map((name): FactChange => ({ name, from: before[name], to: after[name] }));
  const corrected = changes.filter(({ name, from }) => standing.includes(name) && !isEmpty(from));
  const recorded = changes.filter((change) => !corrected.includes(change));
  const issues = [
    ...corrected.filter(({ to }) => isEmpty(to)).map(({ name }) => issue(name, 'stepBackInstead')),
    ...timeIssues(after, order, now),
    ...signatureIssues(after, order),
    ...callIssues(after),
  ];
  const uncovered = corrected.length > 0 && reason.trim() === '' ? [issue('reason', 'correctionReason')] : [];
  return { issues: [...issues, ...uncovered], recorded, corrected };
}

function timeIssues(facts: TrackingFacts, order: JudgedOrder, now: number): readonly Issue[] {
  const { departedAt, seenAt, arrivedAt, signedAt, podBackAt } = facts;
  const found: Issue[] = [];
  const past = (name: FactName, at: number | null) => {
    if (at !== null && at > now + grace) found.push(issue(name, 'inFuture'));
  };
  const follows = (name: FactName, at: number | null, after: number | null, missing: string, early: string) => {
    if (at === null) return;
    if (after === null) found.push(issue(name, missing));
    else if (at < after) found.push(issue(name, early));
  };
  if (departedAt !== null && departedAt < order.confirmedAt - grace) found.push(issue('departedAt', 'beforeAccepted'));
  follows('seenAt', seenAt, departedAt, 'notDeparted', 'seenBeforeDeparture');
  follows('arrivedAt', arrivedAt, departedAt, 'notDeparted', 'arrivalBeforeDeparture');
  follows('signedAt', signedAt, arrivedAt, 'notArrived', 'signedBeforeArrival');
  follows('podBackAt', podBackAt, signedAt, 'notSigned', 'podBeforeSigned');
  past('departedAt', departedAt);
  past('seenAt', seenAt);
  past('arrivedAt', arrivedAt);
  past('signedAt', signedAt);
  past('podBackAt', podBackAt);
  if ((seenAt === null) !== (facts.seenPlace === '')) {
    found.push(issue(seenAt === null ? 'seenAt' : 'seenPlace', seenAt === null ? 'seenAtMissing' : 'seenPlaceMissing'));
  }
  return found;
}

function signatureIssues(facts: TrackingFacts, { pieces }: JudgedOrder): readonly Issue[] {
  const { signedAt, signee, signedPieces, outcome, remarks } = facts;
  if (signedAt === null && signee === '' && signedPieces === null && outcome === null) return [];
  const found: Issue[] = [];
  if (signedAt === null) found.push(issue('signedAt', 'signedAtMissing'));
  if (signee === '') found.push(issue('signee', 'signeeMissing'));
  if (outcome === null) found.push(issue('outcome', 'outcomeMissing'));
  if (signedPieces === null) found.push(issue('signedPieces', 'piecesMissing'));
  else if (signedPieces > pieces) found.push(issue('signedPieces', 'piecesAboveSent', { pieces }));
  else if ((outcome === 'clean' || outcome === 'remarks') && signedPieces < pieces) {
    found.push(issue('outcome', 'notAllSigned', { signed: signedPieces, pieces }));
  } else if (outcome === 'part' && (signedPieces === 0 || signedPieces === pieces)) {
    found.push(issue('signedPieces', 'partPieces', { pieces }));
  } else if (outcome === 'refused' && signedPieces > 0) found.push(issue('signedPieces', 'refusedPieces'));
  if (outcome !== null && outcome !== 'clean' && remarks === '') found.push(issue('remarks', 'remarksMissing'));
  return found;
}

function callIssues({ arrivedAt, condition, attitude, satisfied }: TrackingFacts): readonly Issue[] {
  if (arrivedAt !== null) return [];
  return [
    ...(condition === null ? [] : [issue('condition', 'notArrived')]),
    ...(attitude === null ? [] : [issue('attitude', 'notArrived')]),
    ...(satisfied === null ? [] : [issue('satisfied', 'notArrived')]),
  ];
}

function isEmpty(value: TrackingFacts[FactName]): boolean {
  return value === null || value === '';
}

function issue(path: FactName | 'reason', name: string, params: Readonly<Record<string, number>> = {}): Issue {
  return { path, code: `tracking.${name}`, params };
}
