import type { SittingState } from '../../../shared/domain/exams/sitting.ts';
import type { ExamNote } from '../../../shared/domain/training/values.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { sittingsRepository } from './sittings.repository.ts';

const states: Readonly<Partial<Record<SittingState, ExamNote['state']>>> = {
  assigned: 'due',
  running: 'underWay',
  marking: 'underWay',
  passed: 'passed',
  failed: 'failed',
};

/** How people stand with the exam that leads to duty: by their last attempt that was not withdrawn. */
export async function examNotes(at: ReadContext, userIds: readonly string[]): Promise<ReadonlyMap<string, ExamNote>> {
  const notes = new Map<string, ExamNote>();
  for (const row of await sittingsRepository.ofPeople(at, userIds)) {
    const state = states[row.state];
    if (!state || !row.plan.leadsToDuty) continue;
    const name = { zh: row.plan.nameZh, en: row.plan.nameEn };
    notes.set(row.personId, { state, name, at: row.endedAt ?? row.startedAt ?? row.startsFrom });
  }
  return notes;
}
