import { useTranslation } from 'react-i18next';
import type { GoodsForm, PointForm } from '../../../../shared/domain/orders/form.ts';
import { useChoices } from '../useOrderTexts.ts';
import { rowLists } from './paths.ts';

/** A value of the form in words, whatever its field: for questions and for differences of revisions. */
export function useMergeValueText(): (path: string, value: unknown) => string {
  const { t } = useTranslation('orders');
  const choices = useChoices();
  return (path, value) => {
    const [list = ''] = path.split('.');
    if (typeof value === 'object' && rowLists.some((one) => one === list)) return rowText(list, value);
    if (typeof value === 'boolean') return value ? t('form.yes') : t('form.no');
    if (typeof value !== 'string' || value === '') return t('form.empty');
    const known = Object.hasOwn(choices, path) ? choices[path as keyof typeof choices] : [];
    return known.find((choice) => choice.value === value)?.label ?? value;
  };
}

function rowText(list: string, value: unknown): string {
  if (list === 'goods') {
    const { name, pieces, weightKg, volumeM3 } = value as GoodsForm;
    const size = [weightKg && `${weightKg} kg`, volumeM3 && `${volumeM3} m³`];
    return [name, pieces, ...size].filter(Boolean).join(' ');
  }
  const { company, contact, city, district, street } = value as PointForm;
  return [company, contact, city + district + street].filter(Boolean).join(' ');
}
