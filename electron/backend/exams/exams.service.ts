import { createBank } from './bank.ts';
import { createBankExcel } from './bank-excel.ts';
import { createBankImport } from './bank-import.ts';
import type { ExamsDeps } from './exams.deps.ts';
import { createMarking } from './marking.ts';
import { examNotes } from './notes.ts';
import { createPlans } from './plans.ts';
import { createAssigning, createSittings } from './queries.ts';
import { createResultFiles } from './result-files.ts';
import { createSeeding } from './seeding.ts';
import { createSettling } from './settling.ts';
import { createSittingClock } from './sitting-clock.ts';
import { createTaking } from './taking.ts';
import { startExamWatch } from './watch.ts';

/** Question bank, exam plans, and exams as they are sat and marked (5.3.10, 5.3.11). */
export function createExamsService(deps: ExamsDeps) {
  const seeded = createSeeding(deps);
  const clock = createSittingClock(deps.ports.clock);
  const settle = createSettling(deps, clock);
  return {
    bank: { ...createBank(deps, seeded), ...createBankExcel(deps, seeded), ...createBankImport(deps, seeded) },
    plans: createPlans(deps, seeded),
    ...createSittings(deps, { seeded, settle }),
    ...createAssigning(deps, { seeded }),
    ...createTaking(deps, clock),
    ...createMarking(deps),
    ...createResultFiles(deps),
    notesOf: examNotes,
    startWatch: () => startExamWatch(deps, settle),
  };
}
