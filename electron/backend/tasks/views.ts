import type { InboxAlert, Task, TaskAlert } from '../../../shared/contract/task-schemas.ts';
import { type Places, placesOf } from '../../../shared/domain/tasks/recipients.ts';
import type { EvidenceKind } from '../../../shared/domain/tasks/rule.ts';
import { stateOf } from '../../../shared/domain/tasks/state.ts';
import type { AlertRow, TaskRow } from '../database/entities/tasks.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { RuleBook } from './rule-book.ts';
import type { TasksDeps } from './tasks.deps.ts';

interface ViewDeps extends Pick<TasksDeps, 'staff'> {
  readonly book: RuleBook;
  readonly now: () => number;
}

/** Tasks as a window sees them; `told` are those that the caller was alerted of. */
export async function taskViews(
  at: ReadContext,
  deps: ViewDeps,
  actor: Actor,
  rows: readonly TaskRow[],
  told: ReadonlySet<string> = new Set(),
): Promise<Task[]> {
  if (rows.length === 0) return [];
  const places = await placesAt(at, deps, actor);
  const shown: Task[] = [];
  for (const row of rows) {
    const { evidence: kind } = await deps.book.ofHash(at, row.ruleHash);
    shown.push(viewOf(row, kind, mayAct(actor, places, row, told.has(row.id)), deps.now()));
  }
  return shown;
}

function viewOf(row: TaskRow, evidenceKind: EvidenceKind, mine: boolean, now: number): Task {
  const { ruleHash: _hash, occurrence: _key, sum: _sum, round: _round, rungsDone: _done, nextAt: _next, ...rest } = row;
  const { closedById: _by, state, evidence, params, ...shown } = rest;
  return {
    ...shown,
    params: { ...params },
    mine,
    state: stateOf(row, now),
    storedState: state,
    evidenceKind,
    evidence: evidence && { ...evidence },
  };
}

/** Whose tasks are also his while the others are away (1.1). */
export async function placesAt(at: ReadContext, { staff }: Pick<TasksDeps, 'staff'>, actor: Actor): Promise<Places> {
  const { colleagues, absences } = await staff(at);
  return placesOf(actor, { people: colleagues, absences });
}

/** His own, his role's, those of whom he stands in for, one he was alerted of, or anybody's for who leads the team. */
export function mayAct(
  { permissions }: Pick<Actor, 'permissions'>,
  { ids, roles }: Places,
  { ownerId, ownerRole }: Pick<TaskRow, 'ownerId' | 'ownerRole'>,
  told: boolean,
): boolean {
  if (told || permissions.has('tasks.team')) return true;
  if (ownerId !== null) return ids.includes(ownerId);
  return ownerRole !== null && roles.includes(ownerRole);
}

export function alertView(row: AlertRow, names: ReadonlyMap<string, string>): TaskAlert {
  const { passed, nextRingAt: _next, ...alert } = row;
  const { userId, forId } = row;
  return {
    ...alert,
    passed: passed ? passed.split(' ') : [],
    userName: names.get(userId) ?? '',
    forName: forId && (names.get(forId) ?? ''),
  };
}

export function inboxView(row: AlertRow, task: Task, names: ReadonlyMap<string, string>): InboxAlert {
  return { ...alertView(row, names), task };
}
