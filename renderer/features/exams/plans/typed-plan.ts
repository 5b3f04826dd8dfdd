import type { ExamPlanView } from '../../../../shared/contract/exam-plans.ts';
import { planLimits } from '../../../../shared/domain/exams/plan.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import type { Read } from '../../../components/usePanelForm.ts';

/** A plan as it is typed: numbers as text, switches as `yes` or nothing, and `counts.<topic>` for each topic. */
export type TypedPlan = Readonly<Record<string, string>>;

export type PlanInput = Omit<ExamPlanView, 'id' | 'version' | 'updatedAt' | 'updatedByName' | 'short'>;

const fresh: TypedPlan = {
  nameZh: '',
  nameEn: '',
  passPercent: '80',
  minutes: '45',
  attempts: '3',
  waitHours: '24',
  validMonths: '12',
  warnDays: '30',
  shuffleQuestions: 'yes',
  shuffleOptions: 'yes',
  shortAnswers: '',
  leadsToDuty: 'yes',
  active: 'yes',
};

export function typedPlan(plan: ExamPlanView | null): TypedPlan {
  if (!plan) return fresh;
  const { counts, validMonths, nameZh, nameEn, passPercent, minutes, attempts, waitHours, warnDays } = plan;
  const yes = (on: boolean) => (on ? 'yes' : '');
  return {
    nameZh,
    nameEn,
    passPercent: String(passPercent),
    minutes: String(minutes),
    attempts: String(attempts),
    waitHours: String(waitHours),
    warnDays: String(warnDays),
    validMonths: validMonths === null ? '' : String(validMonths),
    shuffleQuestions: yes(plan.shuffleQuestions),
    shuffleOptions: yes(plan.shuffleOptions),
    shortAnswers: yes(plan.shortAnswers),
    leadsToDuty: yes(plan.leadsToDuty),
    active: yes(plan.active),
    ...Object.fromEntries(counts.map(({ topic, count }) => [`counts.${topic}`, String(count)])),
  };
}

const prefix = 'counts.';

/** What cannot be read is told at its field; what may be is judged by the app. */
export function readPlan(typed: TypedPlan): Read<PlanInput> {
  const issues: Issue[] = [];
  const number = (name: string, { least, most }: { readonly least: number; readonly most: number }): number => {
    const text = (typed[name] ?? '').trim();
    if (/^\d{1,4}$/.test(text)) return Number(text);
    if (!(text === '' && name.startsWith(prefix))) {
      issues.push({ path: name, code: 'exams.numberWrong', params: { least, most } });
    }
    return 0;
  };
  const counts = Object.keys(typed)
    .filter((name) => name.startsWith(prefix))
    .map((name) => ({ topic: name.slice(prefix.length), count: Math.min(number(name, planLimits.count), 100) }));
  const on = (name: string) => typed[name] === 'yes';
  const input: PlanInput = {
    nameZh: typed['nameZh'] ?? '',
    nameEn: typed['nameEn'] ?? '',
    counts,
    passPercent: number('passPercent', planLimits.passPercent),
    minutes: number('minutes', planLimits.minutes),
    attempts: number('attempts', planLimits.attempts),
    waitHours: number('waitHours', planLimits.waitHours),
    warnDays: number('warnDays', planLimits.warnDays),
    validMonths: (typed['validMonths'] ?? '').trim() === '' ? null : number('validMonths', planLimits.validMonths),
    shuffleQuestions: on('shuffleQuestions'),
    shuffleOptions: on('shuffleOptions'),
    shortAnswers: on('shortAnswers'),
    leadsToDuty: on('leadsToDuty'),
    active: on('active'),
  };
  return issues.length > 0 ? { issues } : { input };
}
