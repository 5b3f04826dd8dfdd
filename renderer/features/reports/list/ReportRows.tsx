import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WorkReportRow } from '../../../../shared/contract/reports.ts';
import { periodWords } from '../../../../shared/domain/reports/period-words.ts';
import { Time } from '../../../components/Time.tsx';
import { useRowSteps } from '../../../components/useRowSteps.ts';
import styles from '../reports.module.css';
import { ReportStateTag } from '../ReportStateTag.tsx';
import { useWhose } from '../useWhose.ts';

const columns = ['period', 'whose', 'state', 'submitted', 'answered', 'sent'] as const;

export function ReportRows({ rows }: { readonly rows: readonly WorkReportRow[] }) {
  const { t } = useTranslation('reports');
  useRowSteps();
  return (
    <div role="table" aria-label={t('title')}>
      <div role="row" className={`${styles['row']} ${styles['head']}`}>
        {columns.map((column) => (
          <span key={column} role="columnheader">
            {t(`column.${column}`)}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </div>
  );
}

function Row({ row }: { readonly row: WorkReportRow }) {
  const { t } = useTranslation('reports');
  const whose = useWhose();
  const { id, kind, period, state, revision, submittedAt, answeredAt, sentAt } = row;
  return (
    <Link to="/work-reports/$id" params={{ id }} role="row" className={styles['row'] ?? ''} data-row>
      <span role="cell" className="num">
        {periodWords(kind, period)}
      </span>
      <span role="cell">
        {whose(row)} {revision > 1 && <small className="faint">{t('revision', { revision })}</small>}
      </span>
      <span role="cell">
        <ReportStateTag state={state} />
      </span>
      {[submittedAt, answeredAt, sentAt].map((at, index) => (
        <span key={columns[index + 3]} role="cell">
          {at !== null && <Time at={at} show="full" />}
        </span>
      ))}
    </Link>
  );
}
