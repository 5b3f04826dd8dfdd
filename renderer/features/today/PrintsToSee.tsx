import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrderRow } from '../../../shared/contract/orders.ts';
import { isUnderWay } from '../../../shared/domain/printing/states.ts';
import { queries } from '../../api/client.ts';
import { useMay, usePerson } from '../../api/session.ts';
import { PrintStateTag } from '../../components/states.tsx';
import { Time } from '../../components/Time.tsx';
import { ShortLine } from './ShortLine.tsx';
import { RowList } from './RowList.tsx';

const most = 50;

/** Sheets that are not on paper: a clerk's own orders, everybody's for the centres. Failures first. */
export function PrintsToSee() {
  const { t } = useTranslation('today');
  const person = usePerson();
  const ownerId = useMay()('orders.confirm') ? (person?.id ?? null) : null;
  const orders = useQuery(queries.orders.list.queryOptions({ input: { ownerId, notPrinted: true, limit: most } }));
  return (
    <RowList
      title={t('attention')}
      rows={orders.data && worstFirst(orders.data.rows)}
      error={orders.error}
      onRetry={() => void orders.refetch()}
      empty={t(ownerId ? 'attentionEmpty' : 'attentionEmptyAll')}
      row={(order) => (
        <ShortLine
          key={order.id}
          to="/orders/$id"
          id={order.id}
          title={order.number}
          text={order.customerName}
          note={<Time at={order.confirmedAt} show="near" />}
          tag={order.printState && <PrintStateTag state={order.printState} />}
        />
      )}
    />
  );
}

function worstFirst(orders: readonly OrderRow[]): readonly OrderRow[] {
  const rank = ({ printState }: OrderRow) => (printState && isUnderWay(printState) ? 1 : 0);
  return orders.toSorted((a, b) => rank(a) - rank(b));
}
