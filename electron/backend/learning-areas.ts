import { readTable } from './customers/read-table.ts';
import { writeTable } from './customers/write-table.ts';
import type { ExamsDeps } from './exams/exams.deps.ts';
import { createExamsService } from './exams/exams.service.ts';
import type { House } from './house.ts';
import type { TrainingDeps } from './training/training.deps.ts';
import { createTrainingService } from './training/training.service.ts';

interface LearningHouse extends Pick<TrainingDeps, 'company' | 'calendar'> {
  readonly handovers: Pick<TrainingDeps, 'staff'>;
  readonly people: Pick<ExamsDeps, 'standing'> & Pick<TrainingDeps, 'standing'>;
}

/** From the first day to going on duty (chapter 5). */
export function createLearningAreas(house: House, given: LearningHouse) {
  const {
    company,
    calendar,
    handovers: { staff },
    people: { standing },
  } = given;
  const tables = { read: readTable, write: writeTable };
  // Training asks how people stand with the exam, and exams whether training is over: a circle, closed here.
  const exams = createExamsService({
    ...house,
    company,
    standing,
    staff,
    tables,
    maySitByHimself: (at, userId) => training.isFinished(at, userId),
  });
  const training = createTrainingService({ ...house, company, calendar, staff, standing, exams: exams.notesOf });
  return { training, exams };
}
