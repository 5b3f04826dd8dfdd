import type { ExamsDeps } from './exams.deps.ts';
import { bankRepository } from './bank.repository.ts';
import { startingPlan, startingRows, startingTopics } from './starting-bank.ts';

/**
 * Lays in what came with the app: whoever asks first does it, once a run, so that a company that exists already gets it
 * too, and questions that come with a later version. What is there stays as it is.
 */
export function createSeeding({ database, now }: Pick<ExamsDeps, 'database' | 'now'>) {
  let done: Promise<void> | null = null;

  async function seed(): Promise<void> {
    await database.write(async (tx) => {
      const at = now();
      await bankRepository.insertTopics(tx, startingTopics());
      await bankRepository.insertQuestions(tx, startingRows(at));
      await bankRepository.insertPlans(tx, [startingPlan(at)]);
    });
  }

  return async (): Promise<void> => {
    done ??= seed().catch((error: unknown) => {
      done = null;
      throw error;
    });
    await done;
  };
}

export type Seeding = ReturnType<typeof createSeeding>;
