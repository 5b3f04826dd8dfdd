import { Link, type LinkProps } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ArrowLeftOutlined } from './icons.tsx';
import styles from './PageHeader.module.css';

interface PageHeaderProps {
  readonly title: string;
  /** A word or tag beside the title. */
  readonly sub?: ReactNode;
  /** The page one level up. */
  readonly back?: LinkProps['to'];
  readonly actions?: ReactNode;
}

/** The top line of a page: where one is, what can be done here. Also names the window. */
export function PageHeader({ title, sub, back, actions }: PageHeaderProps) {
  const { t } = useTranslation('common');
  useEffect(() => {
    document.title = `${title} · ${t('appName')}`;
  }, [title, t]);
  return (
    <header className={styles['header']}>
      {back && (
        <Link to={back} className={styles['back']} aria-label={t('back')} title={t('back')}>
          <ArrowLeftOutlined />
        </Link>
      )}
      <h1>{title}</h1>
      {sub && <div className={styles['sub']}>{sub}</div>}
      {actions && <div className={styles['actions']}>{actions}</div>}
    </header>
  );
}
