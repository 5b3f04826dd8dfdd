import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Carriage } from '../../../../shared/contract/dispatch.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { Fact, Facts } from '../../../components/FieldGrid.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { Time, useTimeText } from '../../../components/Time.tsx';
import { toast } from '../../../components/toasts.tsx';
import { ArrivalPanel } from './ArrivalPanel.tsx';
import styles from './carriage.module.css';

/** Which vehicle carries an order, who drives it, when it arrives: what the clerk tells the customer (2.3.1). */
export function CarriageSection({ orderId }: { readonly orderId: string }) {
  const { t } = useTranslation('dispatch');
  const may = useMay();
  const reads = may('dispatch.read');
  const [asking, setAsking] = useState(false);
  const found = useQuery({ ...queries.dispatch.ofOrder.queryOptions({ input: { id: orderId } }), enabled: reads });
  if (!reads || found.data?.day === null) return null;
  const carriage = found.data?.carriage ?? null;
  return (
    <Section
      title={t('order.title')}
      actions={
        carriage && may('tracking.record') && <Button onClick={() => setAsking(true)}>{t('act.arrival')}</Button>
      }
    >
      <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      {found.data && carriage === null && (
        <p className={styles['none']}>
          {t('order.none')}{' '}
          <Link to="/dispatch" search={{ day: found.data.day }}>
            {t('act.openPlan')}
          </Link>
        </p>
      )}
      {carriage && <CarriageFacts carriage={carriage} />}
      {carriage && asking && <ArrivalPanel orderId={orderId} carriage={carriage} onClose={() => setAsking(false)} />}
    </Section>
  );
}

function CarriageFacts({ carriage }: { readonly carriage: Carriage }) {
  const { t } = useTranslation('dispatch');
  const timeText = useTimeText();
  const { plate, vehicleType, subcontracted, driverName, driverPhone: phone, arrivalAt, calledAt } = carriage;
  const copy = async () => {
    await navigator.clipboard.writeText(phone);
    toast('done', t('order.copied', { phone }));
  };
  return (
    <>
      <p className={styles['arrival']}>
        {arrivalAt === null ? (
          <StateTag tone="soon">{t('order.arrivalUnknown')}</StateTag>
        ) : (
          <strong>{t('board.arrival', { at: timeText(arrivalAt, 'near') })}</strong>
        )}
        {calledAt !== null && (
          <span>{t('order.asked', { name: carriage.calledByName, at: timeText(calledAt, 'near') })}</span>
        )}
        {carriage.note && <span>{carriage.note}</span>}
      </p>
      <Facts>
        <Fact label={t('order.plate')}>
          <strong className="num">{plate}</strong> {t(`vehicle.${vehicleType}`)}
          {subcontracted && ` · ${t('board.subcontracted')}`}
        </Fact>
        <Fact label={t('order.driver')}>{driverName || t('board.noDriver')}</Fact>
        <Fact label={t('order.phone')}>
          {phone && (
            <button
              type="button"
              className={styles['phone']}
              aria-label={t('act.copy', { phone })}
              title={t('act.copy', { phone })}
              onClick={() => void copy()}
            >
              {phone}
            </button>
          )}
        </Fact>
        <Fact label={t('order.hours')}>
          <Link to="/dispatch" search={{ day: carriage.day }}>
            <Time at={carriage.fromAt} show="near" />
          </Link>
        </Fact>
      </Facts>
    </>
  );
}
