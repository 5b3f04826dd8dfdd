import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../shared/contract/settlement-schemas.ts';
import { Section } from '../../../components/Section.tsx';
import styles from './page.module.css';

/** Of long lists the first ones: the lines themselves say the rest. */
const shown = 12;

/** What changed in the orders since it was handed over, and what could hold the payment (7.2.1). */
export function Warnings({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation('settlement');
  const { drift, obstacles, unbilled } = statement;
  return (
    <>
      {drift.length + unbilled > 0 && (
        <Section title={t('drift.title')}>
          <ul className={styles['list']}>
            {drift.slice(0, shown).map(({ orderId, orderNumber, what }) => (
              <li key={`${orderId} ${what}`}>
                {orderId !== null && <OrderLink id={orderId} number={orderNumber} />} {t(`drift.${what}`)}
              </li>
            ))}
            {drift.length > shown && <li>{t('page.more', { count: drift.length - shown })}</li>}
            {unbilled > 0 && <li>{t('drift.unbilled', { count: unbilled })}</li>}
          </ul>
        </Section>
      )}
      {obstacles.length > 0 && (
        <Section title={t('obstacle.title')}>
          <ul className={styles['list']}>
            {obstacles.slice(0, shown).map((obstacle) => (
              <li key={`${obstacle.kind} ${obstacle.orderId ?? ''} ${obstacle.reportId ?? ''} ${obstacle.label}`}>
                {t(`obstacle.${obstacle.kind}`)}{' '}
                {obstacle.reportId !== null && (
                  <Link to="/reports/$id" params={{ id: obstacle.reportId }}>
                    {obstacle.label || t('obstacle.open')}
                  </Link>
                )}
                {obstacle.reportId === null && obstacle.label}{' '}
                {obstacle.orderId !== null && <OrderLink id={obstacle.orderId} number={obstacle.orderNumber} />}
              </li>
            ))}
            {obstacles.length > shown && <li>{t('page.more', { count: obstacles.length - shown })}</li>}
          </ul>
        </Section>
      )}
    </>
  );
}

function OrderLink({ id, number }: { readonly id: string; readonly number: string }) {
  return (
    <Link to="/orders/$id" params={{ id }} className="num">
      {number}
    </Link>
  );
}
