import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../../../shared/contract/task-schemas.ts';
import { Time } from '../../../components/Time.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useStepName } from '../useStepName.ts';
import styles from './panel.module.css';

/** Who was told of it, and who will be while it stays open. */
export function AlertsOfTask({ task }: { readonly task: TaskDetail }) {
  const { t } = useTranslation(['tasks', 'people']);
  const stepName = useStepName();
  const keptName = useKeptName();
  const nameOf = (to: TaskDetail['ladder'][number]['to'][number]) =>
    to === 'owner' ? t('tasks:owner.owner') : t(`people:role.${to}`);
  const next = task.storedState === 'open' ? task.ladder.filter(({ done }) => !done) : [];
  if (task.alerts.length === 0 && next.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h3>{t('tasks:panel.alerts')}</h3>
      <ul>
        {task.alerts.map((alert) => (
          <li key={alert.id}>
            <Time at={alert.createdAt} show="near" /> · {stepName(alert.step)} ·{' '}
            {keptName(alert.userId, alert.userName)}
            {alert.forName && t('tasks:panel.for', { name: keptName(alert.forId, alert.forName) })}
            {alert.acknowledgedAt !== null &&
              ` · ${t('tasks:panel.acknowledgedBy', { name: alert.acknowledgedByName ?? '' })}`}
          </li>
        ))}
        {next.map(({ step, at, to }) => (
          <li key={step} className="faint">
            {t('tasks:panel.willTell')} <Time at={at} show="near" /> · {stepName(step)} ·{' '}
            {to.map(nameOf).join(t('tasks:list.and'))}
          </li>
        ))}
      </ul>
    </section>
  );
}
