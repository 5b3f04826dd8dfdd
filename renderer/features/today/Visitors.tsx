import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { VisitRow } from '../../../shared/contract/reception-schemas.ts';
import { isComing } from '../../../shared/domain/reception/values.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import { queries } from '../../api/client.ts';
import { useZone } from '../../api/session.ts';
import { Kbd } from '../../components/Kbd.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useKeptName } from '../../components/useKeptName.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useArriving, VisitStateTag } from '../reception/public.ts';
import { RowList } from './RowList.tsx';
import styles from './Today.module.css';

/** Guests of today; A on a row says that they are here. Not there on a day without guests. */
export function Visitors() {
  const { t } = useTranslation('reception');
  const read = useQuery(queries.reception.list.queryOptions({ input: { view: 'today' } }));
  const rows = (read.data?.rows ?? []).filter(({ state }) => state !== 'cancelled');
  const { come, error } = useArriving(rows);
  if (read.data ? rows.length === 0 : !read.error) return null;
  return (
    <>
      <ProblemNote error={error} />
      <RowList
        title={t('today.title')}
        rows={read.data && rows}
        error={read.error}
        onRetry={() => void read.refetch()}
        empty={t('today.none')}
        row={(visit) => <Visitor key={visit.id} visit={visit} onArrive={come && (() => come(visit))} />}
      />
    </>
  );
}

interface VisitorProps {
  readonly visit: VisitRow;
  readonly onArrive: (() => void) | null;
}

function Visitor({ visit, onArrive }: VisitorProps) {
  const { t } = useTranslation('reception');
  const zone = useZone();
  const keptName = useKeptName();
  const english = useLanguage() === 'en';
  const { id, fromAt, toAt, customerName, leaderName, hostId, hostName, room, state, grade } = visit;
  const time = `${wallTime(fromAt, zone).time}–${wallTime(toAt, zone).time}`;
  const place = room ? (english ? room.en : room.zh) : '';
  return (
    <Link data-row data-visit={id} to="/visits/$id" params={{ id }} className={styles['short'] ?? ''}>
      <span className={styles['shortTitle']}>
        <span className="num">{time}</span> {customerName}
      </span>
      <span className={styles['tag']}>
        {onArrive && isComing(state) ? (
          <Button
            size="small"
            tabIndex={-1}
            onClick={(event) => {
              event.preventDefault();
              onArrive();
            }}
          >
            {t('today.arrive')} <Kbd keys="a" />
          </Button>
        ) : (
          <VisitStateTag visit={visit} />
        )}
      </span>
      <span className={styles['shortText']}>
        {[t(`grade.${grade}`), leaderName, place].filter(Boolean).join(' · ')}
      </span>
      <span className={styles['note']}>{keptName(hostId, hostName)}</span>
    </Link>
  );
}
