import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import styles from '../reception.module.css';
import type { BookOf, BookState } from './useBook.ts';

interface BookHeadProps {
  readonly stored: Pick<BookOf<unknown>, 'revision' | 'savedAt' | 'savedByName'>;
  readonly book: BookState;
  readonly readOnly: boolean;
}

/** Which version it is, whether it is changed, and what becomes of the changes. */
export function BookHead({ stored, book, readOnly }: BookHeadProps) {
  const { dirty, behind, wrongCount, busy, error, send, drop, keepMine } = book;
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
          <Button size="small" onClick={drop}>
            {t('settings.takeTheirs')}
          </Button>{' '}
          <Button size="small" onClick={keepMine}>
            {t('settings.keepMine')}
          </Button>
        </span>
      )}
      {wrongCount === 0 && !behind && <ProblemNote error={error} />}
      {!readOnly && dirty && (
        <>
          <Button size="small" onClick={drop}>
            {t('settings.discard')}
          </Button>
          <Button size="small" type="primary" loading={busy} disabled={behind} onClick={send}>
            {t('settings.save')}
          </Button>
        </>
      )}
    </div>
  );
}
