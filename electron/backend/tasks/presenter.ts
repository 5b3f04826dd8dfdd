import { quietUntil, type QuietSettings, ringOf } from '../../../shared/domain/tasks/ringing.ts';
import { formatInstant } from '../../../shared/lib/dates.ts';
import type { AlertRow, TaskRow } from '../database/entities/tasks.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { SignedInUser } from '../session.ts';
import type { ActsDeps } from './acts.ts';
import { inboxRepository } from './inbox.repository.ts';
import { createHearing } from './stand-ins.ts';
import { createWaitingCount } from './waiting.ts';

export interface Presenter {
  /** Makes heard what is due for whoever is signed in at this workstation. */
  present(): Promise<void>;
}

type Person = Pick<SignedInUser, 'id' | 'language'>;

const most = 50;
/** So many at once come one by one, the oldest due time first; a last one says how many more there are. */
const mostSingle = 3;

/**
 * Shows alerts on the desktop of the workstation where their person is. Each ring is taken under the row's count of
 * rings before it is shown: two workstations, or one that was killed, never show it twice; the inbox holds it anyway.
 */
export function createPresenter(deps: ActsDeps, quiet: () => Promise<QuietSettings>): Presenter {
  const { database, people, now, company } = deps;
  const countWaiting = createWaitingCount(deps);
  const hearing = createHearing(deps);
  return {
    async present() {
      const here = [...new Map(people.sessions.present().map((user) => [user.id, user])).values()];
      const heard = await hearing(here);
      await ring(here, heard);
      await countWaiting([...new Set([...heard.values()].flat())]);
    },
  };

  async function ring(here: readonly Person[], heard: ReadonlyMap<string, readonly string[]>): Promise<void> {
    if (here.length === 0) return;
    const ids = [...new Set([...heard.values()].flat())];
    const due = await inboxRepository.toRing(database.read, ids, now(), most);
    if (due.length === 0) return;
    const still = quietUntil((await quiet()).desktop, now(), await company.zone());
    if (still !== null) {
      await database.write((tx) =>
        inboxRepository.postpone(
          tx,
          due.map(({ id }) => id),
          still,
        ),
      );
      return;
    }
    const taken = await take(deps, due);
    for (const person of here)
      await show(
        deps,
        person,
        taken.filter(({ alert }) => heard.get(person.id)?.includes(alert.userId)),
      );
  }
}

interface Ring {
  readonly at: number;
  readonly alert: AlertRow;
  readonly task: TaskRow;
  readonly urgent: boolean;
}

async function take(deps: ActsDeps, due: readonly AlertRow[]): Promise<readonly Ring[]> {
  return deps.database.write(async (tx) => {
    const at = deps.now();
    const rows = await inboxRepository.tasks(
      tx,
      due.map(({ taskId }) => taskId),
    );
    const tasks = new Map(rows.map((row) => [row.id, row]));
    const taken: Ring[] = [];
    // In one order, as they are closed.
    for (const alert of due.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
      const task = tasks.get(alert.taskId);
      if (!task) continue;
      const { repeatEvery } = await deps.book.ofHash(tx, task.ruleHash);
      const { urgent, againAfterMs } = ringOf(alert.step, alert.rings + 1, repeatEvery);
      if (await inboxRepository.ring(tx, alert, { at, again: at + againAfterMs }))
        taken.push({ at, alert, task, urgent });
    }
    for (const { alert } of taken) tx.changed('alert', alert.taskId);
    return taken;
  });
}

async function show(deps: ActsDeps, { language }: Person, rings: readonly Ring[]): Promise<void> {
  const { notifier } = deps.ports;
  const t = translatorFor(language);
  const zone = await deps.company.zone();
  const inOrder = rings.toSorted((one, other) => one.task.dueAt - other.task.dueAt);
  for (const { at, alert, task, urgent } of inOrder.slice(0, mostSingle)) {
    const params = { subject: task.subjectLabel, customer: task.customerName, due: formatInstant(task.dueAt, zone) };
    const step = alert.step.startsWith('step') ? 'step' : alert.step;
    notifier.show({
      id: alert.id,
      at,
      title: t(`tasks:alert.${step}.title`, { duty: t(`tasks:rule.${task.ruleId}.name`), ...params }),
      body: t(`tasks:rule.${task.ruleId}.alert`, params),
      urgent,
      target: { kind: task.subjectKind, id: task.subjectId, taskId: task.id },
    });
  }
  const further = inOrder.slice(mostSingle);
  const [first] = further;
  if (!first) return;
  notifier.show({
    id: `${first.alert.id} more`,
    at: first.at,
    title: t('tasks:alert.many.title', { number: further.length }),
    body: t('tasks:alert.many.body', { time: formatInstant(first.task.dueAt, zone) }),
    urgent: further.some(({ urgent }) => urgent),
    target: { kind: 'alerts', id: '', taskId: null },
  });
}
