import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { createTaskActs, type ActsDeps } from './acts.ts';
import { createCompliance } from './compliance.ts';
import { createFollower } from './follower.ts';
import { createInbox } from './inbox.ts';
import { passOn, type PassingOn } from './pass-on.ts';
import { createPresenter } from './presenter.ts';
import { createTaskQueries } from './queries.ts';
import { createQuietSettings } from './quiet-settings.ts';
import { createRuleBook } from './rule-book.ts';
import { createRuleChanges } from './rule-changes.ts';
import { sweepOnce } from './sweep.ts';
import { type Sweeper, startSweeper } from './sweeper.ts';
import type { TasksDeps } from './tasks.deps.ts';
import { tasksRepository } from './tasks.repository.ts';

/** The clock of the manual: each duty a task with an owner, a due time, escalation and evidence. */
export function createTasksService(given: TasksDeps) {
  let sweeper: Sweeper | null = null;
  const wake = () => sweeper?.wake();
  const deps: ActsDeps = { ...given, book: createRuleBook(given), wake };
  const quiet = createQuietSettings(given);
  return {
    /** Lets tasks open and close in the unit of work of the events that say so. */
    follower: createFollower(deps),
    queries: createTaskQueries(deps),
    acts: createTaskActs(deps),
    /** For areas that move more than one at once, in their own unit of work. */
    passOn: (tx: WriteContext, actor: Actor, passing: PassingOn) => passOn(tx, deps, actor, passing),
    inbox: createInbox(deps),
    rules: createRuleChanges(deps),
    compliance: createCompliance(deps),
    quiet,
    /** Open tasks of these subjects, by due time. */
    openOf: tasksRepository.openOf,

    /** Tells all that is due now, once, without the worker. */
    async sweepDue(): Promise<void> {
      const now = given.now();
      while ((await sweepOnce(deps, { wall: now, steady: now })) > 0);
    },

    startSweeper(): Sweeper {
      sweeper = startSweeper(deps, createPresenter(deps, quiet.current));
      return sweeper;
    },
  };
}
