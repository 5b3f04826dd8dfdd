import type { ClauseId } from '../../sop/clauses.ts';

/** The clauses that a new clerk is trained by, and the topic of each; HR and the department share the first. */
export const trainingTopics = {
  '5.2.1': 'introduction',
  '5.3.1': 'ethics',
  '5.3.2': 'telephone',
  '5.3.3': 'interfaces',
  '5.3.4': 'tms',
  '5.3.5': 'wms',
  '5.3.6': 'quoting',
  '5.3.7': 'office',
  '5.3.8': 'inquiry',
  '5.3.9': 'email',
} as const satisfies Partial<Record<ClauseId, string>>;
export type TrainingClause = keyof typeof trainingTopics;
export const trainingClauses = Object.keys(trainingTopics) as [TrainingClause, ...TrainingClause[]];

/** Who is responsible: HR's introduction, the department's part, the items of training. */
export const syllabusParts = ['hr', 'department', 'items'] as const;
export type SyllabusPart = (typeof syllabusParts)[number];

/** `finished`: everything is settled and the exam is due; `closed` and `brokenOff` are written no more. */
export const planStates = ['running', 'finished', 'closed', 'brokenOff'] as const;
export type PlanState = (typeof planStates)[number];

export const itemResults = ['passed', 'repeat', 'notApplicable'] as const;
export type ItemResult = (typeof itemResults)[number];

/** `open`: the trainer has not signed; `taught`: the trainee has not yet; `settled`: nothing is left to do. */
export const itemStates = ['open', 'taught', 'settled'] as const;
export type ItemState = (typeof itemStates)[number];

export const signingSides = ['trainer', 'trainee'] as const;
export type SigningSide = (typeof signingSides)[number];

export const trainingLimits = {
  title: 120,
  learned: 1_000,
  material: 20_000,
  notes: 4_000,
  reason: 500,
  name: 120,
  /** Working days after the start. */
  usualDay: 250,
  items: 100,
} as const;

/** How a person stands with the exam, where there is one. */
export interface ExamNote {
  readonly state: 'due' | 'underWay' | 'passed' | 'failed';
  readonly name: { readonly zh: string; readonly en: string };
  /** Epoch ms of the result, or of the sitting. */
  readonly at: number | null;
}

/** A plan that still changes. */
export function isOpenPlan(state: PlanState): boolean {
  return state === 'running' || state === 'finished';
}
