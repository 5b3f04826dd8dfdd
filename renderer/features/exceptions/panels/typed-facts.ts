import type { Issue } from '../../../../shared/errors/errors.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { parseCount } from '../../../../shared/lib/quantity.ts';
import { readComingMoment, readPastMoment } from '../../../../shared/lib/typed-moments.ts';
import { missing } from './useTroubleForm.ts';

/** What is told of trouble, as it stands in a form. */
export interface TypedFacts extends Readonly<Record<string, string>> {
  readonly pieces: string;
  readonly place: string;
  readonly newExpectedAt: string;
  readonly note: string;
}

export const noFacts: TypedFacts = { pieces: '', place: '', newExpectedAt: '', note: '' };

/** A moment on the company's wall, as it is typed. */
export function momentText(at: number, zone: string): string {
  const { day, time } = wallTime(at, zone);
  return `${day} ${time}`;
}

export function readPast(typed: string, now: number, zone: string): number | null {
  return readPastMoment(typed, { at: now, day: wallTime(now, zone).day }, zone);
}

/** The same as the contract takes it; an empty field says nothing. */
export function readFacts({ pieces, place, newExpectedAt, note }: TypedFacts, now: number, zone: string) {
  const issues: Issue[] = [];
  const count = pieces.trim() === '' ? null : parseCount(pieces);
  if (pieces.trim() !== '' && (count === null || count < 1)) issues.push(missing('pieces', 'piecesWrong'));
  const today = { at: now, day: wallTime(now, zone).day };
  const expected = newExpectedAt.trim() === '' ? null : readComingMoment(newExpectedAt, today, zone);
  if (newExpectedAt.trim() !== '' && expected === null) issues.push(missing('newExpectedAt', 'timeWrong'));
  return { facts: { pieces: count, place: place.trim(), newExpectedAt: expected, note: note.trim() }, issues };
}
