import type { House } from './house.ts';
import type { NotesDeps } from './notes/notes.deps.ts';
import { createNotesService } from './notes/notes.service.ts';
import { createPromisesService } from './promises/promises.service.ts';
import type { RequestsDeps } from './requests/requests.deps.ts';
import { createRequestsService } from './requests/requests.service.ts';
import type { TasksDeps } from './tasks/tasks.deps.ts';

interface CaseHouse extends Pick<NotesDeps, 'customers' | 'reports'> {
  readonly handovers: Pick<RequestsDeps, 'staff'>;
  readonly moves: Pick<NotesDeps['orders'], 'find'>;
  readonly orderQueries: Pick<NotesDeps['orders'], 'jump'>;
}

export type CaseAreas = ReturnType<typeof createCaseAreas>;

/** From a ringing phone to the last word: what was noted, what was promised, who was asked. */
export function createCaseAreas(house: House, { customers, reports, handovers, moves, orderQueries }: CaseHouse) {
  const orders = { find: moves.find, jump: orderQueries.jump };
  const notes = createNotesService({ ...house, customers, reports, orders });
  const promises = createPromisesService({ ...house, notes });
  const requests = createRequestsService({ ...house, notes, staff: handovers.staff });
  return { notes, promises, requests };
}

/** What duties about them are judged by. */
export function factsOfCases({ notes, promises, requests }: CaseAreas) {
  return { note: notes.facts, promise: promises.facts, request: requests.facts } satisfies Partial<
    TasksDeps['subjects']
  >;
}
