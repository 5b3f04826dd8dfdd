import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { knownWhen } from '../../../../shared/domain/kpi/known.ts';
import { monthAfter, type MonthText } from '../../../../shared/lib/month.ts';
import { CustomerChip } from '../../../components/filters/CustomerChip.tsx';
import filters from '../../../components/filters/filters.module.css';
import { Chip } from '../../../components/Popup.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { ClientLookup } from '../../customers/public.ts';
import styles from '../kpi.module.css';
import type { KpiSearch } from '../search.ts';
import { MonthInput } from './MonthInput.tsx';

interface KpiBarProps {
  readonly search: KpiSearch;
  readonly thisMonth: MonthText;
  readonly onChange: (change: KpiSearch) => void;
}

/** Which months, of whom, as known when. */
export function KpiBar({ search, thisMonth, onChange }: KpiBarProps) {
  const { t } = useTranslation('kpi');
  const [looking, setLooking] = useState(false);
  const look = () => setLooking(true);
  useShortcut('f9', look);
  return (
    <div className={filters['filters']} role="search">
      <Months search={search} thisMonth={thisMonth} onChange={onChange} />
      {search.customer ? (
        <CustomerChip id={search.customer} onRemove={() => onChange({ customer: undefined })} />
      ) : (
        <Chip label={`${t('customer.choose')} F9`} active={false} onToggle={look} />
      )}
      <div className={styles['group']} role="group" aria-label={t('known.label')}>
        {knownWhen.map((known) => (
          <Chip
            key={known}
            label={t(`known.${known}`)}
            active={(known === 'monthEnd') === Boolean(search.monthEnd)}
            onToggle={() => onChange({ monthEnd: known === 'monthEnd' ? true : undefined })}
          />
        ))}
      </div>
      <ClientLookup
        open={looking}
        initialText=""
        onClose={() => setLooking(false)}
        onChoose={({ id }) => {
          setLooking(false);
          onChange({ customer: id });
        }}
      />
    </div>
  );
}

/** A month by its arrows, or from one to another; Alt and the arrows lead to the months beside it. */
function Months({ search, thisMonth, onChange }: KpiBarProps) {
  const { t } = useTranslation('kpi');
  const { from = thisMonth, to = thisMonth } = search;
  const go = (away: number) => onChange({ from: monthAfter(from, away), to: monthAfter(to, away) });
  useShortcut('alt+left', () => go(-1));
  useShortcut('alt+right', () => go(1));
  const put = (change: { readonly from?: MonthText; readonly to?: MonthText }) => {
    const months = { from, to, ...change };
    // The other end follows, so that what is typed is never refused.
    const swapped = months.from > months.to;
    const [first, last] = swapped && change.from ? [months.from, months.from] : [months.from, months.to];
    onChange({ from: swapped && change.to ? last : first, to: last });
  };
  const arrow = (name: 'previous' | 'next', away: number) => (
    <button
      type="button"
      aria-label={t(`months.${name}`)}
      title={`${t(`months.${name}`)} (Alt+${away < 0 ? '←' : '→'})`}
      onClick={() => go(away)}
    >
      {away < 0 ? '‹' : '›'}
    </button>
  );
  return (
    <span className={styles['months']}>
      {arrow('previous', -1)}
      <MonthInput label={t('months.from')} month={from} onMonth={(month) => put({ from: month })} />
      <span aria-hidden>–</span>
      <MonthInput label={t('months.to')} month={to} onMonth={(month) => put({ to: month })} />
      {arrow('next', 1)}
    </span>
  );
}
