import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { VisitRow } from '../../../shared/contract/reception-schemas.ts';
import { isComing } from '../../../shared/domain/reception/values.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import { queries } from '../../api/client.ts';
import { useMay, useZone } from '../../api/session.ts';
import { Kbd } from '../../components/Kbd.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useKeptName } from '../../components/useKeptName.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useShortcut } from '../../components/useShortcut.ts';
import { VisitStateTag } from '../reception/public.ts';
import { RowList } from './RowList.tsx';
import styles from './Today.module.css';

/** Guests of today; A on a row says that they are here. Not there on a day without guests. */
export function Visitors() {
  const { t } = useTranslation('reception');
  const may = useMay();
  const read = useQuery(queries.reception.list.queryOptions({ input: { view: 'today' } }));
  const arrive = useMutation(queries.reception.arrive.mutationOptions());
  const rows = (read.data?.rows ?? []).filter(({ state }) => state !== 'cancelled');
  const come = ({ id, version, state }: VisitRow) => {
    if (isComing(state) && !arrive.isPending) arrive.mutate({ id, version });
  };
  const writes = may('reception.write');
  useShortcut(
    'a',
    () => {
      const row = rows.find(({ id }) => id === (document.activeElement as HTMLElement | null)?.dataset['visit']);
      if (row) come(row);
    },
    { inFields: false, enabled: writes },
  );
  if (rows.length === 0) return null;
  return (
    <>
      <ProblemNote error={arrive.error} />
      <RowList
        title={t('today.title')}
        rows={rows}
        error={read.error}
        onRetry={() => void read.refetch()}
        empty={t('today.none')}
        row={(visit) => <Visitor key={visit.id} visit={visit} onArrive={writes ? () => come(visit) : null} />}
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
