import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../../../shared/contract/task-schemas.ts';
import type { SumStep } from '../../../../shared/domain/calendar/sum.ts';
import { queries } from '../../../api/client.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { SumOfTime } from '../../calendar/public.ts';
import { placeOf } from '../place.ts';
import { useTaskWords } from '../useTaskWords.ts';
import { useLimitText } from '../useLimitText.ts';
import { AlertsOfTask } from './AlertsOfTask.tsx';
import { EvidenceFacts } from './EvidenceFacts.tsx';
import { EvidenceForm } from './EvidenceForm.tsx';
import { NotApplicablePanel, PassOnPanel } from './leave-panels.tsx';
import styles from './panel.module.css';
import { TaskFacts } from './TaskFacts.tsx';

interface TaskPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One task: what is asked until when and why then, and how it is done, left out or passed on. */
export function TaskPanel({ id, onClose }: TaskPanelProps) {
  const { t } = useTranslation('tasks');
  const words = useTaskWords();
  const [asking, setAsking] = useState<'notApplicable' | 'passOn' | null>(null);
  const read = useQuery(queries.tasks.get.queryOptions({ input: { id } }));
  const task = read.data;
  if (task && asking === 'notApplicable') return <NotApplicablePanel task={task} onClose={onClose} />;
  if (task && asking === 'passOn') return <PassOnPanel task={task} onClose={onClose} />;
  return (
    <SidePanel wide title={task ? words.name(task.ruleId) : t('panel.title')} onClose={onClose}>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={8} columns={2} />}
      {task && <TaskBody task={task} onAsk={setAsking} onClose={onClose} />}
    </SidePanel>
  );
}

interface TaskBodyProps {
  readonly task: TaskDetail;
  readonly onAsk: (what: 'notApplicable' | 'passOn') => void;
  readonly onClose: () => void;
}

function TaskBody({ task, onAsk, onClose }: TaskBodyProps) {
  const { t } = useTranslation('tasks');
  const words = useTaskWords();
  const open = task.storedState === 'open';
  return (
    <div className={styles['body']}>
      <p className={styles['sentence']}>{words.duty(task)}</p>
      <TaskFacts task={task} />
      <Link
        {...placeOf(task)}
        onClick={task.subjectKind === 'order' ? undefined : onClose}
        className={styles['go'] ?? ''}
      >
        {t('panel.go', { subject: words.subject(task) })}
      </Link>
      {open && task.mine && (
        <EvidenceForm task={task} onDone={onClose}>
          <Button onClick={() => onAsk('notApplicable')}>{t('panel.notApplicable')}</Button>
          <Button onClick={() => onAsk('passOn')}>{t('panel.passOn')}</Button>
        </EvidenceForm>
      )}
      {open && !task.mine && <p className="faint">{t('panel.notYours')}</p>}
      {!open && <EvidenceFacts task={task} />}
      <DueSum task={task} />
      <AlertsOfTask task={task} />
    </div>
  );
}

/** How the due time came about. */
function DueSum({ task: { sum } }: { readonly task: TaskDetail }) {
  const { t } = useTranslation('tasks');
  const timeOf = useTimeText();
  const limitText = useLimitText();
  const from = sum.factAt ?? sum.from;
  const what = sum.due.kind === 'relative' ? t(`timeFact.${sum.due.fact}`) : t('panel.begun');
  return (
    <section className={styles['part']}>
      <h3>{t('panel.sum')}</h3>
      <p>{t('panel.sumFrom', { what, time: timeOf(from) })}</p>
      <p>{limitText(sum.due)}</p>
      {sum.heldBack && <p>{t('panel.heldBack')}</p>}
      {sum.steps.length > 0 && <SumOfTime steps={sum.steps as unknown as readonly SumStep[]} />}
    </section>
  );
}
