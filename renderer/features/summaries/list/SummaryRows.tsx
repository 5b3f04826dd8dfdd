import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SummaryRow } from '../../../../shared/contract/summaries.ts';
import type { FigureId, Figures } from '../../../../shared/domain/summaries/figures.ts';
import { Time } from '../../../components/Time.tsx';
import { useRowSteps } from '../../../components/useRowSteps.ts';
import { SummaryStateTag } from '../SummaryStateTag.tsx';
import styles from '../summaries.module.css';
import { useWhose } from '../useWhose.ts';

const columns = ['whose', 'state', 'inTime', 'late', 'kept', 'broken', 'submitted', 'answered'] as const;

/** Who told in time stands as plainly as who was late (3.4). */
export function SummaryRows({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const { t } = useTranslation('summaries');
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

function Row({ row }: { readonly row: SummaryRow }) {
  const { t } = useTranslation('summaries');
  const whose = useWhose();
  const { id, state, revision, figures, submittedAt, answeredAt } = row;
  const late = sumOf(figures, ['late', 'untold']);
  const broken = sumOf(figures, ['keptLate', 'broken']);
  return (
    <Link to="/summaries/$id" params={{ id }} role="row" className={styles['row'] ?? ''} data-row>
      <span role="cell">
        {whose(row)} {revision > 1 && <small className="faint">{t('revision', { revision })}</small>}
      </span>
      <span role="cell">
        <SummaryStateTag state={state} />
      </span>
      <span role="cell" className="num" data-tone={sumOf(figures, ['inTime']) > 0 ? 'done' : undefined}>
        <Share figures={figures} n="inTime" of="due" />
      </span>
      <span role="cell" className="num" data-tone={late > 0 ? 'late' : undefined}>
        {late}
      </span>
      <span role="cell" className="num">
        <Share figures={figures} n="kept" of="promised" />
      </span>
      <span role="cell" className="num" data-tone={broken > 0 ? 'late' : undefined}>
        {broken}
      </span>
      <span role="cell">{submittedAt !== null && <Time at={submittedAt} show="full" />}</span>
      <span role="cell">{answeredAt !== null && <Time at={answeredAt} show="full" />}</span>
    </Link>
  );
}

function Share({ figures, n, of }: { readonly figures: Figures; readonly n: FigureId; readonly of: FigureId }) {
  const { t } = useTranslation('summaries');
  return t('list.of', { n: sumOf(figures, [n]), of: sumOf(figures, [of]) });
}

function sumOf(figures: Figures, ids: readonly FigureId[]): number {
  return ids.reduce((sum, id) => sum + (figures[id]?.n ?? 0), 0);
}
