import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../../../shared/contract/task-schemas.ts';
import { queries } from '../../../api/client.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { Time } from '../../../components/Time.tsx';
import { useNow } from '../../../components/useNow.ts';
import { DueTag } from '../DueTag.tsx';
import { TaskPanel } from '../panel/TaskPanel.tsx';
import { useOwnerName } from '../useOwnerName.ts';
import { useTaskWords } from '../useTaskWords.ts';
import styles from './beside.module.css';

/** What the manual asks for an order: what is open with the time left, what is done with its evidence. */
export function OrderTasks({ orderId }: { readonly orderId: string }) {
  const { t } = useTranslation('tasks');
  const [opened, setOpened] = useState<string | null>(null);
  const now = useNow();
  const read = useQuery(queries.tasks.ofSubject.queryOptions({ input: { subjectId: orderId } }));
  if (!read.data && !read.error) return null;
  const open = read.data?.filter(({ storedState }) => storedState === 'open') ?? [];
  const closed = read.data?.filter(({ storedState }) => storedState !== 'open') ?? [];
  const line = (task: Task) => <Line key={task.id} task={task} now={now} onOpen={() => setOpened(task.id)} />;
  return (
    <Section title={t('title')}>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {open.length > 0 ? (
        <ul className={styles['tasks']}>{open.toSorted((one, other) => one.dueAt - other.dueAt).map(line)}</ul>
      ) : (
        <p className={styles['none']}>{t('beside.none')}</p>
      )}
      {closed.length > 0 && (
        <details className={styles['closed']}>
          <summary>{t('beside.closed', { count: closed.length })}</summary>
          <ul className={styles['tasks']}>{closed.map(line)}</ul>
        </details>
      )}
      {opened && <TaskPanel key={opened} id={opened} onClose={() => setOpened(null)} />}
    </Section>
  );
}

interface LineProps {
  readonly task: Task;
  readonly now: number;
  readonly onOpen: () => void;
}

function Line({ task, now, onOpen }: LineProps) {
  const words = useTaskWords();
  const ownerName = useOwnerName();
  const open = task.storedState === 'open';
  return (
    <li>
      <button type="button" onClick={onOpen} title={words.duty(task)}>
        {words.name(task.ruleId)}
      </button>
      <DueTag task={task} now={now} />
      <span className={styles['note']}>
        <Time at={open ? task.dueAt : task.closedAt} show="near" /> · {open ? ownerName(task) : <Outcome task={task} />}
      </span>
    </li>
  );
}

/** Who or what ended it, and what came of it. */
function Outcome({ task }: { readonly task: Task }) {
  const { t } = useTranslation('tasks');
  const said = [task.evidence?.contact?.person, task.evidence?.result, task.reason].filter(Boolean).join(' · ');
  return (
    <>
      {task.closedByEvent ? t('panel.byItself') : task.closedByName}
      {said && ` · ${said}`}
    </>
  );
}
