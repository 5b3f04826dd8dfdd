import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { Time } from '../../components/Time.tsx';
import { RowList } from './RowList.tsx';
import { ShortLine } from './ShortLine.tsx';

/** Shifts that wait for this person's signature, and his own list under way (1.1). */
export function Shifts() {
  const { t } = useTranslation('shifts');
  const read = useQuery(queries.shifts.today.queryOptions());
  const own = read.data?.own ?? null;
  const rows = [...(read.data?.toTake ?? []), ...(own ? [own] : [])];
  if (rows.length === 0) return null;
  return (
    <RowList
      title={t('today.title')}
      rows={rows}
      error={read.error}
      onRetry={() => void read.refetch()}
      empty={t('list.empty')}
      row={(row) => (
        <ShortLine
          key={row.id}
          to="/shifts/$id"
          id={row.id}
          title={row === own ? t('today.own') : t('today.toTake', { name: row.giverName })}
          text={row === own ? row.receiverName : ''}
          note={<Time at={row.handedOverAt ?? row.createdAt} show="near" />}
          tag={
            <StateTag tone={row === own && row.state !== 'returned' ? 'underWay' : 'soon'}>
              {t(`state.${row.state}`)}
            </StateTag>
          }
        />
      )}
    />
  );
}
