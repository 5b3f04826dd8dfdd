import type { Issue } from '../../errors/errors.ts';
import { type DayText, isDay } from '../../lib/dates.ts';
import { type ItemResult, type ItemState, type PlanState, type SyllabusPart, trainingLimits } from './values.ts';

/** What the trainer writes of an item, kept as typed until he signs. Days are empty while none is said. */
export interface ItemWriting {
  readonly doneDay: DayText;
  readonly result: ItemResult | '';
  /** Why it does not apply. */
  readonly reason: string;
  readonly notes: string;
  /** Who taught it where that is nobody of the counter: the person of HR. */
  readonly taughtBy: string;
  /** With `repeat`: when it is trained again. */
  readonly againDay: DayText;
}

export const emptyItemWriting: ItemWriting = {
  doneDay: '',
  result: '',
  reason: '',
  notes: '',
  taughtBy: '',
  againDay: '',
};

/** A result with its signatures that was changed since: it stays on record. */
export interface PastResult extends ItemWriting {
  readonly trainerName: string;
  readonly trainerSignedAt: number | null;
  readonly traineeSignedAt: number | null;
  /** Why it was changed; empty when it was trained again. */
  readonly why: string;
  readonly changedAt: number;
  readonly changedByName: string;
}

export interface SignedItem extends Pick<ItemWriting, 'result'> {
  readonly trainerSignedAt: number | null;
  readonly traineeSignedAt: number | null;
}

/** Nothing is left to do: signed by both, and not to be repeated. */
export function isSettled({ result, trainerSignedAt, traineeSignedAt }: SignedItem): boolean {
  return (result === 'passed' || result === 'notApplicable') && trainerSignedAt !== null && traineeSignedAt !== null;
}

export function itemState(item: SignedItem): ItemState {
  if (isSettled(item)) return 'settled';
  return item.trainerSignedAt === null ? 'open' : 'taught';
}

export function waitsForTrainee({ trainerSignedAt, traineeSignedAt }: SignedItem): boolean {
  return trainerSignedAt !== null && traineeSignedAt === null;
}

/** Still to be trained after its day. */
export function isOverdue(item: SignedItem & { readonly plannedDay: DayText }, today: DayText): boolean {
  return item.trainerSignedAt === null && item.plannedDay < today;
}

/** Finished when every item is settled; a plan without items never is. */
export function stateOf(items: readonly SignedItem[]): Extract<PlanState, 'running' | 'finished'> {
  return items.length > 0 && items.every(isSettled) ? 'finished' : 'running';
}

interface Days {
  readonly startDay: DayText;
  readonly today: DayText;
}

/** What keeps the trainer from signing, at its field. */
export function reviewItem(writing: ItemWriting, part: SyllabusPart, days: Days): readonly Issue[] {
  const { result, reason, taughtBy, againDay } = writing;
  if (result === '') return [issue('result', 'resultMissing')];
  if (result === 'notApplicable') return reason.trim() === '' ? [issue('reason', 'whyNotApplicable')] : [];
  return [
    ...reviewDoneDay(writing.doneDay, days),
    ...(part === 'hr' && taughtBy.trim() === '' ? [issue('taughtBy', 'taughtByMissing')] : []),
    ...(result === 'repeat' && !(isDay(againDay) && againDay >= days.today)
      ? [issue('againDay', 'againDayWrong')]
      : []),
  ];
}

function reviewDoneDay(day: string, { startDay, today }: Days): readonly Issue[] {
  if (!isDay(day)) return [issue('doneDay', 'doneDayMissing')];
  if (day > today) return [issue('doneDay', 'doneDayAhead')];
  if (day < startDay) return [{ path: 'doneDay', code: 'training.doneBeforeStart', params: { day: startDay } }];
  return [];
}

const issue = (path: keyof ItemWriting, name: string): Issue => ({ path, code: `training.${name}` });

/** Two wrote: what only one of them changed is kept from that one, texts that both changed from both. */
export function mergeItem(before: ItemWriting, theirs: ItemWriting, typed: ItemWriting): ItemWriting {
  const chosen = <Part extends 'doneDay' | 'result' | 'againDay'>(part: Part): ItemWriting[Part] =>
    typed[part] === before[part] ? theirs[part] : typed[part];
  const text = (part: 'reason' | 'notes' | 'taughtBy', joint: string, most: number): string => {
    if (typed[part] === before[part] || typed[part] === theirs[part]) return theirs[part];
    if (theirs[part] === before[part]) return typed[part];
    return `${typed[part]}${joint}${theirs[part]}`.slice(0, most);
  };
  return {
    doneDay: chosen('doneDay'),
    result: chosen('result'),
    againDay: chosen('againDay'),
    reason: text('reason', '\n', trainingLimits.reason),
    notes: text('notes', '\n', trainingLimits.notes),
    taughtBy: text('taughtBy', ' / ', trainingLimits.name),
  };
}
