import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/errors.ts';
import styles from './ProblemNote.module.css';
import { useProblemText } from './useProblemText.ts';

interface ProblemNoteProps {
  /** Whatever a call threw; nothing is shown for `null`, nor for what the lock and log-in screens say already. */
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What happened and what to do about it, where it happened. */
export function ProblemNote({ error, onRetry }: ProblemNoteProps) {
  const { t } = useTranslation('common');
  const textOf = useProblemText();
  if (!error) return null;
  const { kind } = problemOf(error);
  if (kind === 'locked' || kind === 'signedOut') return null;
  const mayPass = kind === 'unavailable' || kind === 'unreachable';
  return (
    <div className={styles['note']} data-tone={mayPass ? 'soon' : 'late'} role="alert">
      <span>{textOf(error)}</span>
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {t('tryAgain')}
        </Button>
      )}
    </div>
  );
}
