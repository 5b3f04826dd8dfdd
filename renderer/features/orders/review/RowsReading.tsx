import { useTranslation } from 'react-i18next';
import { isEmptyGoods, isEmptyPoint, type OrderForm, type PointForm } from '../../../../shared/domain/orders/form.ts';
import { formatKg, formatM3 } from '../../../../shared/lib/quantity.ts';
import { densityOfTyped, totalsOfTyped } from '../form/totals.ts';
import { useReading } from './reading.ts';
import styles from './reading.module.css';
import { Value } from './Value.tsx';

const partyKeys = ['company', 'contact', 'phone'] as const;
const addressKeys = ['province', 'city', 'district', 'street'] as const;
type PointKey = (typeof partyKeys)[number] | (typeof addressKeys)[number];

/** The pick-up or delivery points, each on its line. */
export function Points({ form, list }: { readonly form: OrderForm; readonly list: 'pickups' | 'deliveries' }) {
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
      <h3>{t(`section.${list}`)}</h3>
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

/** The lines of goods with their sums. */
export function Goods({ form }: { readonly form: OrderForm }) {
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
