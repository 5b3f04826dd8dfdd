import { useTranslation } from 'react-i18next';
import type { DayText } from '../../../shared/lib/dates.ts';
import { DayInput } from '../DayInput.tsx';
import { Popup, Tick } from '../Popup.tsx';
import styles from './filters.module.css';

/** Days counted back from today, or two days; what is left out does not filter. */
export interface Period {
  readonly period?: 'today' | 'week' | 'month' | undefined;
  readonly from?: DayText | undefined;
  readonly to?: DayText | undefined;
}

interface PeriodChipProps {
  /** The time that is meant. */
  readonly label: string;
  readonly value: Period;
  readonly onChange: (period: Period) => void;
}

export function PeriodChip({ label, value: { period, from, to }, onChange }: PeriodChipProps) {
  const { t } = useTranslation('common');
  const between = from || to ? t('filter.between', { from: from ?? '…', to: to ?? '…' }) : label;
  const set = (change: Period) => onChange({ period: undefined, from: undefined, to: undefined, ...change });
  return (
    <Popup label={period ? t(`filter.${period}`) : between} active={Boolean(period ?? from ?? to)}>
      {(['today', 'week', 'month'] as const).map((name) => (
        <Tick
          key={name}
          label={t(`filter.${name}`)}
          checked={period === name}
          onChange={(on) => set({ period: on ? name : undefined })}
        />
      ))}
      <div className={styles['days']}>
        <label>
          {t('filter.from')}
          <DayInput value={from ?? null} onDay={(day) => set({ from: day ?? undefined, to })} />
        </label>
        <label>
          {t('filter.to')}
          <DayInput value={to ?? null} onDay={(day) => set({ from, to: day ?? undefined })} />
        </label>
      </div>
    </Popup>
  );
}
