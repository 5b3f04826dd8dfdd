import type { ReadContext } from '../database/unit-of-work.ts';
import type { TrainingDeps } from './training.deps.ts';
import { trainingRepository } from './training.repository.ts';

/** New clerks: nothing qualified them yet, also where an exam was failed (5.2.1). */
export async function newcomers(
  at: ReadContext,
  { standing }: Pick<TrainingDeps, 'standing'>,
): Promise<ReadonlySet<string>> {
  const trainees = await trainingRepository.trainees(at);
  const all = [...(await standing.all(at))];
  const isNew = ([id, { state }]: (typeof all)[number]) =>
    state === 'inTraining' || (state === 'failed' && trainees.has(id));
  return new Set(all.filter(isNew).map(([id]) => id));
}
