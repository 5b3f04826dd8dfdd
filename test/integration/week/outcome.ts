import type { Api } from '../../../shared/contract/contract.ts';
import type { TimelineEntry } from '../../../shared/contract/orders.ts';
import type { ComplianceRow, Task, TaskDetail } from '../../../shared/contract/task-schemas.ts';
import type { Department } from './department.ts';
import { wholeWeek } from './moments.ts';

/** What the week has left behind, in words that no id and no restart changes. */
export interface Outcome {
  /** When, of which duty, which step, to whom, in whose place; how often it rang, came back and was acknowledged. */
  readonly alerts: readonly string[];
  readonly compliance: Readonly<Record<string, readonly string[]>>;
  /** What left the house or tried to: of which order, why, to whom, with what end and when. */
  readonly messages: readonly string[];
  readonly rings: number;
  readonly tasks: readonly TaskDetail[];
  /** Of each order and each other subject of a duty. */
  readonly timelines: ReadonlyMap<string, readonly TimelineEntry[]>;
}

const zone = 'Asia/Shanghai';
const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });

export async function outcomeOf(department: Department): Promise<Outcome> {
  const api = department.as('zhaojing');
  const tasks = await allTasks(api);
  const alerts = tasks.flatMap((task) => task.alerts.map((alert) => ({ task, alert })));
  const subjects = [...new Set(tasks.map(({ subjectId }) => subjectId))];
  const timelines = new Map<string, readonly TimelineEntry[]>();
  for (const id of subjects) timelines.set(id, await department.probe.told(id));
  return {
    alerts: alerts
      .map(({ task, alert }) =>
        [
          wall.format(alert.createdAt),
          `${task.subjectLabel} ${task.ruleId} due ${wall.format(task.dueAt)} round ${alert.round}`,
          `${alert.step}${alert.passed.length > 0 ? ` past ${alert.passed.join(' ')}` : ''}`,
          `${alert.userName}${alert.forName === null ? '' : ` for ${alert.forName}`}`,
          `${alert.rings} rings, ${alert.returns} returns${alert.acknowledgedAt === null ? '' : ', acknowledged'}`,
        ].join(' | '),
      )
      .toSorted(),
    compliance: {
      clause: await figures(api, 'clause'),
      person: await figures(api, 'person'),
      customer: await figures(api, 'customer'),
    },
    messages: await messagesOf(api),
    rings: alerts.reduce((sum, { alert }) => sum + alert.rings, 0),
    tasks,
    timelines,
  };
}

async function allTasks(api: Api): Promise<readonly TaskDetail[]> {
  const found: Task[] = [];
  for (let cursor: string | null = null; ; ) {
    const page: Awaited<ReturnType<Api['tasks']['compliance']['list']>> = await api.tasks.compliance.list({
      ...wholeWeek,
      limit: 200,
      cursor,
    });
    found.push(...page.rows);
    if (page.next === null) break;
    cursor = page.next;
  }
  const details: TaskDetail[] = [];
  for (const { id } of found) details.push(await api.tasks.get({ id }));
  return details;
}

async function messagesOf(api: Api): Promise<readonly string[]> {
  const { rows } = await api.mail.list({ filter: 'all', limit: 200 });
  return rows
    .map(({ subject, purpose, to, state, acceptedAt }) =>
      [
        subject,
        purpose,
        to.map(({ address }) => address).join(' '),
        state,
        acceptedAt === null ? '' : wall.format(acceptedAt),
      ].join(' | '),
    )
    .toSorted();
}

async function figures(api: Api, by: 'clause' | 'person' | 'customer'): Promise<readonly string[]> {
  const { rows, total } = await api.tasks.compliance.report({ ...wholeWeek, by });
  const line = ({ key: _key, ...row }: ComplianceRow) => JSON.stringify(row);
  return [...rows.map(line).toSorted(), line(total)];
}
