import { createArrivals } from './arrivals.ts';
import { createBoard } from './board.ts';
import type { DispatchDeps } from './dispatch.deps.ts';
import { createFleet } from './fleet.ts';
import { createDispatchFollower } from './follower.ts';
import { createPlacing } from './placing.ts';
import { createPlanFiles } from './plan-files.ts';
import { createTrips } from './trips.ts';

/** The dispatch centre's vehicle plan: who drives what, when (2.3.1). */
export function createDispatchService(deps: DispatchDeps) {
  return {
    ...createBoard(deps),
    ...createFleet(deps),
    ...createTrips(deps),
    ...createPlacing(deps),
    ...createArrivals(deps),
    files: createPlanFiles(deps),
    follower: createDispatchFollower(deps),
  };
}
