import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import styles from '../reception.module.css';
import type { BookOf } from './useBook.ts';

interface BookHeadProps {
  readonly stored: Pick<BookOf<unknown>, 'revision' | 'savedAt' | 'savedByName'>;
  readonly dirty: boolean;
  readonly behind: boolean;
  readonly wrongCount: number;
  readonly busy: boolean;
  readonly error: unknown;
  readonly readOnly: boolean;
  readonly onSave: () => void;
  readonly onDrop: () => void;
  readonly onKeepMine: () => void;
}

/** Which version it is, whether it is changed, and what becomes of the changes. */
export function BookHead(props: BookHeadProps) {
  const { stored, dirty, behind, wrongCount, busy, error, readOnly, onSave, onDrop, onKeepMine } = props;
  const { t } = useTranslation('reception');
  const timeText = useTimeText();
  const { revision, savedAt, savedByName } = stored;
  return (
    <div className={styles['line']}>
      <span className="faint">
        {savedAt === null
          ? t('settings.starting')
          : `${t('settings.version', { revision })} · ${t('settings.savedBy', { name: savedByName, time: timeText(savedAt) })}`}
      </span>
      {dirty && <StateTag tone="soon">{t('settings.dirty')}</StateTag>}
      {wrongCount > 0 && <StateTag tone="late">{t('form.summary', { count: wrongCount })}</StateTag>}
      {behind && (
        <span className={styles['warn']}>
          {t('settings.conflict')}{' '}
          <Button size="small" onClick={onDrop}>
            {t('settings.takeTheirs')}
          </Button>{' '}
          <Button size="small" onClick={onKeepMine}>
            {t('settings.keepMine')}
          </Button>
        </span>
      )}
      {wrongCount === 0 && !behind && <ProblemNote error={error} />}
      {!readOnly && dirty && (
        <>
          <Button size="small" onClick={onDrop}>
            {t('settings.discard')}
          </Button>
          <Button size="small" type="primary" loading={busy} disabled={behind} onClick={onSave}>
            {t('settings.save')}
          </Button>
        </>
      )}
    </div>
  );
}
