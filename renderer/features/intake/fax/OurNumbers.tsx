import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FaxRow } from '../../../../shared/contract/fax-count.ts';
import { StateTag, type Tone } from '../../../components/StateTag.tsx';
import styles from './fax.module.css';

const shownPapers = 4;
const tones: Readonly<Record<FaxRow['state'], Tone>> = {
  missing: 'open',
  differs: 'late',
  explained: 'soon',
  agreed: 'done',
};

/** Who it is, with what we have of him on that day. */
export function CustomerCell({ row }: { readonly row: FaxRow }) {
  const { t } = useTranslation('intake');
  return (
    <span role="cell" className={styles['customer']}>
      <b>
        {row.name} <small className="num">{row.code}</small>
      </b>
      <small>
        {row.papers.slice(0, shownPapers).map(({ id, number }) =>
          number === null ? (
            <Link key={id} to="/drafts/$id" params={{ id }} tabIndex={-1}>
              {t('fax.draft')}
            </Link>
          ) : (
            <Link key={id} to="/orders/$id" params={{ id }} tabIndex={-1} className="num">
              {number}
            </Link>
          ),
        )}
        {row.papers.length > shownPapers && `+${row.papers.length - shownPapers}`}
      </small>
    </span>
  );
}

/** Our numbers, and what changed after the day was closed. */
export function OurCells({ row }: { readonly row: FaxRow }) {
  const { t } = useTranslation('intake');
  return (
    <>
      <span role="cell" className="num">
        {row.orders}
        {row.since && (
          <StateTag tone="soon">{t('fax.since', { orders: row.since.orders, drafts: row.since.drafts })}</StateTag>
        )}
      </span>
      <span role="cell" className="num">
        {row.drafts}
      </span>
    </>
  );
}

export function DifferenceCells({ row }: { readonly row: FaxRow }) {
  const { t } = useTranslation('intake');
  const { difference, state } = row;
  return (
    <>
      <span role="cell" className="num">
        {difference === null ? '–' : difference > 0 ? `+${difference}` : difference}
      </span>
      <span role="cell">
        <StateTag tone={tones[state]}>{t(`fax.state.${state}`)}</StateTag>
      </span>
    </>
  );
}
