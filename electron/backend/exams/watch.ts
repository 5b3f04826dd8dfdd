import type { ExamSittingRow } from '../database/entities/exams.ts';
import type { ExamsDeps } from './exams.deps.ts';
import { sittingEvent } from './facts.ts';
import { startWorker, type Worker } from '../worker.ts';
import type { Settling } from './settling.ts';
import { sittingsRepository as repository } from './sittings.repository.ts';

const beatMs = 60_000;

/** Says in time that a certificate runs out (5.3.11), and hands in exams that were left; each once, whoever is first. */
async function watchOnce(deps: ExamsDeps, settle: Settling): Promise<void> {
  const { read, write } = deps.database;
  for (const { id } of await repository.running(read)) await settle(id);
  const now = deps.now();
  if ((await repository.toWarn(read, now)).length === 0) return;
  await write(async (tx) => {
    const rows: ExamSittingRow[] = [];
    for (const row of await repository.toWarn(tx, now)) if (await repository.claimWarning(tx, row.id)) rows.push(row);
    await deps.events.append(
      tx,
      null,
      rows.map((row) => sittingEvent('expiring', row, { validUntil: row.validUntil })),
    );
    for (const { id } of rows) tx.changed('exam', id);
  });
}

/** What it has done stands in the rows, so that it may be killed anywhere. */
export function startExamWatch(deps: ExamsDeps, settle: Settling): Worker {
  return startWorker(deps.ports, beatMs, () => watchOnce(deps, settle), 'exams could not be looked after');
}
