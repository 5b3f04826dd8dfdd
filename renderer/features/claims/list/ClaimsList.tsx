import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shownRows } from '../../../../shared/lib/shown-rows.ts';
import { queries } from '../../../api/client.ts';
import { NewestNote } from '../../../components/NewestNote.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Money } from '../../../components/quantities.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { Time } from '../../../components/Time.tsx';
import { ClaimStateTag } from '../ClaimStateTag.tsx';
import styles from '../claims.module.css';

const columns = ['report', 'customer', 'amount', 'state', 'raised'] as const;

/** Claims of all reports, the newest first; each leads to its report. */
export function ClaimsList() {
  const { t } = useTranslation('claims');
  const read = useQuery(queries.claims.list.queryOptions({ input: {} }));
  const rows = read.data;
  if (!rows) {
    return read.error ? (
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
    ) : (
      <SkeletonRows rows={6} columns={5} />
    );
  }
  if (rows.length === 0) return <EmptyState title={t('list.none')} text={t('list.noneText')} />;
  return (
    <>
      <div role="table" aria-label={t('title')} className={styles['box']}>
        <div role="row" className={`${styles['row']} ${styles['head']}`}>
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {t(`column.${column}`)}
            </span>
          ))}
        </div>
        {rows.map(({ id, reportId, number, customerName, state, kind, compensation, penalty, asked, raisedAt }) => (
          <Link
            key={id}
            to="/reports/$id"
            params={{ id: reportId }}
            role="row"
            className={styles['row'] ?? ''}
            data-row
          >
            <span role="cell" className="num">
              {number}
            </span>
            <span role="cell">{customerName}</span>
            <span role="cell">
              <Money fen={kind === null ? asked : compensation + penalty} />
            </span>
            <span role="cell">
              <ClaimStateTag state={state} />
            </span>
            <span role="cell">
              <Time at={raisedAt} show="near" />
            </span>
          </Link>
        ))}
      </div>
      <NewestNote shown={rows.length} most={shownRows.claims} />
    </>
  );
}
