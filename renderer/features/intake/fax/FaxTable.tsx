import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FaxDay } from '../../../../shared/contract/fax-count.ts';
import { queries } from '../../../api/client.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ClosedRow } from './ClosedRow.tsx';
import styles from './fax.module.css';
import { FaxRowForm } from './FaxRowForm.tsx';

const columns = [
  'name',
  'orders',
  'drafts',
  'theirCount',
  'difference',
  'state',
  'toldBy',
  'toldAt',
  'reason',
  'ownerName',
] as const;

interface FaxTableProps {
  readonly view: FaxDay;
  readonly today: string;
}

/** A line for each customer; Enter saves it and goes to the next. */
export function FaxTable({ view, today }: FaxTableProps) {
  const { t } = useTranslation('intake');
  const closed = view.closedAt !== null;
  const owners = useQuery({ ...queries.people.owners.queryOptions(), enabled: !closed });
  return (
    <>
      <div role="table" aria-label={t('fax.title')} className={styles['table']}>
        <div role="row" className={styles['head']}>
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {t(`fax.column.${column}`)}
            </span>
          ))}
        </div>
        {view.rows.map((row) =>
          closed ? (
            <ClosedRow key={row.customerId} row={row} />
          ) : (
            <FaxRowForm
              key={`${row.customerId} ${row.version}`}
              day={view.day}
              today={today}
              row={row}
              owners={owners.data ?? []}
            />
          ),
        )}
      </div>
      {!closed && (
        <p className={styles['keys']}>
          <Kbd keys="enter" /> {t('fax.keys')}
        </p>
      )}
    </>
  );
}
