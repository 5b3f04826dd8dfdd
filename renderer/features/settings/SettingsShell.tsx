import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/session.ts';
import { useTranslate } from '../../i18n/useLanguage.ts';
import { settingsPages } from './pages.ts';
import styles from './SettingsShell.module.css';

/** What this person can set, and the chosen page beside it. */
export function SettingsShell() {
  const { t } = useTranslation('common');
  const translate = useTranslate();
  const may = useMay();
  return (
    <div className={styles['shell']}>
      <nav aria-label={t('frame.settings')}>
        {settingsPages
          .filter(({ permission }) => !permission || may(permission))
          .map(({ to, label }) => (
            <Link key={to} to={to}>
              {translate(label)}
            </Link>
          ))}
      </nav>
      <div className={styles['page']}>
        <Outlet />
      </div>
    </div>
  );
}
