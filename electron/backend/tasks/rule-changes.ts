import type { TaskRuleView } from '../../../shared/contract/task-schemas.ts';
import { roles } from '../../../shared/domain/people/roles.ts';
import { checkRule } from '../../../shared/domain/tasks/check-rule.ts';
import { dueOf } from '../../../shared/domain/tasks/due.ts';
import { changeableParts, type RuleChange, type TaskRule } from '../../../shared/domain/tasks/rule.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { ActsDeps } from './acts.ts';
import { moveTask } from './change-tasks.ts';
import { type RuleInForce, withChange } from './rule-book.ts';
import { rulesRepository } from './rules.repository.ts';
import { taskFacts } from './task-facts.ts';
import { taskListsRepository } from './task-lists.repository.ts';
import { tasksRepository } from './tasks.repository.ts';

interface Changing {
  readonly id: string;
  readonly version: number;
  readonly applyToRunning: boolean;
}

/** The rules as the company has them, and what its administrators change of them. */
export function createRuleChanges(deps: ActsDeps) {
  const { read, write } = deps.database;
  return {
    async list(): Promise<TaskRuleView[]> {
      const running = await taskListsRepository.runningOfRules(read);
      return [...(await deps.book.all()).values()].map((rule) => viewOf(rule, running.get(rule.rule.id) ?? 0));
    },

    async check({ id, change }: { readonly id: string; readonly change: RuleChange }) {
      const { original } = mustKnow(await deps.book.all(), id);
      const issues = checkRule({ ...original, ...change }, { roles });
      return issues.map(({ path, code, params }) => ({ path, code, params: { ...params } }));
    },

    change: (actor: Actor, input: Changing & { readonly change: RuleChange }): Promise<TaskRuleView> =>
      write((tx) => change(tx, deps, actor, input)),

    reset: (actor: Actor, input: Changing): Promise<TaskRuleView> =>
      write((tx) => change(tx, deps, actor, { ...input, change: {} })),
  };
}

async function change(
  tx: WriteContext,
  deps: ActsDeps,
  actor: Actor,
  { id, version, applyToRunning, ...input }: Changing & { readonly change: RuleChange },
): Promise<TaskRuleView> {
  const before = mustKnow(await deps.book.read(tx), id);
  const wanted = differences(before.original, input.change);
  const issues = checkRule({ ...before.original, ...wanted }, { roles });
  const [first] = issues;
  if (first) throw new UserError(first.code, first.params, issues);
  if (before.version !== version) throw new ConflictError('tasks.ruleChanged', viewOf(before, 0));
  const patch = { change: wanted, updatedAt: deps.now(), updatedByName: actor.displayName };
  if (version === 0) await rulesRepository.insertChange(tx, { ruleId: id, ...patch, version: 1 });
  else await rulesRepository.updateChange(tx, { ruleId: id, version }, patch, async () => viewOf(before, 0));
  const after = withChange(before.original, { ruleId: id, ...patch, version: version + 1 });
  await deps.book.keep(tx, [after]);
  await deps.events.append(tx, actor, [
    {
      type: 'tasks.ruleChanged',
      subject: { kind: 'taskRule', id },
      clauses: [after.rule.clause],
      payload: { from: before.change, to: wanted, applyToRunning },
    },
  ]);
  if (applyToRunning) await applyTo(tx, deps, actor, after);
  tx.changed('taskRule', id);
  const running = await taskListsRepository.runningOfRules(tx);
  return viewOf(after, running.get(id) ?? 0);
}

/** Open tasks of the rule go on by what it says now, from when they began. */
async function applyTo(tx: WriteContext, deps: ActsDeps, actor: Actor, { rule, hash }: RuleInForce): Promise<void> {
  const calendar = await deps.calendar.current();
  for (const task of await tasksRepository.openOfRule(tx, rule.id)) {
    if (task.ruleHash === hash) continue;
    const facts = await deps.subjects[task.subjectKind]?.(tx, task.subjectId);
    const known = rule.due.kind === 'relative' && task.sum.factAt !== null ? { [rule.due.fact]: task.sum.factAt } : {};
    const due = dueOf(rule, { at: task.sum.from, facts: { ...known, ...facts } }, calendar);
    if (!due) continue;
    const moved = await moveTask(tx, task, { rule, due, calendar, ruleHash: hash }, deps.now());
    const fact = taskFacts('moved', [moved], { why: 'tasks.ruleChanged' }, () => ({ from: task.dueAt }));
    await deps.events.append(tx, actor, fact);
  }
  tx.afterCommit(deps.wake);
}

/** Only what is otherwise than it came: the rest follows later versions of the app. */
function differences(original: TaskRule, change: RuleChange): RuleChange {
  const parts = changeableParts.filter(
    (part) => part in change && JSON.stringify(change[part]) !== JSON.stringify(original[part]),
  );
  return Object.fromEntries(parts.map((part) => [part, change[part]]));
}

function mustKnow(rules: ReadonlyMap<string, RuleInForce>, id: string): RuleInForce {
  const found = rules.get(id);
  if (!found) throw new UserError('tasks.ruleUnknown');
  return found;
}

function viewOf(
  { rule, change: changed, version, updatedAt, updatedByName }: RuleInForce,
  running: number,
): TaskRuleView {
  const { due, warnBefore, owner, escalation } = rule;
  return {
    id: rule.id,
    clause: rule.clause,
    opensOn: rule.opensOn.map(({ type }) => type),
    closesOn: rule.closesOn.map(({ type }) => type),
    condition: rule.condition,
    again: rule.again,
    due: { ...due },
    warnBefore: warnBefore && { ...warnBefore },
    escalation: escalation.map(({ amount, unit, to }) => ({ amount, unit, to: [...to] })),
    repeatEvery: rule.repeatEvery,
    returnAfter: rule.returnAfter,
    owner: { ...owner },
    evidence: rule.evidence,
    active: rule.active,
    changed: Object.keys(changed),
    version,
    updatedAt,
    updatedByName,
    running,
  };
}
