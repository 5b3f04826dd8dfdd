import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SittingRow } from '../../../../shared/contract/exams.ts';
import { Time } from '../../../components/Time.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useRowSteps } from '../../../components/useRowSteps.ts';
import styles from '../exams.module.css';
import { SittingStateTag } from '../SittingStateTag.tsx';
import { useNamed } from '../useNamed.ts';

const columns = ['person', 'exam', 'attempt', 'state', 'result', 'when', 'validUntil'] as const;

/** Exams, each a link to its page. */
export function ExamRows({ rows }: { readonly rows: readonly SittingRow[] }) {
  const { t } = useTranslation('exams');
  useRowSteps();
  return (
    <div role="table" aria-label={t('title')} className={styles['box']}>
      <div role="row" className={`${styles['row']} ${styles['head']}`}>
        {columns.map((column) => (
          <span key={column} role="columnheader">
            {t(`head.${column}`)}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </div>
  );
}

function Row({ row }: { readonly row: SittingRow }) {
  const { t } = useTranslation('exams');
  const nameOf = useKeptName();
  const named = useNamed();
  const { id, personId, personName, attempt, attempts, state, percent, validUntil, purpose } = row;
  return (
    <Link to="/exams/$id" params={{ id }} role="row" className={styles['row'] ?? ''} data-row>
      <span role="cell">{nameOf(personId, personName)}</span>
      <span role="cell">
        {named({ zh: row.planNameZh, en: row.planNameEn })}{' '}
        {purpose === 'recertification' && <small className="faint">{t('purpose.recertification')}</small>}
      </span>
      <span role="cell" className="num">
        {attempt}/{attempts}
      </span>
      <span role="cell">
        <SittingStateTag state={state} />
      </span>
      <span
        role="cell"
        className="num"
        data-tone={state === 'passed' ? 'done' : state === 'failed' ? 'late' : undefined}
      >
        {percent === null ? '–' : `${percent}%`}
      </span>
      <span role="cell">
        <Time at={row.endedAt ?? row.startedAt ?? row.startsFrom} show="near" />
      </span>
      <span role="cell">{validUntil === null ? '' : <Time at={validUntil} show="day" />}</span>
    </Link>
  );
}
