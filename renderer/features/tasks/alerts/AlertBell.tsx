import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { BellOutlined } from '../../../components/icons.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import styles from './bell.module.css';
import { toggleTray, useTray } from './tray-state.ts';

/** How many alerts nobody has acknowledged, on every page. */
export function AlertBell() {
  const { t } = useTranslation('tasks');
  const open = useTray();
  const count = useQuery(queries.tasks.alerts.mine.queryOptions()).data?.length ?? 0;
  const text = count > 0 ? t('alerts.bell', { count }) : t('alerts.bellNone');
  return (
    <button
      type="button"
      id="alert-bell"
      className={styles['bell']}
      data-some={count > 0 || undefined}
      aria-expanded={open}
      aria-label={text}
      title={text}
      aria-keyshortcuts="Control+B"
      onClick={() => toggleTray()}
    >
      <BellOutlined />
      {count > 0 && <span className={styles['number']}>{count}</span>}
      <Kbd keys="ctrl+b" />
    </button>
  );
}
