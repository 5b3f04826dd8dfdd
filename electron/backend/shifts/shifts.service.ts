import type { Actor } from '../session.ts';
import { createShiftSheet } from './shift-sheet.ts';
import type { ShiftsDeps } from './shifts.deps.ts';
import { shiftsRepository } from './shifts.repository.ts';
import { createShiftTaking } from './taking.ts';
import { rowView, shiftView } from './views.ts';
import { createShiftWriting } from './writing.ts';

/** The shift hand-over list: written by the app, completed and signed by both clerks. */
export function createShiftsService(deps: ShiftsDeps) {
  const { read } = deps.database;
  return {
    ...createShiftWriting(deps),
    ...createShiftTaking(deps),
    ...createShiftSheet(deps),

    list: async () => (await shiftsRepository.newest(read)).map(rowView),

    async today({ userId }: Actor) {
      const own = await shiftsRepository.underWay(read, userId);
      return { own: own && rowView(own), toTake: (await shiftsRepository.waitingFor(read, userId)).map(rowView) };
    },

    get: ({ userId }: Actor, id: string) => shiftView(read, deps, userId, id),
  };
}
