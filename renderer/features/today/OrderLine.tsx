import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderRow } from '../../../shared/contract/orders.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { ReportMark, useReportFlags } from '../exceptionReports/public.ts';
import { TroubleTags, useTroubleFlags } from '../exceptions/public.ts';
import styles from './Today.module.css';

interface OrderLineProps {
  readonly order: OrderRow;
  /** The time that this list is about. */
  readonly start: ReactNode;
  readonly end?: ReactNode;
}

/** An order in one line: number, client, where to, what, and the point of the list. */
export function OrderLine({ order, start, end }: OrderLineProps) {
  const { t } = useTranslation(['today', 'common']);
  const flag = useTroubleFlags().get(order.id);
  const report = useReportFlags().get(order.id);
  return (
    <Link data-row to="/orders/$id" params={{ id: order.id }} className={styles['row'] ?? ''}>
      <span className={styles['start']}>{start}</span>
      <span className={styles['number']}>{order.number}</span>
      <b className={styles['client']}>{order.customerName}</b>
      <span className={styles['faint']} title={`${order.consignee} ${order.destination}`}>
        {order.consignee} {order.destination}
      </span>
      <span className={styles['goods']}>
        {order.goods} <span className="num">{t('pieces', { count: order.pieces })}</span>
      </span>
      <span className={styles['end']}>
        {flag && <TroubleTags flag={flag} />}
        {report && <ReportMark flag={report} />}
        {order.papersPending && <StateTag tone="soon">{t('common:papersPending')}</StateTag>}
        {order.urgent && <StateTag tone="late">{t('common:urgent')}</StateTag>}
        {end}
      </span>
    </Link>
  );
}
