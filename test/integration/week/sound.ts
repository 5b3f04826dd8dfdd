import { expect } from 'vitest';
import words from '../../../resources/locales/zh-CN/tasks.json' with { type: 'json' };
import type { SmtpServer, TakenMessage } from '../../helpers/smtp-server.ts';
import { countOf, dutiesOf } from '../tasks/recount.ts';
import type { Department } from './department.ts';
import { wholeWeek } from './moments.ts';
import type { Outcome } from './outcome.ts';

/** What must be so however the week was run. */
export async function expectSound(department: Department, outcome: Outcome): Promise<void> {
  expect(department.errors()).toEqual([]);
  expect(await department.as('zhaojing').system.verifyEvents()).toMatchObject({ sound: true, firstBroken: null });
  const colleagues = await department.as('zhaojing').tasks.people();
  expectOnceInTheLog(new Map(colleagues.map(({ id, name }) => [id, name])), outcome);
  expectNoneLost(department, outcome);
  await expectRecount(department, outcome);
}

const stepOf = (taskId: string, step: unknown, person: string) => `${taskId} ${String(step)} ${person}`;

/** Each alert stands in the log as often as it was made: once. */
function expectOnceInTheLog(names: ReadonlyMap<string, string>, { tasks, timelines }: Outcome): void {
  const told = [...timelines.values()].flat().filter(({ type }) => type === 'task.alerted');
  const logged = told.flatMap(({ payload }) => {
    const [task] = payload['tasks'] as readonly { readonly id: string }[];
    const to = payload['to'] as readonly string[];
    return to.map((id) => stepOf(task?.id ?? '', payload['step'], names.get(id) ?? id));
  });
  const made = tasks.flatMap(({ id, alerts }) => alerts.map(({ step, userName }) => stepOf(id, step, userName)));
  expect(logged.toSorted()).toEqual(made.toSorted());
}

/** Each rung that came before the end of its duty was told, or found nobody and was passed on. */
function expectNoneLost({ clock }: Department, { tasks }: Outcome): void {
  const missed = tasks.flatMap((task) => {
    const round = Math.max(0, ...task.alerts.map((alert) => alert.round));
    const alerts = task.alerts.filter((alert) => alert.round === round);
    const told = new Set(alerts.flatMap(({ step, passed }) => [step, ...passed]));
    const until = task.closedAt ?? clock.now();
    // A rule that was changed may make a running duty due at once: then there is nothing left to warn of.
    const late = alerts.some(({ step, createdAt }) => step === 'due' && createdAt > task.dueAt);
    return task.ladder
      .filter(({ at, step }) => at <= until && at > task.openedAt && !told.has(step) && !(late && step === 'warn'))
      .map(({ step }) => `${task.subjectLabel} ${task.ruleId} ${step}`);
  });
  expect(missed).toEqual([]);
}

/** The report says what the log says. */
async function expectRecount(department: Department, { timelines }: Outcome): Promise<void> {
  const now = department.clock.now();
  const duties = dutiesOf([...timelines.values()].flat());
  const { rows } = await department.as('zhaojing').tasks.compliance.report({ ...wholeWeek, by: 'clause' });
  const reported = rows.map(({ name: _name, ...row }) => row);
  const counted = [...Map.groupBy(duties, ({ clause }) => clause)].map(([clause, list]) => countOf(list, clause, now));
  const byKey = (one: { readonly key: string }, other: { readonly key: string }) => (one.key < other.key ? -1 : 1);
  expect(reported.toSorted(byKey)).toEqual(counted.toSorted(byKey));
}

/** Each message that the app calls accepted came to the server once, and nothing else did. */
export function expectEachMailOnce({ taken }: Pick<SmtpServer, 'taken'>, { messages }: Outcome): void {
  expect(messages.length).toBeGreaterThan(5);
  const accepted = messages.filter((line) => line.includes(' | accepted | '));
  expect(taken.map(nameOf).toSorted()).toEqual(accepted.map((line) => line.split(' | ')[0] ?? '').toSorted());
  expect(new Set(taken.map(({ mail }) => mail.messageId)).size).toBe(taken.length);
}

/** Whoever dies after the server took a message sends it once more, the same in each byte, so that it is known for one. */
export function expectKnownForOnce({ taken }: Pick<SmtpServer, 'taken'>, outcome: Outcome): void {
  const same = Map.groupBy(taken, ({ mail }) => mail.messageId);
  for (const copies of same.values()) expect(new Set(copies.map(({ raw }) => raw.toString())).size).toBe(1);
  expectEachMailOnce({ taken: [...same.values()].flatMap(([first]) => first ?? []) }, outcome);
}

const nameOf = ({ mail }: TakenMessage) => mail.subject ?? '';

const [before, after] = words.alert.many.title.split('{{number}}');
const several = new RegExp(`^${before}(\\d+)${after}$`);

/** Rings that were shown on a desktop; a message that stands for several says for how many. */
export function ringsShown({ notices }: Department): number {
  return notices.reduce((sum, { title }) => sum + Number(several.exec(title)?.[1] ?? 1), 0);
}
