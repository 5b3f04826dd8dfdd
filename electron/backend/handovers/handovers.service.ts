import { createAbsencesService } from './absences.service.ts';
import { createAcceptanceGate } from './acceptance-gate.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { createAcceptanceService } from './acceptance.service.ts';
import { staffOf } from './colleagues.ts';
import { createFormsService } from './forms.service.ts';
import { createHandoverFiles } from './handover-files.ts';
import type { HandoversDeps } from './handovers.deps.ts';

/** New business: its forms and their signatures, a leader's word, and whether a customer may be ordered for. */
export function createHandoversService(deps: HandoversDeps) {
  return {
    forms: createFormsService(deps),
    files: createHandoverFiles(deps),
    acceptance: createAcceptanceService(deps),
    absences: createAbsencesService(deps),
    gate: createAcceptanceGate(deps),
    /** Who works here, and who is away today with whom in his place. */
    staff: (at: ReadContext) => staffOf(at, deps),
  };
}
