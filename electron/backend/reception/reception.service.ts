import { createAnnouncing } from './announcing.ts';
import { createReceptionBooks } from './books.ts';
import { createVisitChecks } from './checks.ts';
import { createVisitCourse } from './course.ts';
import { createVisitDrafts } from './drafts.ts';
import { createVisitFacts } from './facts.ts';
import { createFollowUps, createReceptionFollower } from './follow-ups.ts';
import { createVisitMinutes } from './minutes.ts';
import { createReceptionQueries } from './queries.ts';
import type { ReceptionDeps } from './reception.deps.ts';
import { createReceptionFiles } from './reception-files.ts';

/** Guests of the company: announced, prepared for, received, followed up (chapter 6). */
export function createReceptionService(deps: ReceptionDeps) {
  const queries = createReceptionQueries(deps);
  return {
    ...queries,
    ...createReceptionBooks(deps),
    ...createVisitDrafts(deps),
    ...createAnnouncing(deps),
    ...createVisitCourse(deps),
    ...createVisitChecks(deps),
    ...createVisitMinutes(deps),
    followUps: createFollowUps(deps),
    files: createReceptionFiles(deps, queries),
    follower: createReceptionFollower(deps),
    facts: createVisitFacts(deps),
  };
}
