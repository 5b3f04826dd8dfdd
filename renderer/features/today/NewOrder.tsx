import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PlusOutlined } from '../../components/icons.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import styles from './Today.module.css';

/** The most used act of the counter. */
export function NewOrder() {
  const { t } = useTranslation('today');
  return (
    <Link to="/drafts/new" className={styles['new'] ?? ''} aria-keyshortcuts="F2">
      <PlusOutlined />
      {t('newOrder')}
      <Kbd keys="f2" onColour />
    </Link>
  );
}
