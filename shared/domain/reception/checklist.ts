import type { Issue } from '../../errors/errors.ts';
import { instantOf, isTimeOfDay, wallTime } from '../../lib/dates.ts';
import type { WorkingCalendar } from '../calendar/calendar.ts';
import type { Grade } from './values.ts';

export const phases = ['preparation', 'conduct', 'farewell'] as const;
export type Phase = (typeof phases)[number];

/** Of whom it is asked. */
export const duties = ['host', 'companions', 'front', 'csStaff', 'director'] as const;
export type Duty = (typeof duties)[number];

/** The clauses that reception is made of. */
export const receptionClauses = ['6', '6.2.1', '6.2.2', '6.3.1', '6.3.2', '6.3.3', '6.3.4'] as const;
export type ReceptionClause = (typeof receptionClauses)[number];

/** Before the visit: real minutes, or a time of the nth working day before it (0: of the very day). */
export type ItemDue =
  | { readonly kind: 'minutes'; readonly before: number }
  | { readonly kind: 'workingDay'; readonly daysBefore: number; readonly time: string };

/** One line of the template, in the administrator's words. */
export interface TemplateItem {
  /** Stays the same over the versions. */
  readonly id: string;
  readonly phase: Phase;
  readonly clause: ReceptionClause;
  readonly zh: string;
  readonly en: string;
  readonly grades: readonly Grade[];
  readonly duty: Duty;
  readonly due: ItemDue | null;
  readonly mandatory: boolean;
}

export const checkStates = ['open', 'done', 'notApplicable'] as const;
export type CheckState = (typeof checkStates)[number];

/** One line of a visit's own copy. */
export interface Check {
  readonly itemId: string;
  readonly item: TemplateItem;
  readonly state: CheckState;
}

export const templateLimits = { items: 120, text: 200, minutes: 14_400, daysBefore: 20 } as const;

/** What a visit of this grade begins with, in the template's order. */
export function itemsFor(template: readonly TemplateItem[], grade: Grade): readonly TemplateItem[] {
  return phases.flatMap((phase) => template.filter((item) => item.phase === phase && item.grades.includes(grade)));
}

/** How a visit's copy goes over to other items: what was settled stays as it was. */
export interface Adoption<Line extends Check> {
  readonly add: readonly TemplateItem[];
  readonly drop: readonly Line[];
  readonly reword: readonly { readonly line: Line; readonly item: TemplateItem }[];
  /** Item ids in the order in which they stand from now on. */
  readonly order: readonly string[];
}

export function adopt<Line extends Check>(lines: readonly Line[], items: readonly TemplateItem[]): Adoption<Line> {
  const wanted = new Map(items.map((item) => [item.id, item]));
  const known = new Map(lines.map((line) => [line.itemId, line]));
  const settled = lines.filter(({ state, itemId }) => state !== 'open' && !wanted.has(itemId));
  return {
    add: items.filter(({ id }) => !known.has(id)),
    drop: lines.filter(({ state, itemId }) => state === 'open' && !wanted.has(itemId)),
    reword: lines.flatMap((line) => {
      const item = wanted.get(line.itemId);
      const other = item && JSON.stringify(item) !== JSON.stringify(line.item);
      return line.state === 'open' && item && other ? [{ line, item }] : [];
    }),
    order: [...items.map(({ id }) => id), ...settled.map(({ itemId }) => itemId)],
  };
}

/** Every mandatory line of the preparation is settled (6.2.1). */
export function isPrepared(lines: readonly Pick<Check, 'item' | 'state'>[]): boolean {
  return openMandatory(lines.filter(({ item }) => item.phase === 'preparation')).length === 0;
}

export function openMandatory<Line extends Pick<Check, 'item' | 'state'>>(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ item, state }) => item.mandatory && state === 'open');
}

/** When a line falls due, epoch ms; `null` for one without a time. */
export function itemDueAt(due: ItemDue | null, fromAt: number, calendar: WorkingCalendar): number | null {
  if (due === null) return null;
  if (due.kind === 'minutes') return fromAt - due.before * 60_000;
  const { day } = wallTime(fromAt, calendar.zone);
  const on = due.daysBefore === 0 ? day : calendar.addWorkingDays(day, -due.daysBefore).day;
  return Math.min(instantOf(on, due.time, calendar.zone) ?? fromAt, fromAt);
}

/** What is wrong with a template, at its lines. */
export function checkTemplate(items: readonly TemplateItem[]): readonly Issue[] {
  const issues: Issue[] = [];
  const at = (index: number, field: string, name: string) =>
    issues.push({ path: `items.${index}.${field}`, code: `reception.${name}` });
  if (items.length === 0) issues.push({ path: 'items', code: 'reception.templateEmpty' });
  const ids = new Set<string>();
  items.forEach((item, index) => {
    if (item.zh.trim() === '') at(index, 'zh', 'itemTextMissing');
    if (item.en.trim() === '') at(index, 'en', 'itemTextMissing');
    if (item.grades.length === 0) at(index, 'grades', 'itemGradesMissing');
    if (item.due?.kind === 'workingDay' && !isTimeOfDay(item.due.time)) at(index, 'due', 'timeWrong');
    if (ids.has(item.id)) at(index, 'zh', 'itemTwice');
    ids.add(item.id);
  });
  return issues;
}
