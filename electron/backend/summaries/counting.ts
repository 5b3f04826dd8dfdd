import { tableOf } from '../../../shared/domain/reports/counted.ts';
import type { FigureId, Figures } from '../../../shared/domain/summaries/figures.ts';
import { noFigure } from '../../../shared/domain/summaries/figures.ts';
import { linkParts } from '../../../shared/domain/summaries/links.ts';
import { figuresOf, type Matter } from '../../../shared/domain/summaries/matter.ts';
import { type MonthText, spanOf } from '../../../shared/lib/month.ts';
import { monthMatters } from '../../../shared/domain/summaries/month-matters.ts';
import type { FrozenMonth } from '../database/entities/summaries.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { logRepository, type TakenOrders } from './log.repository.ts';
import type { SummariesDeps } from './summaries.deps.ts';

/** A month as the log told of it at some moment. */
export interface ReadMonth {
  readonly at: number;
  readonly seq: number;
  readonly matters: readonly Matter[];
  readonly orders: readonly TakenOrders[];
}

/** Reads the month as it is known now, or as it was when the log had come to `known`. */
export async function readMonth(
  at: ReadContext,
  deps: Pick<SummariesDeps, 'company' | 'now'>,
  month: MonthText,
  known?: { readonly seq: number; readonly at: number },
): Promise<ReadMonth> {
  const span = spanOf(month, await deps.company.zone());
  const now = known?.at ?? deps.now();
  const seq = known?.seq ?? (await logRepository.lastSeq(at));
  const events = await logRepository.events(at, span, seq);
  return {
    at: now,
    seq,
    matters: monthMatters(events, { ...span, now }),
    orders: await logRepository.orders(at, span),
  };
}

/** The same with the links that failed the customer in the month (chapter 8). */
export async function countWithLinks(
  at: ReadContext,
  deps: Pick<SummariesDeps, 'company' | 'failedDuties'>,
  read: ReadMonth,
  { month, personId }: { readonly month: MonthText; readonly personId: string | null },
): Promise<FrozenMonth> {
  const span = spanOf(month, await deps.company.zone());
  const duties = await deps.failedDuties(at, { ...span, end: Math.min(span.to, read.at), personId });
  return { ...countMonth(read, personId), links: tableOf(duties, 'links', linkParts), duties };
}

/** Figures of one person, or of everybody with those of each. */
export function countMonth({ at, seq, matters, orders }: ReadMonth, personId: string | null): FrozenMonth {
  if (personId !== null) return { at, seq, figures: figuresOfPerson(matters, orders, personId), people: [] };
  const names = new Map(matters.map((matter): [string, string] => [matter.personId, matter.personName]));
  const people = [...names]
    .filter(([id]) => id !== '')
    .map(([id, name]) => ({ id, name, figures: figuresOfPerson(matters, orders, id) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'zh-CN') || one.id.localeCompare(other.id));
  return { at, seq, figures: withOrders(figuresOf(matters), orders), people };
}

export function mattersOf(matters: readonly Matter[], figure: FigureId, personId: string | null): readonly Matter[] {
  return matters.filter(
    (matter) =>
      (personId === null || matter.personId === personId) && matter.counts.some((one) => one.figure === figure),
  );
}

function figuresOfPerson(matters: readonly Matter[], orders: readonly TakenOrders[], personId: string): Figures {
  const own = orders.filter((one) => one.personId === personId);
  return withOrders(figuresOf(mattersOfPerson(matters, personId)), own);
}

function mattersOfPerson(matters: readonly Matter[], personId: string): readonly Matter[] {
  return matters.filter((matter) => matter.personId === personId);
}

function withOrders(figures: Figures, orders: readonly TakenOrders[]): Figures {
  const sum = (of: (one: TakenOrders) => number) => orders.reduce((total, one) => total + of(one), 0);
  const taken = sum((one) => one.taken);
  const cancelled = sum((one) => one.cancelled);
  return {
    ...figures,
    ...(taken > 0 ? { orders: { ...noFigure, n: taken } } : {}),
    ...(cancelled > 0 ? { cancelled: { ...noFigure, n: cancelled } } : {}),
  };
}
