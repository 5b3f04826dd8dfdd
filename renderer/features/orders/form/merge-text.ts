import { useTranslation } from 'react-i18next';
import type { GoodsForm, PointForm } from '../../../../shared/domain/orders/form.ts';
import { useChoices } from '../useOrderTexts.ts';
import { rowLists } from './paths.ts';

/** A value of the form in words, whatever its field: for questions and for differences of revisions. */
export function useMergeValueText(): (path: string, value: unknown) => string {
  const { t } = useTranslation('orders');
  const choices = useChoices();
  return (path, value) => {
    if (rowLists.some((list) => list === path)) return rowsText(path, value);
    if (typeof value === 'boolean') return value ? t('form.yes') : t('form.no');
    if (typeof value !== 'string' || value === '') return t('form.empty');
    const known = Object.hasOwn(choices, path) ? choices[path as keyof typeof choices] : [];
    return known.find((choice) => choice.value === value)?.label ?? value;
  };
}

function rowsText(list: string, value: unknown): string {
  if (list === 'goods') {
    return (value as readonly GoodsForm[])
      .map((line) => [line.name, line.pieces, `${line.weightKg} kg`, `${line.volumeM3} m³`].filter(Boolean).join(' '))
      .join(' / ');
  }
  return (value as readonly PointForm[])
    .map((point) =>
      [point.company, point.contact, point.city + point.district + point.street].filter(Boolean).join(' '),
    )
    .join(' / ');
}
