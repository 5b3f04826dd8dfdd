import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { usePerson } from '../../../api/session.ts';
import { AlertList } from './AlertList.tsx';
import styles from './tray.module.css';

/** Whose list was put away, by person and the last alert in it. */
const left = new Set<string>();

/** What came while one was away, oldest first, until it is acknowledged or put away. */
export function MissedAlerts() {
  const { t } = useTranslation('tasks');
  const person = usePerson()?.id ?? '';
  const [, setLeft] = useState(0);
  const alerts = useQuery(queries.tasks.alerts.missed.queryOptions()).data ?? [];
  const open = alerts.filter(({ acknowledgedAt }) => acknowledgedAt === null);
  const name = `${person} ${Math.max(0, ...open.map(({ createdAt }) => createdAt))}`;
  if (open.length === 0 || left.has(name)) return null;
  const leave = () => {
    left.add(name);
    setLeft(left.size);
  };
  return (
    <section className={styles['missed']} aria-label={t('alerts.missed', { count: open.length })}>
      <header>
        <h2>{t('alerts.missed', { count: open.length })}</h2>
        <button type="button" onClick={leave}>
          {t('alerts.later')}
        </button>
      </header>
      <AlertList alerts={open} />
    </section>
  );
}
