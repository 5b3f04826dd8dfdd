import type { Shipment } from '../../../../shared/contract/tracking.ts';
import { factNames, type FactName, type TrackingFacts } from '../../../../shared/domain/tracking/facts.ts';
import { type FactsJudgement, judgeFacts } from '../../../../shared/domain/tracking/judge-facts.ts';
import type { FactSource } from '../../../../shared/domain/tracking/values.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { formatInstant, wallTime } from '../../../../shared/lib/dates.ts';
import { tidy } from '../../../../shared/lib/text.ts';
import { readComingMoment, readPastMoment } from '../../../../shared/lib/typed-moments.ts';

/** What stands in the fields of an entry, all of it text. */
export type EntryValues = Readonly<Record<FactName | 'source' | 'reason', string>>;
export type EntryName = keyof EntryValues;

const moments = ['departedAt', 'seenAt', 'expectedAt', 'arrivedAt', 'signedAt', 'podBackAt'] as const;
type MomentName = (typeof moments)[number];

export function isMoment(name: EntryName): name is MomentName {
  return moments.some((moment) => moment === name);
}

/** The shipment as the fields show it. */
export function valuesOf(shipment: TrackingFacts, zone: string): EntryValues {
  const value = (name: FactName): string => {
    const fact = shipment[name];
    if (fact === null) return '';
    if (isMoment(name)) return formatInstant(Number(fact), zone).slice(5);
    return typeof fact === 'boolean' ? (fact ? 'yes' : 'no') : String(fact);
  };
  const facts = Object.fromEntries(factNames.map((name) => [name, value(name)])) as Record<FactName, string>;
  return { ...facts, source: '', reason: '' };
}

interface Reading {
  readonly zone: string;
  readonly now: number;
}

export interface ReadEntry {
  readonly facts: TrackingFacts;
  readonly source: FactSource | null;
  readonly reason: string;
  readonly judgement: FactsJudgement;
  /** What cannot be read, and what cannot be. */
  readonly issues: readonly Issue[];
}

/** What was typed as the contract takes it, judged by the backend's own rule. */
export function readEntry(values: EntryValues, shipment: Shipment, { zone, now }: Reading): ReadEntry {
  const shown = valuesOf(shipment, zone);
  const issues: Issue[] = [];
  const moment = (name: MomentName): number | null => {
    const typed = values[name];
    // What nobody touched is what it was, to the millisecond.
    if (typed === shown[name]) return shipment[name];
    if (typed.trim() === '') return null;
    const today = { at: now, day: wallTime(now, zone).day };
    const read = name === 'expectedAt' ? readComingMoment(typed, today, zone) : readPastMoment(typed, today, zone);
    if (read === null) issues.push({ path: name, code: 'tracking.momentUnreadable' });
    return read ?? shipment[name];
  };
  const pieces = tidy(values.signedPieces);
  if (pieces !== '' && !/^\d{1,9}$/.test(pieces))
    issues.push({ path: 'signedPieces', code: 'tracking.piecesUnreadable' });
  const facts = {
    partnerName: values.partnerName.trim(),
    partnerNo: values.partnerNo.trim(),
    departedAt: moment('departedAt'),
    seenAt: moment('seenAt'),
    seenPlace: values.seenPlace.trim(),
    expectedAt: moment('expectedAt'),
    arrivedAt: moment('arrivedAt'),
    signedAt: moment('signedAt'),
    signee: values.signee.trim(),
    signedPieces: /^\d{1,9}$/.test(pieces) ? Number(pieces) : null,
    outcome: (values.outcome || null) as TrackingFacts['outcome'],
    condition: (values.condition || null) as TrackingFacts['condition'],
    attitude: (values.attitude || null) as TrackingFacts['attitude'],
    satisfied: values.satisfied === '' ? null : values.satisfied === 'yes',
    lateReason: values.lateReason.trim(),
    podBackAt: moment('podBackAt'),
    remarks: values.remarks.trim(),
  };
  const order = { confirmedAt: shipment.acceptedAt, pieces: shipment.pieces };
  const judgement = judgeFacts(shipment, facts, order, { now, reason: values.reason });
  const unread = new Set(issues.map(({ path }) => path));
  return {
    facts,
    source: (values.source || null) as FactSource | null,
    reason: values.reason.trim(),
    judgement,
    issues: [...issues, ...judgement.issues.filter(({ path }) => !unread.has(path))],
  };
}

/** Where the next thing to know goes. */
export function nextField(shipment: Shipment): EntryName {
  if (shipment.departedAt === null) return 'departedAt';
  if (shipment.arrivedAt === null) return 'arrivedAt';
  if (shipment.signedAt === null) return 'signedAt';
  return shipment.podBackAt === null && shipment.podKind !== 'none' ? 'podBackAt' : 'condition';
}

/** What leaving a field puts right or fills in, to be seen and changed. */
export function tidied(name: EntryName, values: EntryValues, shipment: Shipment, reading: Reading): EntryValues {
  const { zone, now } = reading;
  if (isMoment(name) && values[name].trim() !== '') {
    const { facts, issues } = readEntry(values, shipment, reading);
    const at = facts[name];
    if (at === null || issues.some(({ path, code }) => path === name && code === 'tracking.momentUnreadable')) {
      return values;
    }
    return { ...values, [name]: formatInstant(at, zone).slice(5) };
  }
  if (name === 'signee' && values.signee.trim() !== '' && values.signedPieces === '' && values.outcome === '') {
    return { ...values, signedPieces: String(shipment.pieces), outcome: 'clean' };
  }
  const placeOnly = values.seenPlace.trim() !== shipment.seenPlace && values.seenAt === valuesOf(shipment, zone).seenAt;
  if (name === 'seenPlace' && values.seenPlace.trim() !== '' && placeOnly) {
    return { ...values, seenAt: formatInstant(now, zone).slice(5) };
  }
  return values;
}
