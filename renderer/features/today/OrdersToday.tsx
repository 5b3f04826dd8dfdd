import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { useMay } from '../../api/session.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { OrderStateTag, PrintStateTag } from '../../components/states.tsx';
import { Time } from '../../components/Time.tsx';
import { NewOrder } from './NewOrder.tsx';
import { OrderLine } from './OrderLine.tsx';
import { RowList } from './RowList.tsx';

const most = 50;

/** What the counter took today, newest first. */
export function OrdersToday({ day }: { readonly day: string }) {
  const { t } = useTranslation('today');
  const may = useMay();
  const orders = useQuery(queries.orders.list.queryOptions({ input: { from: day, to: day, limit: most } }));
  return (
    <RowList
      wide
      title={t('orders')}
      rows={orders.data?.rows}
      error={orders.error}
      onRetry={() => void orders.refetch()}
      actions={
        <Link to="/orders" search={{ from: day, to: day } as never}>
          {orders.data?.next ? t('more') : t('all')}
        </Link>
      }
      empty={
        <EmptyState
          title={t('ordersEmpty')}
          {...(may('orders.draft') ? { text: t('ordersEmptyText'), action: <NewOrder /> } : {})}
        />
      }
      row={(order) => (
        <OrderLine
          key={order.id}
          order={order}
          start={<Time at={order.confirmedAt} show="time" />}
          end={
            <>
              {order.printState && order.printState !== 'printed' && <PrintStateTag state={order.printState} />}
              <OrderStateTag state={order.state} />
            </>
          }
        />
      )}
    />
  );
}
