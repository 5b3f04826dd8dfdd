import type { Issue } from '../../../../shared/errors/errors.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { parseCount } from '../../../../shared/lib/quantity.ts';
import { readComingMoment } from '../../../../shared/lib/typed-moments.ts';

/** What is told of trouble, as it stands in a form. */
export interface TypedFacts extends Readonly<Record<string, string>> {
  readonly pieces: string;
  readonly place: string;
  readonly newExpectedAt: string;
  readonly note: string;
}

export const noFacts: TypedFacts = { pieces: '', place: '', newExpectedAt: '', note: '' };

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

export function missing(path: string, name: string): Issue {
  return { path, code: `exceptions.${name}`, params: {} };
}
