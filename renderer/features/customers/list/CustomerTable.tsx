import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CustomerHit } from '../../../../shared/contract/customers.ts';
import { StateTag } from '../../../components/StateTag.tsx';
import { useRowSteps } from '../../../components/useRowSteps.ts';
import { Marked } from '../look-up/Marked.tsx';
import styles from './CustomersPage.module.css';

interface CustomerTableProps {
  readonly rows: readonly CustomerHit[];
  readonly asked: string;
}

/** Dense rows; arrows walk, Enter opens. */
export function CustomerTable({ rows, asked }: CustomerTableProps) {
  const { t } = useTranslation('customers');
  useRowSteps();
  return (
    <div role="table" aria-label={t('title')} className={styles['table']}>
      <div role="row" className={styles['head']}>
        {(['code', 'name', 'contact', 'phone', 'mark'] as const).map((column) => (
          <span key={column} role="columnheader">
            {t(`list.${column}`)}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <CustomerLine key={row.id} row={row} asked={asked} />
      ))}
    </div>
  );
}

function CustomerLine({ row, asked }: { readonly row: CustomerHit; readonly asked: string }) {
  const { t } = useTranslation('customers');
  return (
    <Link
      to="/customers/$id"
      params={{ id: row.id }}
      role="row"
      className={styles['row']}
      data-row
      data-inactive={row.active ? undefined : ''}
    >
      <span role="cell" className="num">
        <Marked text={row.code} asked={asked} />
      </span>
      <span role="cell">
        <Marked text={row.nameZh} asked={asked} />
        {row.nameEn && (
          <small>
            <Marked text={row.nameEn} asked={asked} />
          </small>
        )}
      </span>
      <span role="cell">
        <Marked text={row.contact} asked={asked} />
      </span>
      <span role="cell" className="num">
        <Marked text={row.phone} asked={asked} />
      </span>
      <span role="cell" className={styles['marks']}>
        {row.keyAccount && <StateTag tone="underWay">{t('keyAccount')}</StateTag>}
        {!row.active && <StateTag tone="open">{t('inactive')}</StateTag>}
      </span>
    </Link>
  );
}
