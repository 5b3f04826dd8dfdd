import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../../../shared/contract/orders.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { AlsoHere } from '../../../components/AlsoHere.tsx';
import { aboutNothing } from '../../../components/anywhere.ts';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { OrderStateTag } from '../../../components/states.tsx';
import { Attachments } from '../../attachments/public.ts';
import { OrderTroubleTags, TroubleSection } from '../../exceptions/public.ts';
import { OrderReports } from '../../exceptionReports/public.ts';
import { ClaimsOfOrder } from '../../claims/public.ts';
import { QualityOfOrder } from '../../quality/public.ts';
import { CarriageSection } from '../../dispatch/public.ts';
import { OrderIntake } from '../../intake/public.ts';
import { OrderContacts } from '../../messages/public.ts';
import { CasePromises } from '../../promises/public.ts';
import { CaseRequests } from '../../requests/public.ts';
import { StatementsOfOrder } from '../../settlement/public.ts';
import { OrderTasks } from '../../tasks/public.ts';
import { ShipmentSection } from '../../tracking/public.ts';
import { NextSteps } from './NextSteps.tsx';
import { OrderFacts } from './OrderFacts.tsx';
import styles from './order.module.css';
import { RevisionPanel } from './RevisionPanel.tsx';
import { Timeline } from './Timeline.tsx';

/** One order: what was agreed, all that happened, what to do next. */
export function OrderPage() {
  const { id = '' } = useParams({ strict: false });
  const order = useQuery(queries.orders.get.queryOptions({ input: { id } }));
  if (order.data) return <OrderScreen key={id} order={order.data} />;
  if (order.error) return <ProblemNote error={order.error} onRetry={() => void order.refetch()} />;
  return <SkeletonRows rows={12} columns={4} />;
}

function OrderScreen({ order }: { readonly order: Order }) {
  const [revision, setRevision] = useState<number | null>(null);
  return (
    <>
      <OrderHeader order={order} />
      <div className={styles['columns']}>
        <div>
          <TroubleSection order={order} place="top" />
          <OrderFacts order={order} />
          <TroubleSection order={order} place="below" />
          <OrderReports order={order} />
          <CasePromises about={{ ...aboutNothing, orderId: order.id }} />
          <CaseRequests about={{ ...aboutNothing, orderId: order.id }} />
          <QualityOfOrder orderId={order.id} />
          <ClaimsOfOrder orderId={order.id} />
          <StatementsOfOrder orderId={order.id} />
          <CarriageSection orderId={order.id} />
          <ShipmentSection orderId={order.id} />
          <OrderContacts order={order} />
          <OrderPapers order={order} />
        </div>
        <Timeline orderId={order.id} onRevision={setRevision} />
        <div>
          <NextSteps order={order} onRevision={setRevision} />
          <OrderTasks orderId={order.id} />
        </div>
      </div>
      {revision !== null && <RevisionPanel order={order} revision={revision} onClose={() => setRevision(null)} />}
    </>
  );
}

function OrderPapers({ order }: { readonly order: Order }) {
  const may = useMay();
  return (
    <div>
      <OrderIntake orderId={order.id} />
      <Attachments subjectKind="order" subjectId={order.id} readOnly={!may('orders.draft')} />
    </div>
  );
}

function OrderHeader({ order }: { readonly order: Order }) {
  const { t } = useTranslation(['orders', 'common']);
  return (
    <PageHeader
      title={order.number}
      back="/orders"
      sub={
        <>
          {order.revision > 1 && (
            <StateTag tone="underWay">{t('orders:order.revision', { revision: order.revision })}</StateTag>
          )}
          <OrderStateTag state={order.state} />
          <AlsoHere kind="order" id={order.id} doing="reading" />
          {order.urgent && <StateTag tone="late">{t('orders:field.urgent')}</StateTag>}
          <OrderTroubleTags orderId={order.id} />
          {order.papersPending && <StateTag tone="soon">{t('common:papersPending')}</StateTag>}
          {order.holdForNotice && <StateTag tone="waiting">{t('orders:field.holdForNotice')}</StateTag>}
          <span className={styles['route']}>
            {t(`common:jobType.${order.jobType}`)} · {order.customerName} → {order.destination}
          </span>
        </>
      }
    />
  );
}
