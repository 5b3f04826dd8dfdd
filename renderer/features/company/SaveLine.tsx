import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/errors.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import styles from './SaveLine.module.css';

interface SaveLineProps {
  readonly changed: boolean;
  readonly saving: boolean;
  readonly error: unknown;
  /** Takes back what was typed and shows the row as it is now. */
  readonly onUndo: () => void;
}

/** The foot of a settings form. */
export function SaveLine({ changed, saving, error, onUndo }: SaveLineProps) {
  const { t } = useTranslation('common');
  const atFields = Boolean(error) && problemOf(error).issues.length > 0;
  return (
    <div className={styles['line']}>
      {!atFields && <ProblemNote error={error} />}
      <Button type="primary" htmlType="submit" disabled={!changed} loading={saving}>
        {t('save')}
      </Button>
      {changed && <Button onClick={onUndo}>{t('discard')}</Button>}
    </div>
  );
}
