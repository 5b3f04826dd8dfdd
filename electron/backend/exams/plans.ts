import type { ExamPlanView } from '../../../shared/contract/exam-plans.ts';
import { checkPlan, type ExamPlan, shortages, type Stock } from '../../../shared/domain/exams/plan.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ExamPlanRow } from '../database/entities/exams.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { bankRepository as repository } from './bank.repository.ts';
import type { ExamsDeps } from './exams.deps.ts';
import { planEvent } from './facts.ts';
import type { Seeding } from './seeding.ts';

interface PlanInput extends ExamPlan {
  readonly active: boolean;
}

/** Exam plans; a changed one leaves the sittings alone that were assigned by it (5.3.10). */
export function createPlans(deps: ExamsDeps, seeded: Seeding) {
  const { read, write } = deps.database;
  return {
    async list(): Promise<ExamPlanView[]> {
      await seeded();
      const stocks = await stocksOf(read);
      return (await repository.plans(read)).map((row) => planView(row, stocks(row)));
    },

    async create(actor: Actor, input: PlanInput): Promise<ExamPlanView> {
      await seeded();
      return write(async (tx) => {
        const plan = tidy(input);
        const stock = await demandSound(tx, plan);
        const at = deps.now();
        const stamp = { createdAt: at, updatedAt: at, updatedByName: actor.displayName, version: 1 };
        const row = { ...plan, id: deps.ports.ids.next(), ...stamp };
        await repository.insertPlans(tx, [row]);
        await deps.events.append(tx, actor, [planEvent('planAdded', row)]);
        tx.changed('exam', row.id);
        return planView(row, stock);
      });
    },

    update: (actor: Actor, { id, version, ...input }: PlanInput & { readonly id: string; readonly version: number }) =>
      write(async (tx) => {
        const before = await mustFindPlan(tx, id);
        const plan = tidy(input);
        const stock = await demandSound(tx, plan);
        const patch = { ...plan, updatedAt: deps.now(), updatedByName: actor.displayName };
        await repository.updatePlan(tx, { id, version }, patch, async () => planView(before, stock));
        const after = { ...before, ...patch, version: version + 1 };
        await deps.events.append(tx, actor, [planEvent('planChanged', after, { before: contentOf(before) })]);
        tx.changed('exam', id);
        return planView(after, stock);
      }),
  };
}

export async function mustFindPlan(at: ReadContext, id: string): Promise<ExamPlanRow> {
  const row = await repository.plan(at, id);
  if (!row) throw new UserError('exams.planUnknown');
  return row;
}

/** Throws `exams.bankTooSmall` with the topics of which there are too few. */
export async function demandStock(at: ReadContext, plan: ExamPlan): Promise<void> {
  const issues = shortages(plan, (await stocksOf(at))(plan));
  if (issues.length > 0) throw new UserError('exams.bankTooSmall', {}, issues);
}

/** The plan alone, as sittings keep it. */
export function contentOf(plan: ExamPlan): ExamPlan {
  const { nameZh, nameEn, counts, passPercent, minutes, attempts, waitHours } = plan;
  const { shuffleQuestions, shuffleOptions, shortAnswers, leadsToDuty, validMonths, warnDays } = plan;
  const drawn = { shuffleQuestions, shuffleOptions, shortAnswers, leadsToDuty };
  return { nameZh, nameEn, counts, passPercent, minutes, attempts, waitHours, ...drawn, validMonths, warnDays };
}

function tidy<Plan extends ExamPlan>(plan: Plan): Plan {
  return { ...plan, counts: plan.counts.filter(({ count }) => count > 0) };
}

async function demandSound(at: ReadContext, plan: ExamPlan): Promise<Stock> {
  const stock = (await stocksOf(at))(plan);
  const issues = checkPlan(plan, stock);
  if (issues.length > 0) throw new UserError('exams.planIncomplete', {}, issues);
  return stock;
}

/** What there is to be drawn, with or without questions that a person marks. */
async function stocksOf(at: ReadContext): Promise<(plan: Pick<ExamPlan, 'shortAnswers'>) => Stock> {
  const questions = await repository.active(at);
  return ({ shortAnswers }) => {
    const usable = questions.filter(({ kind }) => shortAnswers || kind !== 'short');
    return new Map([...Map.groupBy(usable, ({ topic }) => topic)].map(([topic, own]) => [topic, own.length]));
  };
}

function planView(row: ExamPlanRow, stock: Stock): ExamPlanView {
  const { id, active, updatedAt, updatedByName, version, counts } = row;
  const short = counts.flatMap(({ topic, count }) => {
    const there = stock.get(topic) ?? 0;
    return count > there ? [{ topic, count, there }] : [];
  });
  const plan = { ...contentOf(row), counts: counts.map((one) => ({ ...one })) };
  return { ...plan, id, active, updatedAt, updatedByName, short, version };
}
