import type { TFunction } from 'i18next';
import type { TroubleFlag } from '../../../../shared/contract/exceptions.ts';
import type { ReportFlag } from '../../../../shared/contract/report-schemas.ts';
import type { OrderRow } from '../../../../shared/contract/orders.ts';
import { formatKg, formatM3 } from '../../../../shared/lib/quantity.ts';
import { orderTones, printTones } from '../../../components/states.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { TimeAs, type useTimeText } from '../../../components/Time.tsx';
import { grouped } from '../../../components/numbers.ts';
import { TroubleTags } from '../../exceptions/public.ts';
import { ReportMark } from '../../exceptionReports/public.ts';
import type { ColumnName } from './column-names.ts';
import styles from './list.module.css';

export interface CellProps {
  readonly column: ColumnName;
  readonly row: OrderRow;
  /** Open trouble of the order. */
  readonly flag: TroubleFlag | undefined;
  /** Its reports. */
  readonly report: ReportFlag | undefined;
  readonly words: CellWords;
}

/** What the cells of a list say, looked up once for all of them: rows come and go while one scrolls. */
export interface CellWords {
  readonly t: TFunction<['orders', 'common']>;
  readonly time: ReturnType<typeof useTimeText>;
}

/** One value of a row. */
export function Cell({ column, row, flag, report, words: { t, time } }: CellProps) {
  switch (column) {
    case 'number':
      return (
        <>
          <span className="num">{row.number}</span>
          {flag && <TroubleTags flag={flag} compact />}
          {report && <ReportMark flag={report} />}
          {row.revision > 1 && (
            <span className={styles['revision']}>{t('orders:list.revision', { revision: row.revision })}</span>
          )}
          {row.urgent && <span className={styles['urgent']}>{t('orders:list.urgent')}</span>}
          {row.papersPending && (
            <span className={styles['pending']} title={t('common:papersPending')}>
              {t('orders:list.papers')}
            </span>
          )}
        </>
      );
    case 'state':
      return <StateTag tone={orderTones[row.state]}>{t(`common:orderState.${row.state}`)}</StateTag>;
    case 'jobType':
      return t(`common:jobType.${row.jobType}`);
    case 'pieces':
      return grouped(row.pieces);
    case 'weightKg':
      return row.grams ? grouped(formatKg(row.grams)) : '';
    case 'volumeM3':
      return row.cm3 ? grouped(formatM3(row.cm3)) : '';
    case 'deliveryToAt':
      return row.deliveryToAt === null ? '' : <TimeAs at={row.deliveryToAt} text={time(row.deliveryToAt, 'near')} />;
    case 'confirmedAt':
      return <TimeAs at={row.confirmedAt} text={time(row.confirmedAt, 'near')} />;
    case 'printState':
      if (!row.printState) return t('orders:list.noSheet');
      return <StateTag tone={printTones[row.printState]}>{t(`common:printState.${row.printState}`)}</StateTag>;
    default:
      return <span title={row[column]}>{row[column]}</span>;
  }
}
