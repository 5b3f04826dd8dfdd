import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatKg, formatM3 } from '../../../../shared/lib/quantity.ts';
import { useFormState, useFormStore } from '../form/form-context.ts';
import { removeRow } from '../form/form-store.ts';
import { densityOfTyped, totalsOfTyped } from '../form/totals.ts';
import { grouped } from '../../../components/numbers.ts';
import { IssueStrip } from './IssueStrip.tsx';
import { RemoveRow } from './RowButtons.tsx';
import { BareInput } from './TextField.tsx';
import styles from './tables.module.css';

/** Goods lines with their sum (1.3.x.5). */
export function GoodsTable() {
  const { t } = useTranslation('orders');
  const rows = useFormState((state) => state.form.goods.length);
  return (
    <div className={styles['goods']} role="group" aria-label={t('section.goods')}>
      <div className={styles['head']} aria-hidden>
        <span />
        <span>{t('field.goodsName')}</span>
        <span>{t('field.pieces')}</span>
        <span>{t('field.weightKg')}</span>
        <span title={t('form.volumeHelp')}>{t('field.volumeM3')}</span>
        <span>{t('field.packaging')}</span>
        <span>{t('field.density')}</span>
        <span />
      </div>
      {Array.from({ length: rows }, (_, index) => (
        <GoodsRow key={index} index={index} only={rows === 1} />
      ))}
      <GoodsTotals />
      <IssueStrip list="goods" />
    </div>
  );
}

const GoodsRow = memo(function GoodsRow({ index, only }: { readonly index: number; readonly only: boolean }) {
  const { t } = useTranslation('orders');
  const store = useFormStore();
  const row = `goods.${index}`;
  const name = (key: 'goodsName' | 'pieces' | 'weightKg' | 'volumeM3' | 'packaging') =>
    `${t('point.goods', { number: index + 1 })} ${t(`field.${key}`)}`;
  const density = useFormState((state) => {
    const line = state.form.goods[index];
    return line ? densityOfTyped(line) : null;
  });
  return (
    <div className={styles['row']}>
      <span className={styles['number']}>{index + 1}</span>
      <BareInput path={`${row}.name`} label={name('goodsName')} />
      <BareInput path={`${row}.pieces`} label={name('pieces')} numeric />
      <BareInput path={`${row}.weightKg`} label={name('weightKg')} numeric unit="kg" />
      <BareInput path={`${row}.volumeM3`} label={name('volumeM3')} numeric unit="m³" title={t('form.volumeHelp')} />
      <BareInput path={`${row}.packaging`} label={name('packaging')} />
      <span className={styles['density']}>{density && t(`density.${density}`)}</span>
      <RemoveRow label={t('form.removeRow')} hidden={only} onRemove={() => removeRow(store, 'goods', index)} />
    </div>
  );
});

function GoodsTotals() {
  const { t } = useTranslation('orders');
  const goods = useFormState((state) => state.form.goods);
  const totals = totalsOfTyped(goods);
  return (
    <div className={styles['totals']} role="status" aria-label={t('form.totals')}>
      <span />
      <span>{t('form.totals')}</span>
      <span className="num">{grouped(totals.pieces)}</span>
      <span className="num">{grouped(formatKg(totals.grams))} kg</span>
      <span className="num">{grouped(formatM3(totals.cm3))} m³</span>
      <span />
      <span className={styles['density']}>{totals.density && t(`density.${totals.density}`)}</span>
      <span />
    </div>
  );
}
