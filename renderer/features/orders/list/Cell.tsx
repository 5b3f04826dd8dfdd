import { useTranslation } from 'react-i18next';
import type { OrderRow } from '../../../../shared/contract/orders.ts';
import { formatKg, formatM3 } from '../../../../shared/lib/quantity.ts';
import { OrderStateTag, PrintStateTag } from '../../../components/states.tsx';
import { Time } from '../../../components/Time.tsx';
import { grouped } from '../numbers.ts';
import type { ColumnName } from './column-names.ts';
import styles from './list.module.css';

/** One value of a row. */
export function Cell({ column, row }: { readonly column: ColumnName; readonly row: OrderRow }) {
  const { t } = useTranslation(['orders', 'common']);
  switch (column) {
    case 'number':
      return (
        <>
          <span className="num">{row.number}</span>
          {row.revision > 1 && (
            <span className={styles['revision']}>{t('orders:list.revision', { revision: row.revision })}</span>
          )}
          {row.urgent && <span className={styles['urgent']}>{t('orders:list.urgent')}</span>}
          {row.papersPending && <span className={styles['pending']}>{t('common:papersPending')}</span>}
        </>
      );
    case 'state':
      return <OrderStateTag state={row.state} />;
    case 'jobType':
      return t(`common:jobType.${row.jobType}`);
    case 'pieces':
      return grouped(row.pieces);
    case 'weightKg':
      return row.grams ? grouped(formatKg(row.grams)) : '';
    case 'volumeM3':
      return row.cm3 ? grouped(formatM3(row.cm3)) : '';
    case 'deliveryToAt':
      return row.deliveryToAt === null ? '' : <Time at={row.deliveryToAt} />;
    case 'confirmedAt':
      return <Time at={row.confirmedAt} />;
    case 'printState':
      return row.printState ? <PrintStateTag state={row.printState} /> : t('orders:list.noSheet');
    default:
      return row[column];
  }
}
