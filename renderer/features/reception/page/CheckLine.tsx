import { useTranslation } from 'react-i18next';
import type { VisitCheck } from '../../../../shared/contract/reception-schemas.ts';
import { Time, useTimeText } from '../../../components/Time.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useNow } from '../../../components/useNow.ts';
import styles from '../reception.module.css';
import { useOwnWords } from '../words.ts';

interface CheckLineProps {
  readonly line: VisitCheck;
  readonly live: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onToggle: () => void;
  readonly onSkip: () => void;
}

/** One line: settled or not, by whom and when, or until when. */
export function CheckLine({ line, live, chosen, onChoose, onToggle, onSkip }: CheckLineProps) {
  const { t } = useTranslation('reception');
  const ownWords = useOwnWords();
  const { item, state, note } = line;
  return (
    <div
      className={styles['check']}
      data-card
      data-state={state}
      aria-current={chosen || undefined}
      role="presentation"
      onClick={onChoose}
    >
      <input
        type="checkbox"
        aria-label={ownWords(item)}
        checked={state === 'done'}
        disabled={!live}
        tabIndex={chosen ? 0 : -1}
        onChange={onToggle}
      />
      <span className={styles['words']}>
        {ownWords(item)}
        {item.mandatory && (
          <b className={styles['must']} title={t('page.mandatory')}>
            *
          </b>
        )}
        {note && <small className={styles['note']}>{note}</small>}
      </span>
      <span className="faint">{t(`duty.${item.duty}`)}</span>
      <span className={styles['when']}>
        <Settled line={line} />
      </span>
      <span className="faint num">{item.clause}</span>
      {live && state === 'open' ? (
        <button type="button" className={styles['skip']} tabIndex={-1} onClick={onSkip}>
          {t('ask.notApplicableTitle')}
        </button>
      ) : (
        <span />
      )}
    </div>
  );
}

function Settled({ line: { state, byId, byName, at, dueAt } }: { readonly line: VisitCheck }) {
  const { t } = useTranslation('reception');
  const now = useNow();
  const keptName = useKeptName();
  const timeText = useTimeText();
  if (at !== null) {
    const by = t('page.by', { name: keptName(byId, byName), time: timeText(at, 'near') });
    return <>{state === 'notApplicable' ? `${t('ask.notApplicableTitle')} · ${by}` : by}</>;
  }
  if (dueAt === null) return null;
  return (
    <span data-tone={dueAt < now ? 'late' : undefined} className={styles['due']}>
      <Time at={dueAt} show="near" />
    </span>
  );
}
