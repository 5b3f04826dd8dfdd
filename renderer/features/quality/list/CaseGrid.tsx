import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { QualityCaseRow } from '../../../../shared/contract/quality-schemas.ts';
import { StateTag } from '../../../components/StateTag.tsx';
import { Time } from '../../../components/Time.tsx';
import { useNow } from '../../../components/useNow.ts';
import styles from '../quality.module.css';
import { AnalysisTag, StageTag } from '../tags.tsx';

const columns = ['number', 'customer', 'stage', 'actions', 'due', 'analysis', 'opened'] as const;

/** Cases, each a link to its page. */
export function CaseGrid({ rows }: { readonly rows: readonly QualityCaseRow[] }) {
  const { t } = useTranslation('quality');
  return (
    <div role="table" aria-label={t('title')} className={styles['box']}>
      <div role="row" className={`${styles['row']} ${styles['head']}`}>
        {columns.map((column) => (
          <span key={column} role="columnheader">
            {t(`column.${column}`)}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <CaseLine key={row.id} row={row} />
      ))}
    </div>
  );
}

function CaseLine({ row }: { readonly row: QualityCaseRow }) {
  const { t } = useTranslation('quality');
  const now = useNow();
  const { id, number, customerName, stage, openActions, nextDueAt, analysis, waitsForMe, openedAt } = row;
  return (
    <Link to="/quality/$id" params={{ id }} role="row" className={styles['row'] ?? ''} data-row>
      <span role="cell" className="num">
        {number}
      </span>
      <span role="cell">{customerName}</span>
      <span role="cell">
        <StageTag stage={stage} />
      </span>
      <span role="cell" className="num">
        {openActions > 0 && openActions}
      </span>
      <span role="cell">
        {nextDueAt !== null && nextDueAt < now ? (
          <StateTag tone="late">{t('list.late')}</StateTag>
        ) : (
          nextDueAt !== null && <Time at={nextDueAt} show="day" />
        )}
      </span>
      <span role="cell">
        {waitsForMe ? <StateTag tone="soon">{t('list.mine')}</StateTag> : analysis && <AnalysisTag state={analysis} />}
      </span>
      <span role="cell">
        <Time at={openedAt} show="near" />
      </span>
    </Link>
  );
}
