import type { House } from './house.ts';
import { createTrainingService } from './training/training.service.ts';
import type { TrainingDeps } from './training/training.deps.ts';

interface LearningHouse extends Pick<TrainingDeps, 'company' | 'calendar'> {
  readonly handovers: Pick<TrainingDeps, 'staff'>;
}

/** From the first day to going on duty (chapter 5). */
export function createLearningAreas(house: House, { company, calendar, handovers: { staff } }: LearningHouse) {
  const training = createTrainingService({ ...house, company, calendar, staff, exams: async () => new Map() });
  return { training };
}
