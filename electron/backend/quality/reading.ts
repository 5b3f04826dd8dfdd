import type { QualityReading } from '../../../shared/domain/quality/reading.ts';
import { signedStages } from '../../../shared/domain/quality/values.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { qualityRepository } from './quality.repository.ts';

/** What a report's sheet says of its case. */
export async function readingOf(at: ReadContext, reportId: string): Promise<QualityReading | null> {
  const row = await qualityRepository.ofReport(at, reportId);
  if (!row) return null;
  const steps = await qualityRepository.steps(at, row.id);
  const actions = await qualityRepository.actions(at, [row.id]);
  const { stage, category, party } = row;
  return {
    stage,
    category,
    party,
    steps: signedStages.flatMap((signed) => {
      const last = steps.findLast(({ kind }) => kind === signed);
      return last ? [{ stage: signed, text: last.text, byName: last.byName, at: last.at }] : [];
    }),
    actions: actions
      .filter(({ droppedAt }) => droppedAt === null)
      .map(({ kind, text, ownerName, dueDay, doneAt, verifiedAt, verifiedByName }) => {
        return { kind, text, ownerName, dueDay, doneAt, verifiedByName: verifiedAt === null ? null : verifiedByName };
      }),
  };
}
