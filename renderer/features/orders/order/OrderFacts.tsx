import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../../../shared/contract/orders.ts';
import { densityClassOf } from '../../../../shared/domain/orders/job-types.ts';
import { addressLine } from '../../../../shared/domain/orders/order.ts';
import { Fact, Facts } from '../../../components/FieldGrid.tsx';
import { Money, Volume, Weight } from '../../../components/quantities.tsx';
import { Section } from '../../../components/Section.tsx';
import { Time } from '../../../components/Time.tsx';
import styles from './order.module.css';
import { useWindowText } from './window-text.ts';

/** What was agreed, in the order of the form. */
export function OrderFacts({ order }: { readonly order: Order }) {
  return (
    <div>
      <RequestFacts order={order} />
      <Parties order={order} />
      <GoodsFacts order={order} />
      <Demands order={order} />
      <Fees order={order} />
    </div>
  );
}

function RequestFacts({ order }: { readonly order: Order }) {
  const { t } = useTranslation(['orders', 'common']);
  const windowText = useWindowText();
  return (
    <Section title={t('orders:order.request')}>
      <Facts columns={2}>
        <Fact label={t('orders:order.client')}>
          <Link to={`/customers/${order.customerId}` as never}>{order.customerName}</Link>
        </Fact>
        <Fact label={t('orders:field.contactName')}>
          {order.contactName} <span className="num">{order.contactPhone}</span>
        </Fact>
        <Fact label={t('orders:field.jobType')}>
          {t(`common:jobType.${order.jobType}`)}
          {order.vehicleType && ` · ${t(`orders:vehicle.${order.vehicleType}`)}`}
          {order.mode && ` · ${t(`orders:mode.${order.mode}`)}`}
        </Fact>
        <Fact label={t('orders:field.channel')}>
          {t(`orders:channel.${order.channel}`)}
          {order.customerOrderNo && ` · ${order.customerOrderNo}`}
        </Fact>
        <Fact label={t('orders:field.pickupDay')}>{windowText(order.pickupFromAt, order.pickupToAt)}</Fact>
        <Fact label={t('orders:field.deliveryDay')}>{windowText(order.deliveryFromAt, order.deliveryToAt)}</Fact>
        <Fact label={t('orders:order.owner')}>{order.ownerName}</Fact>
        <Fact label={t('orders:order.confirmedBy')}>
          {order.confirmedByName} <Time at={order.confirmedAt} show="near" />
        </Fact>
      </Facts>
    </Section>
  );
}

function Parties({ order }: { readonly order: Order }) {
  const { t } = useTranslation('orders');
  const list = { pickup: 'pickups', delivery: 'deliveries' } as const;
  return (
    <Section title={t('order.parties')} flush>
      <table className={styles['points']}>
        <tbody>
          {order.points.map((point) => (
            <tr key={`${point.kind} ${point.position}`}>
              <th scope="row">{t(`point.${list[point.kind]}`, { number: point.position + 1 })}</th>
              <td>
                <strong>{point.company || point.contact}</strong>
                <span>
                  {point.company && point.contact} <span className="num">{point.phone}</span>
                </span>
                <span>{addressLine(point)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function GoodsFacts({ order }: { readonly order: Order }) {
  const { t } = useTranslation('orders');
  const totalDensity = densityClassOf(order.grams, order.cm3);
  return (
    <Section title={t('order.goods')} flush>
      <table className={styles['goods']}>
        <thead>
          <tr>
            <th>{t('field.goodsName')}</th>
            <th>{t('field.pieces')}</th>
            <th>{t('field.weightKg')}</th>
            <th>{t('field.volumeM3')}</th>
            <th>{t('field.density')}</th>
            <th>{t('field.packaging')}</th>
          </tr>
        </thead>
        <tbody>
          {order.goodsLines.map((line) => (
            <tr key={line.position}>
              <td>{line.name}</td>
              <td className="num">{line.pieces}</td>
              <td>
                <Weight grams={line.grams || null} />
              </td>
              <td>
                <Volume cm3={line.cm3 || null} />
              </td>
              <td>{line.density && t(`density.${line.density}`)}</td>
              <td>{line.packaging}</td>
            </tr>
          ))}
        </tbody>
        {order.goodsLines.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{t('form.totals')}</th>
              <td className="num">{order.pieces}</td>
              <td>
                <Weight grams={order.grams} />
              </td>
              <td>
                <Volume cm3={order.cm3} />
              </td>
              <td colSpan={2}>{totalDensity && t(`density.${totalDensity}`)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </Section>
  );
}

function Demands({ order }: { readonly order: Order }) {
  const { t } = useTranslation('orders');
  const notes = (['specialDemands', 'importantNotes', 'signOffNotes', 'remarks'] as const).filter((key) => order[key]);
  return (
    <Section title={t('order.demands')}>
      <Facts columns={2}>
        <Fact label={t('field.podKind')}>
          {order.podKind === 'none'
            ? t('pod.none')
            : t('order.demandedCopies', { kind: t(`pod.${order.podKind}`), count: order.podCopies })}
        </Fact>
        <Fact label={t('field.settlementMethod')}>{t(`settlement.${order.settlementMethod}`)}</Fact>
        {notes.map((key) => (
          <Fact key={key} label={t(`field.${key}`)} span={2}>
            {order[key]}
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}

function Fees({ order }: { readonly order: Order }) {
  const { t } = useTranslation('orders');
  return (
    <Section title={t('order.fees')}>
      <Facts columns={3}>
        <Fact label={t('field.expectedFee')}>
          <Money fen={order.expectedFeeFen} />
        </Fact>
        <Fact label={t('field.declaredValue')}>
          <Money fen={order.declaredValueFen} />
        </Fact>
        <Fact label={t('field.insuranceFee')}>
          <Money fen={order.insuranceFeeFen} />
        </Fact>
      </Facts>
    </Section>
  );
}
