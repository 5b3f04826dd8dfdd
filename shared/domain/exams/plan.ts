import type { Issue } from '../../errors/errors.ts';

export interface TopicCount {
  /** Id of the topic. */
  readonly topic: string;
  readonly count: number;
}

/** How an exam is held (5.3.10). */
export interface ExamPlan {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly counts: readonly TopicCount[];
  readonly passPercent: number;
  readonly minutes: number;
  /** How often it may be sat before the person failed for good. */
  readonly attempts: number;
  /** Between the end of one attempt and the next. */
  readonly waitHours: number;
  readonly shuffleQuestions: boolean;
  readonly shuffleOptions: boolean;
  /** Also questions that a person marks, so that the result waits for him. */
  readonly shortAnswers: boolean;
  /** Who passes goes on duty, who fails for good does not (5.3.11); otherwise it is an exercise. */
  readonly leadsToDuty: boolean;
  /** Months until it must be passed again; `null` for never. */
  readonly validMonths: number | null;
  /** Days before that on which it is said. */
  readonly warnDays: number;
}

export const planLimits = {
  name: 60,
  count: { least: 0, most: 100 },
  passPercent: { least: 1, most: 100 },
  minutes: { least: 1, most: 480 },
  attempts: { least: 1, most: 10 },
  waitHours: { least: 0, most: 720 },
  validMonths: { least: 1, most: 120 },
  warnDays: { least: 0, most: 365 },
} as const;

const ranged = ['passPercent', 'minutes', 'attempts', 'waitHours', 'warnDays'] as const;

/** Questions that are there to be drawn, by topic. */
export type Stock = ReadonlyMap<string, number>;

/** What is wrong with a plan, each at its field; a topic with too few questions is named (5.3.10). */
export function checkPlan(plan: ExamPlan, stock: Stock): readonly Issue[] {
  const issues: Issue[] = [];
  if (plan.nameZh === '') issues.push({ path: 'nameZh', code: 'exams.nameMissing' });
  if (plan.nameEn === '') issues.push({ path: 'nameEn', code: 'exams.nameMissing' });
  for (const part of ranged) issues.push(...outside(part, plan[part], planLimits[part]));
  if (plan.validMonths !== null) issues.push(...outside('validMonths', plan.validMonths, planLimits.validMonths));
  if (questionsOf(plan) === 0) issues.push({ path: 'counts', code: 'exams.planEmpty' });
  return [...issues, ...shortages(plan, stock)];
}

export function questionsOf({ counts }: Pick<ExamPlan, 'counts'>): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** Topics of which the bank has fewer questions than the plan asks for. */
export function shortages({ counts }: Pick<ExamPlan, 'counts'>, stock: Stock): readonly Issue[] {
  return counts.flatMap(({ topic, count }) => {
    const there = stock.get(topic) ?? 0;
    const params = { topic, count, there };
    return count > there ? [{ path: `counts.${topic}`, code: 'exams.tooFewQuestions', params }] : [];
  });
}

function outside(
  path: string,
  value: number,
  { least, most }: { readonly least: number; readonly most: number },
): Issue[] {
  const inside = Number.isInteger(value) && value >= least && value <= most;
  return inside ? [] : [{ path, code: 'exams.numberWrong', params: { least, most } }];
}

/** For what is written down once and read in both languages. */
export function bothNames({ nameZh, nameEn }: Pick<ExamPlan, 'nameZh' | 'nameEn'>): string {
  return nameZh === nameEn ? nameZh : `${nameZh} / ${nameEn}`;
}

/** The same day so many months later, or the last of a shorter month. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(total / 12), total % 12];
  const last = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate();
  return `${toYear}-${String(toMonth + 1).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}
