import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmptyGoods, isEmptyPoint, type OrderForm, type PointForm } from '../../../../shared/domain/orders/form.ts';
import { kindOf } from '../../../../shared/domain/orders/job-types.ts';
import { formatFen, parseFen } from '../../../../shared/lib/money.ts';
import { formatKg, formatM3 } from '../../../../shared/lib/quantity.ts';
import { densityOfTyped, totalsOfTyped } from '../form/totals.ts';
import { useReading } from './reading.ts';
import styles from './reading.module.css';
import { Value } from './Value.tsx';
import { WindowValue } from './WindowValue.tsx';

interface FormReadingProps {
  readonly form: OrderForm;
  readonly customerName: string;
}

/** A whole order form on one page, to be read aloud; marks come from `ReadingContext`. */
export function FormReading({ form, customerName }: FormReadingProps) {
  const { t } = useTranslation('orders');
  return (
    <div className={styles['sheet']}>
      <Part title={t('section.client')}>
        <ClientPart form={form} customerName={customerName} />
      </Part>
      <Part title={t('section.job')}>
        <JobPart form={form} />
      </Part>
      {(['pickups', 'deliveries'] as const).map((list) => (
        <Part key={list} title={t(`section.${list}`)}>
          <Points form={form} list={list} />
        </Part>
      ))}
      <Part title={t('section.goods')}>
        <Goods form={form} />
        <Dangerous form={form} />
      </Part>
      <Part title={t('section.signOff')}>
        <DemandsPart form={form} />
      </Part>
      <Part title={t('section.quote')}>
        <div className={styles['values']}>
          {(['expectedFee', 'declaredValue', 'insuranceFee'] as const).map((path) => (
            <Value key={path} path={path} label={t(`field.${path}`)} labelled>
              {moneyText(form[path])}
            </Value>
          ))}
        </div>
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['part']} aria-label={title}>
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

function ClientPart({ form, customerName }: FormReadingProps) {
  const { t } = useTranslation('orders');
  return (
    <div className={styles['values']}>
      <Value path="customerId" label={t('field.customerId')} labelled>
        {form.customerId && <strong>{customerName}</strong>}
      </Value>
      <Value path="contactName" label={t('field.contactName')} labelled>
        {form.contactName}
      </Value>
      <Value path="contactPhone" label={t('field.contactPhone')} labelled>
        {form.contactPhone}
      </Value>
      <Value path="contactEmail" label={t('field.contactEmail')} labelled>
        {form.contactEmail}
      </Value>
      <Value path="channel" label={t('field.channel')} labelled>
        {t(`channel.${form.channel}`)}
      </Value>
      <Value path="customerOrderNo" label={t('field.customerOrderNo')} labelled>
        {form.customerOrderNo}
      </Value>
    </div>
  );
}

function JobPart({ form }: { readonly form: OrderForm }) {
  const { t } = useTranslation(['orders', 'common']);
  const outbound = form.jobType !== '' && kindOf(form.jobType) === 'outbound';
  const flags = (['urgent', 'holdForNotice'] as const).filter((flag) => form[flag]);
  return (
    <div className={styles['values']}>
      <Value path="jobType" label={t('orders:field.jobType')} labelled>
        {form.jobType && <strong>{t(`common:jobType.${form.jobType}`)}</strong>}
      </Value>
      {outbound ? (
        <Value path="mode" label={t('orders:field.mode')} labelled>
          {form.mode && t(`orders:mode.${form.mode}`)}
        </Value>
      ) : (
        <Value path="vehicleType" label={t('orders:field.vehicleType')} labelled>
          {form.vehicleType && t(`orders:vehicle.${form.vehicleType}`)}
        </Value>
      )}
      <WindowValue form={form} name="pickup" />
      <WindowValue form={form} name="delivery" />
      {flags.map((flag) => (
        <Value key={flag} path={flag} label={t(`orders:field.${flag}`)}>
          <strong className={styles['flag']}>{t(`orders:field.${flag}`)}</strong>
        </Value>
      ))}
    </div>
  );
}

const partyKeys = ['company', 'contact', 'phone'] as const;
const addressKeys = ['province', 'city', 'district', 'street'] as const;
type PointKey = (typeof partyKeys)[number] | (typeof addressKeys)[number];

function Points({ form, list }: { readonly form: OrderForm; readonly list: 'pickups' | 'deliveries' }) {
  const { t } = useTranslation('orders');
  const { markOf } = useReading();
  const rows = form[list]
    .map((point, index) => ({ point, index }))
    .filter(({ point, index }) => index === 0 || !isEmptyPoint(point));
  const cell = (point: PointForm, index: number, key: PointKey) => (
    <Value
      key={key}
      path={`${list}.${index}.${key}`}
      label={`${t(`point.${list}`, { number: index + 1 })} ${t(`field.${key}`)}`}
    >
      {point[key]}
    </Value>
  );
  return (
    <div className={styles['points']}>
      {rows.map(({ point, index }) => (
        <div key={index} className={styles['row']}>
          <span className={styles['number']}>{index + 1}</span>
          {partyKeys.map((key) => cell(point, index, key))}
          <div className={styles['address']}>
            {addressKeys
              .filter(
                (key) =>
                  key === 'street' ||
                  (key === 'province'
                    ? point.province !== point.city
                    : point[key] || markOf(`${list}.${index}.${key}`)),
              )
              .map((key) => cell(point, index, key))}
          </div>
        </div>
      ))}
    </div>
  );
}

function Goods({ form }: { readonly form: OrderForm }) {
  const { t } = useTranslation('orders');
  const totals = totalsOfTyped(form.goods);
  const rows = form.goods
    .map((line, index) => ({ line, index }))
    .filter(({ line, index }) => index === 0 || !isEmptyGoods(line));
  const keys = [
    ['name', 'goodsName', ''],
    ['pieces', 'pieces', ''],
    ['weightKg', 'weightKg', ' kg'],
    ['volumeM3', 'volumeM3', ' m³'],
    ['packaging', 'packaging', ''],
  ] as const;
  return (
    <div className={styles['goods']}>
      <div className={styles['head']}>
        <span />
        {keys.map(([key, label]) => (
          <span key={key}>{t(`field.${label}`)}</span>
        ))}
        <span>{t('field.density')}</span>
      </div>
      {rows.map(({ line, index }) => {
        const density = densityOfTyped(line);
        return (
          <div key={index} className={styles['row']}>
            <span className={styles['number']}>{index + 1}</span>
            {keys.map(([key, label, unit]) => (
              <Value
                key={key}
                path={`goods.${index}.${key}`}
                label={`${t('point.goods', { number: index + 1 })} ${t(`field.${label}`)}`}
                numeric={key === 'pieces' || unit !== ''}
              >
                {line[key] && `${line[key]}${unit}`}
              </Value>
            ))}
            <span>{density && t(`density.${density}`)}</span>
          </div>
        );
      })}
      <div className={styles['totals']}>
        <span />
        <span>{t('form.totals')}</span>
        <span className="num">{totals.pieces}</span>
        <span className="num">{formatKg(totals.grams)} kg</span>
        <span className="num">{formatM3(totals.cm3)} m³</span>
        <span />
        <span>{totals.density && t(`density.${totals.density}`)}</span>
      </div>
    </div>
  );
}

function Dangerous({ form }: { readonly form: OrderForm }) {
  const { t } = useTranslation('orders');
  return (
    <div className={styles['values']}>
      <Value path="dangerousDeclared" label={t('field.dangerousDeclared')} labelled>
        {form.dangerousDeclared && t(`answer.${form.dangerousDeclared}`)}
      </Value>
      <Value path="dangerousDetails" label={t('field.dangerousDetails')} labelled wide>
        {form.dangerousDetails}
      </Value>
    </div>
  );
}

function DemandsPart({ form }: { readonly form: OrderForm }) {
  const { t } = useTranslation('orders');
  const pod =
    form.podKind === 'none'
      ? t('pod.none')
      : t('order.demandedCopies', { kind: t(`pod.${form.podKind}`), count: Number(form.podCopies) || 0 });
  return (
    <div className={styles['values']}>
      <Value path="podKind" label={t('field.podKind')} labelled>
        {pod}
      </Value>
      <Value path="podCopies" label={t('field.podCopies')}>
        {' '}
      </Value>
      <Value path="settlementMethod" label={t('field.settlementMethod')} labelled>
        {form.settlementMethod && t(`settlement.${form.settlementMethod}`)}
      </Value>
      {(['signOffNotes', 'importantNotes', 'specialDemands', 'remarks'] as const).map((path) => (
        <Value key={path} path={path} label={t(`field.${path}`)} labelled wide>
          {form[path]}
        </Value>
      ))}
    </div>
  );
}

function moneyText(typed: string): string {
  const fen = parseFen(typed);
  return fen === null ? typed : formatFen(fen);
}
