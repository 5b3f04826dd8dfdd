import type { ReadContext } from '../database/unit-of-work.ts';
import { accountFacts, trainingFacts } from './facts.ts';
import { createTrainingFollower } from './follower.ts';
import { createPlanning } from './planning.ts';
import { createTrainingQueries } from './queries.ts';
import { createRecording } from './recording.ts';
import { createSyllabus } from './syllabus.ts';
import type { TrainingDeps } from './training.deps.ts';
import { trainingRepository } from './training.repository.ts';
import { createTrainingFiles } from './training-files.ts';

/** New clerks' training: what is taught, who was taught it by whom, signed by both (5.2.1, 5.3.1 to 5.3.9). */
export function createTrainingService(deps: TrainingDeps) {
  return {
    syllabus: createSyllabus(deps),
    ...createTrainingQueries(deps),
    ...createPlanning(deps),
    ...createRecording(deps),
    ...createTrainingFiles(deps),
    /** Whether somebody was taught all that stood in a plan of his. */
    isFinished: async (at: ReadContext, traineeId: string): Promise<boolean> =>
      (await trainingRepository.plansOf(at, traineeId)).some(({ state }) => state === 'finished' || state === 'closed'),
    follower: createTrainingFollower(deps),
    /** What duties about plans and about accounts in training are judged by. */
    facts: { training: trainingFacts, account: accountFacts(deps) },
  };
}
