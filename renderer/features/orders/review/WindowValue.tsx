import { useTranslation } from 'react-i18next';
import type { OrderForm } from '../../../../shared/domain/orders/form.ts';
import { isDay } from '../../../../shared/lib/dates.ts';
import { dayText } from '../../../components/Time.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { weekdayOf } from '../../../../shared/lib/typed-days.ts';
import { useReading } from './reading.ts';
import { Value } from './Value.tsx';

interface WindowValueProps {
  readonly form: OrderForm;
  readonly name: 'pickup' | 'delivery';
}

/** An appointment as one would say it: day, weekday and the hours between. */
export function WindowValue({ form, name }: WindowValueProps) {
  const { t } = useTranslation('orders');
  const language = useLanguage();
  const { markOf } = useReading();
  const [day, from, to] = [form[`${name}Day`], form[`${name}From`], form[`${name}To`]];
  const hours =
    from && to
      ? `${from}–${to}`
      : from
        ? t('review.from', { time: from })
        : to
          ? t('review.until', { time: to })
          : t('review.allDay');
  const date = isDay(day)
    ? t('form.dayWithWeekday', { day: dayText(day, language), weekday: t(`weekday.${weekdayOf(day) as 1}`) })
    : day;
  const path = [`${name}Day`, `${name}From`, `${name}To`].find((part) => markOf(part)) ?? `${name}Day`;
  return (
    <Value path={path} label={t(`field.${name}Day`)} labelled>
      {day || from || to ? `${date} ${hours}` : ''}
    </Value>
  );
}
