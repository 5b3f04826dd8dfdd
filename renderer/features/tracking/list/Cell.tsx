import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { TroubleFlag } from '../../../../shared/contract/exceptions.ts';
import type { ReportFlag } from '../../../../shared/contract/report-schemas.ts';
import type { Shipment } from '../../../../shared/contract/tracking.ts';
import { type Punctuality, punctualityOf } from '../../../../shared/domain/tracking/punctuality.ts';
import { StateTag, type Tone } from '../../../components/StateTag.tsx';
import { orderTones } from '../../../components/states.tsx';
import { TimeAs, type useTimeText } from '../../../components/Time.tsx';
import { grouped } from '../../../components/numbers.ts';
import { ReportMark } from '../../exceptionReports/public.ts';
import { TroubleTags } from '../../exceptions/public.ts';
import type { ColumnName } from './columns.ts';
import styles from './tracking.module.css';

export interface CellProps {
  readonly column: ColumnName;
  readonly row: Shipment;
  readonly now: number;
  /** Something is typed and not saved. */
  readonly typed: boolean;
  /** Open trouble of the order. */
  readonly flag: TroubleFlag | undefined;
  /** Its reports. */
  readonly report: ReportFlag | undefined;
  readonly words: CellWords;
}

/** What the cells say, looked up once for all of them: rows come and go while one scrolls. */
export interface CellWords {
  readonly t: TFunction<['tracking', 'common']>;
  readonly time: ReturnType<typeof useTimeText>;
}

/** One value of a line. */
export function Cell({ column, row, now, typed, flag, report, words: { t, time } }: CellProps) {
  switch (column) {
    case 'number':
      return (
        <>
          <span className="num">{row.number}</span>
          {flag && <TroubleTags flag={flag} compact />}
          {report && <ReportMark flag={report} />}
          {row.urgent && <span className={styles['urgent']}>{t('common:urgent')}</span>}
          {typed && <span className={styles['typed']} role="img" aria-label={t('tracking:list.typed')} />}
        </>
      );
    case 'state':
      return <StateTag tone={orderTones[row.state]}>{t(`common:orderState.${row.state}`)}</StateTag>;
    case 'serviceClass':
      return row.serviceClass;
    case 'pieces':
      return grouped(row.pieces);
    case 'departedAt':
    case 'promisedAt':
    case 'arrivedAt':
      return row[column] === null ? '' : <TimeAs at={row[column]} text={time(row[column], 'near')} />;
    case 'onTime':
      return punctualityTag(punctualityOf(row, now), (punctuality) => t(`tracking:punctuality.${punctuality}`));
    case 'satisfied':
      return row.satisfied === null ? '' : t(`tracking:satisfied.${row.satisfied ? 'yes' : 'no'}`);
    case 'podDueOn':
      return podOf(row, { t, time });
    default:
      return <span title={row[column]}>{row[column]}</span>;
  }
}

const tones: Readonly<Record<Punctuality, Tone>> = { open: 'open', onTime: 'done', late: 'late', overdue: 'late' };

/** Beside a shipment. */
export function PunctualityTag({ punctuality }: { readonly punctuality: Punctuality }) {
  const { t } = useTranslation('tracking');
  return punctualityTag(punctuality, (known) => t(`punctuality.${known}`));
}

function punctualityTag(punctuality: Punctuality, wordOf: (known: Exclude<Punctuality, 'open'>) => string) {
  return punctuality === 'open' ? null : <StateTag tone={tones[punctuality]}>{wordOf(punctuality)}</StateTag>;
}

function podOf({ podBackAt, podDueOn }: Shipment, { t, time }: CellWords) {
  if (podBackAt === null) return podDueOn ? <span className="num">{podDueOn.slice(5)}</span> : null;
  return (
    <span title={t('tracking:column.podBackAt')}>
      ✓ <TimeAs at={podBackAt} text={time(podBackAt, 'day')} />
    </span>
  );
}
