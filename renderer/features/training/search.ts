import { idPattern } from '../../../shared/lib/ids.ts';

export const planViews = ['open', 'closed', 'all'] as const;
export type PlanView = (typeof planViews)[number];

/** Which plans are listed, and for whom one is begun beside them. */
export interface TrainingSearch {
  readonly view?: PlanView | undefined;
  /** The new clerk, or empty to choose one. */
  readonly begin?: string | undefined;
}

export function readTrainingSearch(given: Readonly<Record<string, unknown>>): TrainingSearch {
  const view = planViews.find((one) => one === given['view']);
  const { begin } = given;
  const asked = typeof begin === 'string' && (begin === '' || idPattern.test(begin));
  return { ...(view ? { view } : {}), ...(asked ? { begin } : {}) };
}

/** The item that is open, of a plan or of the syllabus. */
export interface ItemSearch {
  readonly item?: string | undefined;
}

export function readItemSearch({ item }: Readonly<Record<string, unknown>>): ItemSearch {
  return typeof item === 'string' && (item === 'new' || idPattern.test(item)) ? { item } : {};
}
