import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxAlert } from '../../../../shared/contract/task-schemas.ts';
import { clauseNumber } from '../../../../shared/sop/clause.ts';
import { queries } from '../../../api/client.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Time } from '../../../components/Time.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useNow } from '../../../components/useNow.ts';
import { DueTag } from '../DueTag.tsx';
import { entriesOf, type Group } from '../groups.ts';
import { placeOf } from '../place.ts';
import { useStepName } from '../useStepName.ts';
import { useTaskWords } from '../useTaskWords.ts';
import styles from './tray.module.css';

interface AlertListProps {
  readonly alerts: readonly InboxAlert[];
  readonly onGo?: () => void;
}

/** As many as one call takes. */
const most = 200;

/** Alerts, oldest due time first. To acknowledge is to know of it: the task stays until it is done. */
export function AlertList({ alerts, onGo }: AlertListProps) {
  const { t } = useTranslation('tasks');
  const list = useRef<HTMLUListElement>(null);
  const now = useNow();
  const acknowledge = useMutation(queries.tasks.alerts.acknowledge.mutationOptions());
  const open = alerts.filter(({ acknowledgedAt }) => acknowledgedAt === null);
  const take = (these: readonly InboxAlert[]) => {
    const ids = these.filter(({ acknowledgedAt }) => acknowledgedAt === null).map(({ id }) => id);
    acknowledge.mutate({ ids: ids.slice(0, most) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const here = links.findIndex((link) => link.closest('li')?.contains(document.activeElement));
    if (!step || links.length === 0) return;
    event.preventDefault();
    links[Math.min(Math.max(here + step, 0), links.length - 1)]?.focus();
  };
  return (
    <>
      <div role="presentation" onKeyDown={onKeyDown}>
        <ul ref={list} className={styles['alerts']}>
          {entriesOf(alerts, ({ task }) => task).map((entry) =>
            entry.kind === 'row' ? (
              <Line
                key={entry.row.id}
                alert={entry.row}
                now={now}
                busy={acknowledge.isPending}
                onGo={onGo}
                onAcknowledge={() => take([entry.row])}
              />
            ) : (
              <GroupLine
                key={entry.group.key}
                group={entry.group}
                now={now}
                busy={acknowledge.isPending}
                onGo={onGo}
                onAcknowledge={() => take(entry.group.rows)}
              />
            ),
          )}
        </ul>
      </div>
      <ProblemNote error={acknowledge.error} />
      {open.length > 1 && (
        <button type="button" className={styles['all']} disabled={acknowledge.isPending} onClick={() => take(open)}>
          {t('alerts.acknowledgeAll', { count: open.length })}
        </button>
      )}
      <p className={styles['hint']}>{t('alerts.hint')}</p>
    </>
  );
}

interface TakenProps {
  readonly now: number;
  readonly busy: boolean;
  readonly onGo: (() => void) | undefined;
  readonly onAcknowledge: () => void;
}

interface LineProps extends TakenProps {
  readonly alert: InboxAlert;
}

function Line({ alert, now, busy, onGo, onAcknowledge }: LineProps) {
  const { t } = useTranslation('tasks');
  const words = useTaskWords();
  const stepName = useStepName();
  const keptName = useKeptName();
  const { task } = alert;
  return (
    <li>
      <Link {...placeOf(task)} onClick={onGo}>
        {words.alert(task)}
      </Link>
      <span className={styles['facts']}>
        <DueTag task={task} now={now} />
        <span className="num">{clauseNumber(task.clause)}</span> · {stepName(alert.step)} ·{' '}
        <Time at={alert.createdAt} show="near" />
        {alert.forName && t('panel.for', { name: keptName(alert.forId, alert.forName) })}
      </span>
      {alert.acknowledgedAt === null ? (
        <button
          type="button"
          disabled={busy}
          onClick={onAcknowledge}
          aria-label={t('alerts.acknowledgeOne', { name: words.name(task.ruleId), subject: words.subject(task) })}
        >
          {t('alerts.acknowledge')}
        </button>
      ) : (
        <span className="faint">{t('alerts.acknowledged')}</span>
      )}
    </li>
  );
}

interface GroupLineProps extends TakenProps {
  readonly group: Group<InboxAlert>;
}

/** Many statements with the same duty: one line that leads to the month board, acknowledged at once. */
function GroupLine({ group, now, busy, onGo, onAcknowledge }: GroupLineProps) {
  const { t } = useTranslation('tasks');
  const words = useTaskWords();
  const { rows, place, month } = group;
  const [first] = rows;
  if (!first) return null;
  const name = words.name(first.task.ruleId);
  const subject = t('group.statements', { count: rows.length, month });
  const open = rows.filter(({ acknowledgedAt }) => acknowledgedAt === null).length;
  return (
    <li>
      <Link {...place} onClick={onGo}>
        {t('group.alert', { name, subject })}
      </Link>
      <span className={styles['facts']}>
        <DueTag task={first.task} now={now} />
        <span className="num">{clauseNumber(first.task.clause)}</span> · <Time at={first.createdAt} show="near" />
      </span>
      {open > 0 ? (
        <button
          type="button"
          disabled={busy}
          onClick={onAcknowledge}
          aria-label={t('alerts.acknowledgeOne', { name, subject })}
        >
          {t('alerts.acknowledge')}
        </button>
      ) : (
        <span className="faint">{t('alerts.acknowledged')}</span>
      )}
    </li>
  );
}
