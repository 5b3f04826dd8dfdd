import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrderRow } from '../../../shared/contract/orders.ts';
import { queries } from '../../api/client.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { OrderStateTag } from '../../components/states.tsx';
import { useTimeText } from '../../components/Time.tsx';
import { byDueTime, dueTone } from './due.ts';
import { OrderLine } from './OrderLine.tsx';
import { RowList } from './RowList.tsx';
import { useNow } from '../../components/useNow.ts';

const most = 200;

/** Deliveries promised for today that are not signed for, the next one first. */
export function DueToday({ day }: { readonly day: string }) {
  const { t } = useTranslation('today');
  const orders = useQuery(
    queries.orders.list.queryOptions({
      input: { states: ['confirmed', 'dispatched', 'collected', 'inTransit', 'arrived'], dueOn: day, limit: most },
    }),
  );
  const rows = orders.data && byDueTime(orders.data.rows);
  return (
    <RowList
      wide
      title={t('due')}
      rows={rows}
      error={orders.error}
      onRetry={() => void orders.refetch()}
      empty={t('dueEmpty')}
      row={(order) => (
        <OrderLine
          key={order.id}
          order={order}
          start={<DueTag order={order} />}
          end={<OrderStateTag state={order.state} />}
        />
      )}
    />
  );
}

function DueTag({ order }: { readonly order: OrderRow }) {
  const { t } = useTranslation('today');
  const timeOf = useTimeText();
  const now = useNow();
  if (order.deliveryToAt === null) return null;
  const time = timeOf(order.deliveryToAt, 'time');
  return (
    <StateTag tone={dueTone(order.deliveryToAt, now)}>
      <span className="num">{t(order.deliveryToAt < now ? 'past' : 'by', { time })}</span>
    </StateTag>
  );
}
